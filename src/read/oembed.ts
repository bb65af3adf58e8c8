import { type Context, Hono } from 'hono';
import { PUBLIC_HEADERS } from '../embed/headers.ts';
import { latestOembed, OEMBED_TYPES, type Oembed, oembedXml, type Provider, summaryOembed } from '../embed/oembed.tsx';
import { type OembedRequest, parseOembedRequest } from '../embed/oembed-request.ts';
import { CACHE_PUBLIC, conditionalText } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import { latestFor, summaryFor } from './embeds.ts';
import { type ReadEnvironment, withSettings } from './environment.ts';

/** The oEmbed provider (https://oembed.com) for page URLs. It fetches nothing: the page is known by its address. */
export const oembed = new Hono<ReadEnvironment>();

// GET /oembed?url=…&format=json|xml&maxwidth=&maxheight=
oembed.get('/oembed', withSettings, async (c) => {
  const { publication, base } = c.var.settings;
  const request = parseOembedRequest(new URL(c.req.url).searchParams, base, publication.languages);
  if ('status' in request) throw new Problem(request.status, { detail: request.detail });
  const { language, format } = request;
  const provider = {
    name: publication.title[language] ?? publication.title[publication.languages[0]!] ?? publication.id,
    base,
  };
  const { answer, modified } = await answerFor(c, request, provider);
  const headers = { ...PUBLIC_HEADERS, 'Content-Type': OEMBED_TYPES[format], 'Cache-Control': CACHE_PUBLIC };
  return conditionalText(c.req.raw, modified, headers, format === 'json' ? JSON.stringify(answer) : oembedXml(answer));
});

async function answerFor(
  c: Context<ReadEnvironment>,
  request: OembedRequest,
  provider: Provider,
): Promise<{ answer: Oembed; modified: string }> {
  const { id, language } = request;
  if (id === null) {
    const { answer, modified } = await latestFor(c, language, null);
    return { answer: latestOembed(request, answer, provider), modified };
  }
  const { answer, modified } = await summaryFor(c, id, language);
  return { answer: summaryOembed(request, answer, provider), modified };
}

import { type Context, Hono } from 'hono';
import { PUBLIC_HEADERS } from '../embed/headers.ts';
import { latestOembed, OEMBED_TYPES, type Oembed, oembedXml, summaryOembed } from '../embed/oembed.tsx';
import { parseOembedRequest } from '../embed/oembed-request.ts';
import { CACHE_PUBLIC } from '../http/caching.ts';
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
  const { language, id, format } = request;
  const provider = {
    name: publication.title[language] ?? publication.title[publication.languages[0]!] ?? publication.id,
    base,
  };
  const answer: Oembed =
    id === null
      ? latestOembed(request, (await latestFor(c, language, null)).answer, provider)
      : summaryOembed(request, (await summaryFor(c as Context<ReadEnvironment>, id, language)).answer, provider);
  const headers = { ...PUBLIC_HEADERS, 'Content-Type': OEMBED_TYPES[format], 'Cache-Control': CACHE_PUBLIC };
  return c.body(format === 'json' ? JSON.stringify(answer) : oembedXml(answer), 200, headers);
});

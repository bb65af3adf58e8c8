import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import app from '../../src/worker.ts';
import { ORIGIN } from '../desk.ts';

/** What a request did with KV, and whether it woke the Newsroom. */
export interface Costs {
  reads: string[];
  writes: number;
  newsroom: number;
}

/** Answers a request with the Worker's real bindings, counting what it does with them. */
export async function counted(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ response: Response; costs: Costs }> {
  const costs: Costs = { reads: [], writes: 0, newsroom: 0 };
  const kv = new Proxy(env.ARTICLES, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== 'function') return member;
      return (...all: unknown[]) => {
        if (name === 'get' || name === 'getWithMetadata' || name === 'list') costs.reads.push(String(all[0]));
        else costs.writes += 1;
        return member.apply(target, all);
      };
    },
  });
  const namespace = new Proxy(env.NEWSROOM, {
    get: (target, name) => {
      costs.newsroom += 1;
      return Reflect.get(target, name) as unknown;
    },
  });
  const request = new Request(ORIGIN + path, { headers, redirect: 'manual' });
  const response = await app.fetch(request, { ...env, ARTICLES: kv, NEWSROOM: namespace }, createExecutionContext());
  return { response, costs };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else's site. */
export interface HostPage {
  html: string;
  headers?: Record<string, string>;
}

/** Somebody else's site: pages are put on it while it runs. */
export interface HostSite {
  /** Puts a page there and returns its URL. */
  put(page: HostPage): string;
  close(): Promise<void>;
}

/** A site on another origin than the publication's. */
export async function openHostSite(): Promise<HostSite> {
  const pages: HostPage[] = [];
  const server = createServer((request, response) => {
    const page = pages[Number(request.url!.slice(1))];
    // 204 for `/favicon.ico`, which a browser asks for of its own accord.
    response.writeHead(page ? 200 : 204, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    put: (page) => `http://127.0.0.1:${port}/${pages.push(page) - 1}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

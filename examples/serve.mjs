/** Serves this folder on http://localhost:8000, with the fragments put in: `node examples/serve.mjs`. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { build } from './build-fragments.mjs';

const PORT = 8000;
const NAME = /^\/([a-z-]+\.(html|css))$/;
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8' };

async function respond(request, response) {
  const path = request.url === '/' ? '/index.html' : request.url;
  const [, name, kind] = NAME.exec(path) ?? [];
  if (!name) return response.writeHead(404).end();
  const content = await readFile(new URL(name, import.meta.url), 'utf8');
  response.writeHead(200, { 'content-type': TYPES[kind] }).end(await build(content));
}

createServer((request, response) => {
  respond(request, response).catch((error) => response.writeHead(500).end(String(error)));
}).listen(PORT, '127.0.0.1', () => console.log(`http://localhost:${PORT}`));

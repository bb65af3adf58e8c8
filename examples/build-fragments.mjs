/**
 * Puts summaries into a page when it is built: `node examples/build-fragments.mjs < page.html > built.html`.
 *
 * Every `<esi:include src="…"/>` is replaced by what its address answers. A summary that cannot be had fails the build,
 * so that a page is never published with a hole in it.
 */
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const INCLUDE = /<esi:include src="([^"]+)"\s*\/>/g;

/** The page with every include replaced. */
export async function build(page) {
  const addresses = [...page.matchAll(INCLUDE)].map(([, address]) => address);
  const fragments = await Promise.all(addresses.map(fragmentAt));
  return page.replace(INCLUDE, () => fragments.shift());
}

async function fragmentAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(await build(await text(process.stdin)));
}

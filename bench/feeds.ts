/**
 * What it costs to render a feed page of 50 items, for each format: as a ratio to `JSON.stringify` of the same page,
 * which does not depend on the machine, and in milliseconds of processor time, which do.
 *
 * Run: `node bench/feeds.ts`
 */
import { formatNames, formats } from '../src/feeds/formats.ts';
import { pageOf } from '../tests/feeds/pages.ts';

const rounds = 200;
const samples = 9;

/** Median milliseconds of processor time of one call; the clock would count what else the machine does. */
function cost(work: () => string): number {
  for (let round = 0; round < rounds; round++) work();
  const times = Array.from({ length: samples }, () => {
    const start = process.cpuUsage();
    for (let round = 0; round < rounds; round++) work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / rounds;
  });
  return times.toSorted((left, right) => left - right)[Math.floor(samples / 2)] ?? Number.NaN;
}

for (const language of ['en', 'ru', 'ar']) {
  const page = pageOf({ mode: 'strict', language, topic: null }, () => language, { count: 50 });
  const stringify = cost(() => JSON.stringify(page));
  for (const format of formatNames) {
    const ms = cost(() => formats[format].render(page));
    const bytes = new TextEncoder().encode(formats[format].render(page)).length;
    const ratio = (ms / stringify).toFixed(1);
    console.log(
      `${language}  ${format.padEnd(5)}  ${ratio.padStart(5)} × stringify  ${ms.toFixed(2)} ms  ${bytes} bytes`,
    );
  }
}

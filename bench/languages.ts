/**
 * What choosing a language costs, beside the libraries that are used for it elsewhere, on the same inputs in the same
 * run:
 *
 *     node bench/languages.ts
 *
 * Figures are CPU time as a share of Precis's own budgets and, for the others, as ratios to Precis: `x 2` takes twice
 * as long. It exits with 1 where a budget is exceeded.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { match } from '@formatjs/intl-localematcher';
import { accepts } from 'hono/accepts';
import Negotiator from 'negotiator';
import { lookup, type Policy } from '../src/languages/lookup.ts';
import { parseAcceptLanguage } from '../src/languages/range.ts';

/** Microseconds for a typical request, microseconds for any header at all, bytes kept for all readers together. */
const BUDGET = { typical: 5, hostile: 1000, memory: 1 << 20 };

const available = ['en', 'zh-Hans', 'zh-Hant', 'ru', 'ar', 'es', 'es-419', 'fr', 'pt-BR', 'pt-PT', 'de', 'ja'];
const policy: Policy = { default: 'en', fallback: {}, related: true, accept: 'chain' };

const contenders: Record<string, (header: string) => unknown> = {
  precis: (header) => lookup(parseAcceptLanguage(header), available, policy),
  negotiator: (header) => new Negotiator({ headers: { 'accept-language': header } }).language(available),
  'hono/accepts': (header) =>
    accepts({ req: { header: () => header } } as never, {
      header: 'Accept-Language',
      supports: available,
      default: 'en',
    }),
  '@formatjs after negotiator': (header) => {
    const wanted = new Negotiator({ headers: { 'accept-language': header } }).languages();
    return match(wanted, available, 'en');
  },
};

const typical = [
  'zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7',
  'en-US,en;q=0.9',
  'es-MX,es;q=0.9,en;q=0.8',
  'de-CH,de;q=0.9,fr;q=0.8,it;q=0.7,en;q=0.6',
  'pt-AO,pt;q=0.9',
  'ru',
  'ar-EG',
  'ja-JP',
  'uk,ru;q=0.8,en;q=0.5',
  'fr-FR,fr;q=0.9,en;q=0.8',
];

/** Three letters that are nobody's in all likelihood, other ones each time. */
function word(n: number): string {
  const letter = (at: number) => String.fromCharCode(97 + (Math.floor(at) % 26));
  return `${letter(n)}${letter(n / 26)}${letter(n / 676)}`;
}

let seen = 0;
function list(count: number, write: (word: string, n: number) => string): string {
  seen += count;
  return Array.from({ length: count }, (_, n) => write(word(seen + n), n)).join(',');
}

/** Each makes another header each time, so that no memo answers for the work. */
const hostile: Record<string, () => string> = {
  '10,000 ranges': () => list(10_000, (tag, n) => `${tag};q=0.${n % 1000}`),
  '10,000 ranges of languages on offer': () => list(10_000, (tag) => `zh-${tag.slice(1)},en-${tag.slice(0, 2)}`),
  '10,000 refusals': () => list(10_000, (tag) => `${tag}-${tag.slice(1)};q=0`),
  '10,000 of the longest tags': () => list(10_000, (tag) => `${tag}-latn-us-x-${'abcdefgh-'.repeat(5)}${tag}`),
  '10,000 malformed weights': () => list(10_000, (tag) => `${tag};q=NaN`),
  '128 KiB, one member of hyphens': () => `${list(1, (tag) => tag)}${'-a'.repeat(65_000)}`,
  '128 KiB, one member of underscores': () => `${list(1, (tag) => tag)}${'_a'.repeat(65_000)}`,
  '128 KiB of commas': () => `${','.repeat(131_000)}${list(1, (tag) => tag)}`,
  '128 KiB of parameters': () => `${list(1, (tag) => tag)}${';a'.repeat(65_000)}"`,
  '128 KiB of spaces': () => `${' '.repeat(131_000)}${list(1, (tag) => tag)}`,
};

/** Microseconds of CPU that a call takes on average: over all inputs, or as many as half a second is enough for. */
function cost(choose: (header: string) => unknown, inputs: string[]): number {
  const start = process.cpuUsage();
  let calls = 0;
  let spent = 0;
  while (calls < inputs.length && spent < 500_000) {
    for (let round = Math.ceil(inputs.length / 100); round > 0 && calls < inputs.length; round--) {
      attempt(choose, inputs[calls++]!);
    }
    const { user, system } = process.cpuUsage(start);
    spent = user + system;
  }
  return spent / calls;
}

/** Some of the libraries throw on some of the headers, which costs time as well. */
function attempt(choose: (header: string) => unknown, header: string): void {
  try {
    choose(header);
  } catch {}
}

/** Bytes still held after 3,000 readers, each with other languages in a header of 8 KB. */
function kept(choose: (header: string) => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const read = (readers: number) => {
    for (let n = 0; n < readers; n++) {
      attempt(choose, `${list(2, (tag) => `${tag}-latn-us-x-someone-${tag}`)},en;q=0.5${';a=b'.repeat(2000)}`);
    }
  };
  read(600);
  collect();
  const before = process.memoryUsage().heapUsed;
  read(3000);
  collect();
  return Math.max(process.memoryUsage().heapUsed - before, 1);
}

const over: string[] = [];
const names = Object.keys(contenders);

function print(cells: string[]): void {
  console.log(cells.map((cell, at) => cell.padEnd(at === 0 ? 38 : 28)).join(''));
}

function report(what: string, measure: (choose: (header: string) => unknown) => number, budget: number): void {
  const [own = 0, ...others] = names.map((name) => measure(contenders[name]!));
  if (own > budget) over.push(what);
  const ratios = others.map((each) => `x ${each / own >= 10 ? Math.round(each / own) : (each / own).toFixed(2)}`);
  print([what, `${((100 * own) / budget).toFixed(1)} % of the budget`, ...ratios]);
}

print(['', ...names]);
/** What the second of two halves costs, when the first has warmed the code up. */
function warmCost(choose: (header: string) => unknown, inputs: string[]): number {
  const half = inputs.length / 2;
  cost(choose, inputs.slice(0, half));
  return cost(choose, inputs.slice(half));
}

const everyday = Array.from({ length: 100_000 }, (_, n) => typical[n % typical.length]!);
report('a typical request', (choose) => warmCost(choose, everyday), BUDGET.typical);
for (const [what, header] of Object.entries(hostile)) {
  const inputs = Array.from({ length: 200 }, header);
  report(what, (choose) => warmCost(choose, inputs), BUDGET.hostile);
}
report('memory kept after 3,000 readers', kept, BUDGET.memory);
if (over.length > 0) {
  console.error(`Over budget: ${over.join('; ')}`);
  process.exitCode = 1;
}

#!/usr/bin/env node
/**
 * Writes the CLDR tables of `src/languages` from the npm packages `cldr-core` and `cldr-localenames-full`:
 *
 *     node scripts/generate-languages.mjs
 *
 * `generate()` returns the files without writing them, so that a test can tell whether they are current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const core = (file) => require(`cldr-core/${file}.json`);
const version = core('package').version;

/**
 * The files by path from the root of the repository.
 *
 * @returns {Record<string, string>}
 */
export function generate() {
  return {
    'src/languages/distance.generated.ts': distance(),
    'src/languages/direction.generated.ts': direction(),
    'src/languages/names.generated.ts': names(),
  };
}

const heading = (what) => `// ${what} of CLDR ${version}, © Unicode, Inc., Unicode License v3.
// Written by scripts/generate-languages.mjs; do not edit.
`;

/**
 * `languageMatching`, the "written-new" data: language, script and region rules as short strings, without the
 * languages that no canonical tag names.
 */
function distance() {
  const matching = core('supplemental/languageMatching').supplemental.languageMatching['written-new'];
  const rules = matching.languageMatch.map((rule) => ({
    desired: rule._desired.split('-'),
    supported: rule._supported.split('-'),
    distance: rule._distance,
    symmetric: rule._oneway !== true,
  }));
  const aliases = core('supplemental/aliases').supplemental.metadata.alias.languageAlias;
  const isCanonical = ({ desired, supported }) => !(desired[0] in aliases) && !(supported[0] in aliases);
  const both = (rule) => [rule, { ...rule, desired: rule.supported, supported: rule.desired }];
  const directed = rules.filter(isCanonical).flatMap((rule) => (rule.symmetric ? both(rule) : [rule]));
  const languages = grouped(directed.filter((rule) => rule.desired.length === 1 && rule.desired[0] !== '*'));
  const scripts = grouped(directed.filter((rule) => rule.desired.length === 2 && rule.desired[0] !== '*'));
  const regions = rules.filter((rule) => rule.desired.length === 3 && rule.desired[0] !== '*').map(regionRule);
  const lines = [
    heading('Language matching data'),
    '/** Distance and supported language, then the desired languages that it serves. */',
    `export const LANGUAGE_RULES =\n${wrapped(languages)};\n`,
    '/** Distance and supported language with script, then the desired ones that it serves. */',
    `export const SCRIPT_RULES =\n${wrapped(scripts)};\n`,
    '/** Language, script and hub (`*`: any, none), then the regions of the cluster, groupings (`419`) included. */',
    `export const REGION_CLUSTERS =\n${wrapped(clusters(regions, matching.matchVariables))};\n`,
    '/** Preferred among equally distant tags, as `language-Script-REGION`. */',
    `export const PARADIGM_TAGS = '${matching.paradigmLocales._locales.map(maximized).join(' ')}';\n`,
  ];
  return lines.join('\n');
}

function grouped(rules) {
  const groups = new Map();
  for (const rule of rules) {
    const key = `${rule.distance} ${rule.supported.join('-')}`;
    groups.set(key, [...(groups.get(key) ?? []), rule.desired.join('-')]);
  }
  const written = [...groups].map(([key, desired]) => `${key} ${desired.sort().join(' ')}`);
  return written.sort().join('|');
}

function regionRule({ desired, supported, distance, symmetric }) {
  const [language, script, region] = desired;
  if (!symmetric || language !== supported[0] || script !== supported[1]) throw new Error('A new kind of region rule');
  return { key: `${language} ${script}`, rule: `${region} ${supported[2]} ${distance}` };
}

/**
 * One cluster for each language, since that is what its rules amount to: 4 within and 4 without, 3 without where a hub
 * is one of the two, 5 between. Other rules than these need other code.
 */
function clusters(rules, variables) {
  const containment = core('supplemental/territoryContainment').supplemental.territoryContainment;
  const within = (region) => {
    const parts = ['', '-status-grouping'].flatMap((suffix) => containment[region + suffix]?._contains ?? []);
    return [region, ...parts.flatMap(within)];
  };
  return [...new Set(rules.map(({ key }) => key))]
    .map((key) => {
      const own = rules.filter((each) => each.key === key).map(({ rule }) => rule);
      const name = own[0].match(/^\$(\w+)/)[1];
      const hub = own.map((rule) => rule.match(/ (\w+) 3$/)?.[1]).find(Boolean);
      const expected = [
        `$${name} $${name} 4`,
        ...(hub ? [`$!${name} ${hub} 3`] : []),
        `$!${name} $!${name} 4`,
        '* * 5',
      ];
      if (own.join() !== expected.join()) throw new Error(`New region rules for ${key}`);
      const regions = new Set(variables[`$${name}`]._value.split('+').flatMap(within));
      return `${key} ${hub ?? '*'} ${[...regions].sort().join(' ')}`;
    })
    .join('|');
}

/** Scripts written from right to left. */
function direction() {
  const metadata = core('scriptMetadata').scriptMetadata;
  const scripts = Object.keys(metadata).filter((script) => metadata[script].rtl === 'YES');
  return `${heading('Right-to-left scripts')}
export const RIGHT_TO_LEFT_SCRIPTS =\n${wrapped(scripts.sort().join(' '))};
`;
}

/**
 * Regions that publishers commonly name. Every region of every language would be a tenth of the Worker's size; the
 * others are named by their code (`français (LU)`).
 */
const NAMED_REGIONS = {
  ar: 'AE EG MA SA',
  bn: 'BD IN',
  de: 'AT CH DE',
  en: 'AU CA GB IE IN NZ US ZA',
  es: '419 AR CL CO ES MX PE US',
  fa: 'AF IR',
  fr: 'BE CA CH FR',
  it: 'CH IT',
  ko: 'KP KR',
  nl: 'BE NL',
  pa: 'IN PK',
  pt: 'AO BR MZ PT',
  ru: 'KZ RU UA',
  sr: 'BA ME RS XK',
  sv: 'FI SE',
  sw: 'KE TZ',
  ta: 'IN LK MY SG',
  ur: 'IN PK',
  zh: 'CN HK MO MY SG TW',
};

/**
 * What each language calls itself, for every language and script of CLDR and the commonly named regions, also in the
 * spelling without the script (`zh-Hant-TW` and `zh-TW`), in that locale's own data. Variants are left out: CLDR names
 * them after the locale without them.
 */
function names() {
  const { full } = core('availableLocales').availableLocales;
  const locales = full.filter((locale) => locale !== 'und' && displayNames(locale, 'languages')).sort();
  const own = new Map();
  for (const tag of [...full, ...core('defaultContent').defaultContent].filter(
    (each) => hasNoVariant(each) && isNamed(each),
  )) {
    const locale = locales.filter((each) => `${tag}-`.startsWith(`${each}-`)).at(-1);
    for (const spelling of locale ? [tag, withoutLikelyScript(tag)] : []) {
      const name = ownName(spelling, locale);
      if (name !== null && !own.has(spelling)) own.set(spelling, name);
    }
  }
  const lines = [...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, name]) => `${tag}=${name}`);
  return `${heading("Languages' own names")}
/** A tag and its name on each line. */
export const NATIVE_NAMES = \`
${lines.join('\n')}
\`;
`;
}

function withoutLikelyScript(tag) {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  const short = new Intl.Locale(language, { region });
  return short.maximize().script === script ? short.baseName : tag;
}

const isNamed = (tag) => {
  const { language, region } = new Intl.Locale(tag);
  return region === undefined || (NAMED_REGIONS[language] ?? '').split(' ').includes(region);
};

const hasNoVariant = (tag) => !/-[a-z0-9]{5,8}|-\d[a-z0-9]{3}/.test(tag);

/** `português (Brasil)`: the name that CLDR has for the whole tag, else the language's with script and region behind. */
function ownName(tag, locale) {
  const { languages } = displayNames(locale, 'languages');
  if (languages[tag]) return languages[tag];
  const { language, script, region } = new Intl.Locale(tag);
  const withScript = script && languages[`${language}-${script}`];
  const base = withScript || languages[`${language}-${region}`] || languages[language];
  if (!base || base === language) return null;
  const scripts = displayNames(locale, 'scripts')?.scripts ?? {};
  const territories = displayNames(locale, 'territories')?.territories ?? {};
  const details = [
    ...(script && !withScript ? [scripts[script] ?? script] : []),
    ...(region ? [territories[`${region}-alt-short`] ?? territories[region] ?? region] : []),
  ];
  const { localePattern, localeSeparator } = displayNames(locale, 'localeDisplayNames').localeDisplayPattern;
  const join = (pattern) => (a, b) => pattern.replace('{0}', () => a).replace('{1}', () => b);
  return details.length === 0 ? base : join(localePattern)(base, details.reduce(join(localeSeparator)));
}

const cldrNames = new URL('main/', pathToFileURL(require.resolve('cldr-localenames-full/package.json')));

/** One file of a locale's names, or `undefined`: many locales have none of their own. */
function displayNames(locale, file) {
  const path = new URL(`${locale}/${file}.json`, cldrNames);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).main[locale].localeDisplayNames : undefined;
}

const maximized = (tag) => new Intl.Locale(tag).maximize().baseName;

/** A string literal over lines of at most 116 characters. */
function wrapped(text, indent = '  ') {
  const pieces = text.match(/.{1,110}(?:[ |]|$)/g) ?? [''];
  return pieces.map((piece) => `${indent}'${piece.replaceAll("'", "\\'")}'`).join(' +\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of Object.entries(generate())) writeFileSync(new URL(`../${path}`, import.meta.url), text);
}

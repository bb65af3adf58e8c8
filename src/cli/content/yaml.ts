import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Fault, type Position, START } from './fault.ts';

/** A YAML text read: its plain value, and where in the file each part of it stands. */
export interface YamlText {
  value: unknown;
  /** Whether `value` says what is written, so that it can be judged though there are faults. */
  isReadable: boolean;
  faults: Fault[];
  /** Place of what a JSON Pointer names, or of the nearest thing around it that is there. */
  locate(pointer: string): Position;
}

/**
 * Reads the part of YAML that settings need: maps, lists, text, `true`, `false` and nothing. Numbers and dates stay
 * text as written (`00123e4` is a hash, not 1230000), and anchors, aliases, tags and merge keys are faults, so that
 * no text can grow when it is read.
 *
 * @param firstLine line of the file that the text begins on
 */
export function readYaml(file: string, text: string, firstLine: number): YamlText {
  const lines = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const fault = (offset: number, message: string): Fault => ({ file, ...place(offset), message });

  const document = parse(text, lines);
  if (document === null) return unreadable({ file, line: firstLine, column: 1, message: 'this is nested too deeply' });
  const faults = firstOfEachLine(document.errors.map((error) => fault(error.pos[0], explain(error))));
  // A key that stands twice is still a key; after any other slip the parser guesses.
  const isYaml = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const indirections = isYaml ? findIndirections(document, fault) : [];
  const isReadable = isYaml && indirections.length === 0;
  return {
    value: isReadable ? document.toJS({ maxAliasCount: 0 }) : null,
    isReadable,
    faults: [...faults, ...indirections],
    locate: (pointer) => place(offsetOf(document, parsePointer(pointer))),
  };
}

/** The segments of a JSON Pointer (RFC 6901 section 3). */
export function parsePointer(pointer: string): string[] {
  const segments = pointer.split('/').slice(1);
  return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      schema: 'failsafe',
      customTags: ['null', 'bool'],
      stringKeys: true,
      logLevel: 'error',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function unreadable(fault: Fault): YamlText {
  return { value: null, isReadable: false, faults: [fault], locate: () => START };
}

const INDIRECTIONS = {
  alias: 'aliases (`*name`) are not used here: write the value itself, and delete any anchor (`&name`)',
  anchor: 'anchors (`&name`) are not used here: delete them',
  tag: 'tags (`!name`) are not used here: delete them',
};

/** The first of each kind tells of all in the file, since a text that grows is made of hundreds. */
function findIndirections(document: Document.Parsed, fault: (offset: number, message: string) => Fault): Fault[] {
  const places = new Map<keyof typeof INDIRECTIONS, number>();
  const keep = (kind: keyof typeof INDIRECTIONS, { range }: Node) => {
    if (!places.has(kind)) places.set(kind, range?.[0] ?? 0);
  };
  visit(document, {
    Alias: (_, node) => keep('alias', node),
    Node(_, node) {
      if ('anchor' in node && node.anchor) keep('anchor', node);
      if (node.tag) keep('tag', node);
    },
  });
  // The fault of an alias tells of its anchor too.
  if (places.has('alias')) places.delete('anchor');
  return [...places].map(([kind, offset]) => fault(offset, INDIRECTIONS[kind]));
}

/** The commonest slips, said in terms of what to type; the library's own words for the rest. */
const EXPLANATIONS: Partial<Record<YAMLError['code'], string>> = {
  BAD_ALIAS: 'a value that begins with `*` needs quotes around it',
  BAD_SCALAR_START: 'a value that begins with this character needs quotes around it',
  BLOCK_AS_IMPLICIT_KEY: 'a value that contains `: ` needs quotes around it',
  DUPLICATE_KEY: 'this key stands here twice: delete one of the two',
  RESOURCE_EXHAUSTION: 'this is nested too deeply',
  MULTIPLE_DOCS: 'one `---` block only',
  TAB_AS_INDENT: 'indent with spaces, not with a tab',
  UNEXPECTED_TOKEN: 'put the whole value into quotes, and `\\"` for a quote inside it',
};

/** One slip makes the parser stumble several times over. */
function firstOfEachLine(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ line }, index) => faults.findIndex((other) => other.line === line) === index);
}

function explain(error: YAMLError): string {
  return EXPLANATIONS[error.code] ?? `this is not YAML: ${error.message}`;
}

function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const segment of path) {
    if (!isCollection(node)) break;
    // Of a key that stands twice the last counts, as in the value.
    const pair = isMap(node) ? node.items.findLast(({ key }) => isScalar(key) && key.value === segment) : undefined;
    const next = pair ? pair.value : node.get(isMap(node) ? segment : Number(segment), true);
    const valueStart = isCollection(next) && pair ? undefined : startOf(next);
    const found = valueStart ?? startOf(pair?.key);
    if (found === undefined) break;
    offset = found;
    node = next;
  }
  return offset;
}

/** Start of a node that has some text; an empty value has none and is placed by its key. */
function startOf(node: unknown): number | undefined {
  if (!isNode(node) || !node.range || node.range[0] === node.range[1]) return undefined;
  return node.range[0];
}

import { Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** A list that fits on one line this wide is written on one. */
const LINE_COLUMNS = 100;

/**
 * Sets fields of a YAML block in its text: every line of the others stays byte for byte, comments and order included.
 * A field that is not there is added at the end.
 *
 * @param yaml a block that has been read without faults, with LF line ends
 * @param changes what each field is to be; `undefined` takes it out
 */
export function editYaml(yaml: string, changes: Readonly<Record<string, unknown>>): string {
  return Object.entries(changes).reduce((text, [name, value]) => setField(text, name, value), yaml);
}

/** A YAML block of these fields, in their order. */
export function renderYaml(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([name, value]) => renderField(name, value, null))
    .join('');
}

function setField(yaml: string, name: string, value: unknown): string {
  const document = parseDocument(yaml, { schema: 'failsafe', customTags: ['null', 'bool'], stringKeys: true });
  const { contents } = document;
  if (contents !== null && (!isMap(contents) || contents.flow)) return setInDocument(document, name, value);
  const pair = contents && findPair(contents as YAMLMap, name);
  if (!pair) return value === undefined ? yaml : withLineEnd(yaml) + renderField(name, value, null);
  const range = rangeOf(pair, yaml);
  if (range === null) return setInDocument(document, name, value);
  const [start, end] = range;
  if (value === undefined) return yaml.slice(0, start) + yaml.slice(lineAfter(yaml, end));
  const rendered = withNote(renderField(name, value, pair.value), yaml.slice(start, end));
  // A block scalar ends behind its line, everything else within it.
  const isWholeLine = yaml[end - 1] === '\n';
  return yaml.slice(0, start) + (isWholeLine ? rendered : rendered.trimEnd()) + yaml.slice(end);
}

/** Keeps a comment behind the key of a field that goes on below. */
function withNote(rendered: string, old: string): string {
  const note = /^[^:\n]+:([ \t]+#[^\n]*)\n/.exec(old)?.[1] ?? '';
  return rendered.replace(/^([^:\n]+:)\n/, (_, key) => `${key}${note}\n`);
}

function findPair(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** From the first letter of the key to the end of the value; `null` where it has another form than `key: value`. */
function rangeOf({ key, value }: Pair, yaml: string): [start: number, end: number] | null {
  if (!isNode(key) || !key.range) return null;
  const start = key.range[0];
  if (start > 0 && yaml[start - 1] !== '\n') return null;
  if (!isNode(value) || !value.range) return null;
  return [start, Math.max(value.range[1], key.range[1] + 1)];
}

function lineAfter(yaml: string, offset: number): number {
  if (yaml[offset - 1] === '\n') return offset;
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end + 1;
}

function withLineEnd(yaml: string): string {
  return yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
}

/** For blocks in forms that nobody writes by hand (`{ a: b }` as a whole): comments stay, the layout may change. */
function setInDocument(document: Document, name: string, value: unknown): string {
  if (value === undefined) document.delete(name);
  else document.set(name, document.createNode(value));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** `name: value` with its line end; a list keeps the style, on one line or on many, that `old` has. */
function renderField(name: string, value: unknown, old: unknown): string {
  const render = (flow: boolean) => {
    const document = new Document({ [name]: value });
    const node = document.get(name, true);
    if (isSeq(node) || isMap(node)) node.flow = flow;
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
  };
  const isOneLine = isSeq(old) || isMap(old) ? Boolean(old.flow) : Array.isArray(value);
  const flow = render(isOneLine);
  return isOneLine && flow.length > LINE_COLUMNS && !(isSeq(old) || isMap(old)) ? render(false) : flow;
}

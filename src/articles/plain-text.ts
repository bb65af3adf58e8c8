import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

const BLOCKS: ReadonlySet<string> = new Set('p h2 h3 h4 h5 h6 ul ol blockquote pre table div hr'.split(' '));

/**
 * A sanitised tree as plain text: blocks parted by an empty line, list items marked and table rows in a line each, a
 * picture as its alternative text. Links lose their address.
 */
export function plainText(tree: Tree.ParentNode): string {
  const blocks: string[] = [];
  let inline = '';
  const flush = () => {
    if (inline.trim() !== '') blocks.push(inline.trim());
    inline = '';
  };
  for (const node of tree.childNodes) {
    if ('tagName' in node && BLOCKS.has(node.tagName)) {
      flush();
      blocks.push(blockText(node));
    } else {
      inline += inlineText(node);
    }
  }
  flush();
  return blocks.filter((block) => block !== '').join('\n\n');
}

function blockText(block: Tree.Element): string {
  if (block.tagName === 'pre') return inlineText(block).replace(/^\n|\n$/g, '');
  if (block.tagName === 'ul' || block.tagName === 'ol') return listText(block);
  if (block.tagName === 'table') return rowsOf(block).map(rowText).join('\n');
  return plainText(block);
}

function listText(list: Tree.Element): string {
  const start = Number(list.attrs.find(({ name }) => name === 'start')?.value ?? 1);
  const items = list.childNodes.filter((node) => node.nodeName === 'li') as Tree.Element[];
  return items
    .map((item, index) => {
      const mark = list.tagName === 'ol' ? `${start + index}. ` : '- ';
      return mark + plainText(item).replaceAll(/\n+/g, `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}

function rowsOf(table: Tree.Element): Tree.Element[] {
  return table.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return node.tagName === 'tr' ? [node] : rowsOf(node);
  });
}

function rowText(row: Tree.Element): string {
  const cells = row.childNodes.filter((node) => 'tagName' in node);
  return cells.map((cell) => inlineText(cell).trim()).join('\t');
}

function inlineText(node: Tree.ChildNode): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (!('tagName' in node)) return '';
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'img') return node.attrs.find(({ name }) => name === 'alt')?.value ?? '';
  return node.childNodes.map(inlineText).join('');
}

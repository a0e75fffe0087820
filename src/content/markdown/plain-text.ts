import { withoutBreaks } from '../one-line.ts';
import type { List, ListItem, Nodes, Parents } from 'mdast';
import { numberOf } from './lists.ts';

/** How a tree becomes text. */
export interface PlainTextForm {
  /** Nodes that are left out with everything in them. */
  readonly omit?: (node: Nodes) => boolean;
  /** Changes the value of a text node before it is used, for example to remove the marks of slots. */
  readonly textOf?: (value: string) => string;
}

/** A string of the text, or the number of line breaks that must stand at least at this place. */
type Piece = string | 1 | 2;

/**
 * The text of nodes of Markdown, for everything that shows or reads it without its markup. The rules are those of
 * `innerText` (https://html.spec.whatwg.org/multipage/dom.html#rendered-text-collection-steps): blocks are separated by
 * an empty line, items and rows by a line break, cells by a tab; a hard break is a line break, a soft one a space.
 * Ordered items keep their number. Images give their alternative text, footnote marks and definitions nothing.
 */
export function plainText(nodes: Nodes | readonly Nodes[], form: PlainTextForm = {}): string {
  const pieces: Piece[] = [];
  for (const node of 'type' in nodes ? [nodes] : nodes) collect(node, 2, pieces, form);
  return joined(pieces);
}

/** `gap` is the number of line breaks around a paragraph: 1 inside a tight list. */
function collect(node: Nodes, gap: 1 | 2, pieces: Piece[], form: PlainTextForm): void {
  if (form.omit?.(node) === true) return;
  switch (node.type) {
    case 'text':
      pieces.push(withoutBreaks(form.textOf ? form.textOf(node.value) : node.value));
      return;
    case 'inlineCode':
      pieces.push(withoutBreaks(node.value));
      return;
    case 'image':
    case 'imageReference':
      pieces.push(withoutBreaks(node.alt ?? ''));
      return;
    case 'break':
      pieces.push('\n');
      return;
    case 'code':
      pieces.push(2, node.value, 2);
      return;
    case 'thematicBreak':
      pieces.push(2);
      return;
    case 'list':
      block(gap, pieces, () => {
        collectItems(node, pieces, form);
      });
      return;
    case 'tableRow':
      block(1, pieces, () => {
        for (const [index, cell] of node.children.entries()) {
          if (index > 0) pieces.push('\t');
          collectChildren(cell, 2, pieces, form);
        }
      });
      return;
    default:
      if (!('children' in node)) return;
      if (isInline(node)) collectChildren(node, gap, pieces, form);
      else
        block(gap, pieces, () => {
          collectChildren(node, gap, pieces, form);
        });
  }
}

function collectChildren(node: Parents, gap: 1 | 2, pieces: Piece[], form: PlainTextForm): void {
  for (const child of node.children) collect(child, gap, pieces, form);
}

function collectItems(list: List, pieces: Piece[], form: PlainTextForm): void {
  const isLoose = list.spread === true || list.children.some(({ spread }) => spread === true);
  const gap = isLoose ? 2 : 1;
  for (const [index, item] of list.children.entries()) {
    block(gap, pieces, () => {
      const marker = markerOf(item, index, list);
      if (marker !== '') pieces.push(marker);
      for (const [place, child] of item.children.entries()) {
        // The first paragraph stands on the line of the marker.
        if (place === 0 && child.type === 'paragraph') collectChildren(child, gap, pieces, form);
        else collect(child, gap, pieces, form);
      }
    });
  }
}

/** "3. ", "[x] "; nothing before an item of a bulleted list. */
function markerOf(item: ListItem, index: number, list: List): string {
  const { checked } = item;
  const number = list.ordered === true ? `${String(numberOf(item, index, list))}. ` : '';
  const box = typeof checked === 'boolean' ? (checked ? '[x] ' : '[ ] ') : '';
  return number + box;
}

function block(gap: 1 | 2, pieces: Piece[], inside: () => void): void {
  pieces.push(gap);
  inside();
  pieces.push(gap);
}

const inlineTypes: ReadonlySet<string> = new Set([
  'delete',
  'emphasis',
  'link',
  'linkReference',
  'strong',
  'textDirective',
]);

function isInline({ type }: Nodes): boolean {
  return inlineTypes.has(type);
}

/** Neighbouring numbers become the greatest of them; none stands at the beginning or end of the text. */
function joined(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let breaks = 0;
  for (const piece of pieces) {
    if (typeof piece === 'number') {
      breaks = Math.max(breaks, piece);
      continue;
    }
    const opensLine = parts.length === 0 || breaks > 0;
    const text = opensLine ? piece.trimStart() : piece;
    if (text === '') continue;
    if (opensLine) trimLast(parts);
    if (parts.length > 0) parts.push('\n'.repeat(breaks));
    parts.push(text);
    breaks = 0;
  }
  trimLast(parts);
  return parts.join('');
}

/** Takes the blanks off the end; part by part, since trimming the whole text at each block would take a square of time. */
function trimLast(parts: string[]): void {
  for (let last = parts.pop(); last !== undefined; last = parts.pop()) {
    const text = last.trimEnd();
    if (text === '') continue;
    parts.push(text);
    return;
  }
}

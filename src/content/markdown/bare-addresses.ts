import type { Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { sourceOf, typedText, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

/** Signs that no address holds as they are: quotation marks, dashes and points of printed text, brackets of East Asia. */
const ends =
  /[«»“”„‟‚‹›…—―\u3000-\u3004\u3008-\u301F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\u2026・]/u;
/** These may stand inside a name in an address, and end it where nothing but a blank or another sign follows. */
const endsBeforeNoLetter = /^[‘’–](?![\p{L}\p{N}])/u;
/** `https://a.example,и дальше`: a comma is followed by letters without a blank in no address but an English one. */
const comma = /^[,;!?](?=[\p{L}])(?![A-Za-z])/u;
/** Scripts without blanks between words: behind a Latin letter they are the text that goes on. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Ends addresses without brackets where a reader would. GFM knows blanks and the signs of English alone, so a closing
 * quotation mark, a dash or the rest of a Chinese sentence would belong to the address. What follows is read again as
 * Markdown.
 */
export function endBareAddresses(
  tree: Root,
  parse: (markdown: string) => Root,
  context: MarkdownContext,
): void {
  if (!/https?:\/\/|www\./i.test(context.markdown)) return;
  walk(tree, (node, index, parent) => {
    if (node.type !== 'link') return;
    const source = sourceOf(node, context);
    const [child] = node.children;
    // With a character reference in it, what is printed is not what was typed.
    if (!/^(?:https?:\/\/|www\.)/i.test(source) || child?.type !== 'text' || child.value !== source)
      return;
    const length = lengthOf(source);
    if (length === source.length) return;
    const start = node.position?.start.offset ?? 0;
    const rest = restOf(start + length, start + source.length, parse, context);
    const host = source.slice(0, length).replace(/^(?:https?:\/\/|www\.)/i, '');
    const kept: PhrasingContent[] =
      host === ''
        ? [typedText(start, start + length, context)]
        : [shortened(node, start, length, context)];
    (parent.children as Nodes[]).splice(index, 1, ...kept, ...rest);
  });
}

function shortened(node: Link, start: number, length: number, context: MarkdownContext): Link {
  const text = typedText(start, start + length, context);
  const url = node.url.slice(0, node.url.length - (sourceOf(node, context).length - length));
  return { ...node, url, children: [text], ...(text.position && { position: text.position }) };
}

/** How many characters of an address belong to it. */
function lengthOf(source: string): number {
  let length = source.length;
  const begin = /^(?:https?:\/\/|www\.)/i.exec(source)?.[0].length ?? 0;
  for (let at = begin; at < source.length; at += 1) {
    const following = source.slice(at, at + 4);
    const before = source[at - 1] ?? '';
    if (
      ends.test(source[at] ?? '') ||
      endsBeforeNoLetter.test(following) ||
      comma.test(following) ||
      (unspaced.test(source[at] ?? '') && /[A-Za-z\d]/.test(before))
    ) {
      length = at;
      break;
    }
  }
  return length === source.length ? length : withoutTrail(source.slice(0, length)).length;
}

/** Without the signs that GFM, too, leaves out at the end of an address. */
function withoutTrail(address: string): string {
  const trimmed = address.replace(/[?!.,:*_~'";]+$/, '');
  const opened = trimmed.split('(').length;
  const closed = trimmed.split(')').length;
  return closed > opened && trimmed.endsWith(')') ? withoutTrail(trimmed.slice(0, -1)) : trimmed;
}

/** What follows an address, with the Markdown in it. */
function restOf(
  start: number,
  end: number,
  parse: (markdown: string) => Root,
  context: MarkdownContext,
): readonly PhrasingContent[] {
  const plain = [typedText(start, end, context)];
  const rest = context.markdown.slice(start, end);
  if (!/[*_`[\]<~\\&:@]|www\./.test(rest)) return plain;
  // A word before it keeps the signs in the middle of a line, as they are.
  const [paragraph, ...others] = parse(`x${rest}`).children;
  const [first, ...more] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (others.length > 0 || first?.type !== 'text' || !first.value.startsWith('x')) return plain;
  const opening = typedText(start, start, context).position?.start;
  if (!opening) return plain;
  const children = [{ ...first, value: first.value.slice(1) }, ...more];
  shift({ type: 'paragraph', children }, start - 1, opening.line, opening.column - 1);
  const [text] = children;
  if (text?.type === 'text' && text.position) text.position.start = { ...opening };
  return children.filter((node) => node.type !== 'text' || node.value !== '');
}

/** Moves nodes that were parsed by themselves to their place in the text; they stand on one line. */
function shift(parent: Parents, offset: number, line: number, column: number): void {
  const moved = (point: { line: number; column: number; offset?: number | undefined }) => ({
    line,
    column: point.column + column - 1,
    offset: (point.offset ?? 0) + offset,
  });
  for (const node of parent.children) {
    if (node.position)
      node.position = { start: moved(node.position.start), end: moved(node.position.end) };
    if ('children' in node) shift(node, offset, line, column);
  }
}

/** A stretch of HTML: a tag, or the text between two. `start` and `end` are offsets in the HTML. */
export type HtmlToken =
  | {
      readonly kind: 'open' | 'close';
      readonly name: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'text'; readonly start: number; readonly end: number };

const tag = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** Divides HTML of our own making, in which every tag is whole and every `<` of a text is escaped. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let end = 0;
  for (const match of html.matchAll(tag)) {
    if (match.index > end) yield { kind: 'text', start: end, end: match.index };
    const [whole, slash, name = ''] = match;
    end = match.index + whole.length;
    yield {
      kind: slash === '/' ? 'close' : 'open',
      name: name.toLowerCase(),
      start: match.index,
      end,
    };
  }
  if (html.length > end) yield { kind: 'text', start: end, end: html.length };
}

/** Elements of a text that have no end. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** The value of an attribute of an opening tag, as it is escaped there. */
export function attributeOf(tagText: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tagText)?.[1];
}

const entity = /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** A text without its entities, and for each of its UTF-16 units where it begins in the HTML; one more for the end. */
export function decodedText(html: string): {
  readonly text: string;
  readonly offsets: readonly number[];
} {
  let text = '';
  const offsets: number[] = [];
  const add = (words: string, at: number, step: 0 | 1): void => {
    for (let unit = 0; unit < words.length; unit += 1) offsets.push(at + unit * step);
    text += words;
  };
  let end = 0;
  for (const match of html.matchAll(entity)) {
    const [whole, hex, decimal, name = ''] = match;
    const character =
      hex === undefined && decimal === undefined
        ? (named[name.toLowerCase()] ?? whole)
        : String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16));
    add(html.slice(end, match.index), end, 1);
    add(character, match.index, 0);
    end = match.index + whole.length;
  }
  add(html.slice(end), end, 1);
  offsets.push(html.length);
  return { text, offsets };
}

/** The width of a text in em. */
export type Measure = (text: string) => number;

/** A place for lines of text, in pixels. */
export interface TextPlace {
  readonly width: number;
  readonly height: number;
  /** Largest first. */
  readonly sizes: readonly number[];
  /** In em. */
  readonly lineHeight: number;
}

export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** A part of a text at whose end a line may end. Widths are in em. */
interface Piece {
  readonly text: string;
  readonly width: number;
  /** At the end of a line: without the blank. */
  readonly widthAtEnd: number;
}

/** Breaks a text into lines of about equal length in the largest size in which all of it has room; else cuts it. */
export function fitText(text: string, place: TextPlace, measure: Measure): FittedText {
  const pieces = piecesOf(text, measure);
  for (const size of place.sizes) {
    const limit = place.width / size;
    // Rather a smaller size than a word in two parts.
    if (pieces.some(({ widthAtEnd }) => widthAtEnd > limit)) continue;
    const count = linesOf(pieces, limit).length;
    if (count <= roomFor(size, place)) return { size, lines: balanced(pieces, count, limit) };
  }
  const size = place.sizes.at(-1) ?? 1;
  const limit = place.width / size;
  const lines = linesOf(
    pieces.flatMap((piece) => chunksOf(piece, limit, measure)),
    limit,
  );
  const kept = lines.slice(0, Math.max(1, roomFor(size, place)));
  if (kept.length === lines.length) return { size, lines };
  return { size, lines: kept.with(-1, cutWords(kept.at(-1) ?? '', limit, measure)) };
}

/** The text, with words left out at its end and an ellipsis for them; `limit` in em. */
function cutWords(text: string, limit: number, measure: Measure): string {
  let rest = text;
  while (rest !== '' && measure(`${rest}…`) > limit)
    rest = /[ \u00A0]/.test(rest) ? rest.replace(/[ \u00A0][^ \u00A0]*$/, '') : rest.slice(0, -1);
  return `${rest.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** As many of the names as there is room for, in em, with an ellipsis for the rest; empty without names. */
export function fitNames(names: readonly string[], limit: number, measure: Measure): string {
  for (let count = names.length; count > 0; count -= 1) {
    const text = names.slice(0, count).join(', ') + (count < names.length ? ' …' : '');
    if (measure(text) <= limit) return text;
  }
  return '';
}

function roomFor(size: number, { height, lineHeight }: TextPlace): number {
  return Math.floor(height / (size * lineHeight));
}

/** A line may end after a blank, and after a hyphen or dash between letters. */
function piecesOf(text: string, measure: Measure): readonly Piece[] {
  return text
    .trim()
    .split(/(?<= )(?! )|(?<=\p{L}[-–—/])(?=\p{L})/u)
    .map((piece) => pieceOf(piece, measure));
}

function pieceOf(text: string, measure: Measure): Piece {
  const bare = text.trimEnd();
  const widthAtEnd = measure(bare);
  return { text, widthAtEnd, width: bare === text ? widthAtEnd : measure(text) };
}

function linesOf(pieces: readonly Piece[], limit: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of pieces) {
    if (line !== '' && width + piece.widthAtEnd > limit) {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    line += piece.text;
    width += piece.width;
  }
  return [...lines, line.trimEnd()];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word that is longer than a line, in parts that are not. */
function chunksOf(piece: Piece, limit: number, measure: Measure): readonly Piece[] {
  if (piece.widthAtEnd <= limit) return [piece];
  const chunks: string[] = [];
  let chunk = '';
  for (const { segment } of graphemes.segment(piece.text)) {
    if (chunk !== '' && measure(chunk + segment) > limit) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += segment;
  }
  return [...chunks, chunk].map((text) => pieceOf(text, measure));
}

/** The narrowest setting that takes no more lines: no last line of one word. */
function balanced(pieces: readonly Piece[], count: number, limit: number): readonly string[] {
  let [narrow, wide] = [limit / 2, limit];
  for (let step = 0; step < 6; step += 1) {
    const middle = (narrow + wide) / 2;
    const fits =
      linesOf(pieces, middle).length <= count &&
      pieces.every(({ widthAtEnd }) => widthAtEnd <= middle);
    if (fits) wide = middle;
    else narrow = middle;
  }
  return linesOf(pieces, wide);
}

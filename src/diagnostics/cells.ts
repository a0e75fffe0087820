import { visible } from './visible.ts';

/** What a reader sees as one character, as a terminal shows it. */
export interface Cell {
  /** Where it stands in the text, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** In columns of the terminal; 0 for a mark that stands alone. */
  readonly width: number;
}

const tab = '    ';
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2}/u;
const noWidth = /[\p{Mn}\p{Me}\u200C\u200D\u1160-\u11FF]/u;
/** East Asian Wide and Fullwidth, by block: https://www.unicode.org/reports/tr11/ */
const wide =
  /[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts one line of text into cells; tabs become spaces and hidden characters visible escapes. */
export function cellsOf(line: string): readonly Cell[] {
  return Array.from(graphemes.segment(line), ({ segment, index }) => {
    const shown = segment === '\t' ? tab : visible(segment);
    return { start: index, end: index + segment.length, shown, width: widthOf(shown) };
  });
}

function widthOf(shown: string): number {
  // A family of emoji has many code points and still takes two columns.
  if (emoji.test(shown)) return 2;
  return Array.from(shown).reduce((sum, character) => {
    if (noWidth.test(character)) return sum;
    return sum + (wide.test(character) ? 2 : 1);
  }, 0);
}

import type { Range } from '../diagnostics/diagnostic.ts';
import { wholeFile } from '../diagnostics/diagnostic.ts';
import type { Prose } from '../gazetteer/finder/plain-text.ts';
import type { Entry } from '../content/entry.ts';

/** What a reader reads of an article, as one text: headline, standfirst, then the prose. */
export interface ArticleText {
  readonly text: string;
  /** Where `[start, end)` of `text` stands in the file. */
  readonly rangeOf: (start: number, end: number) => Range;
}

const PART_END = '\n\n';

/** Puts an article's text together; `prose` is that of its reading. */
export function articleText(entry: Entry<'article'>, prose: Prose): ArticleText {
  const { title, summary } = entry.data;
  const summaryAt = title.length + PART_END.length;
  const proseAt = summaryAt + summary.length + PART_END.length;
  return {
    text: [title, summary, prose.text].join(PART_END),
    rangeOf: (start, end) => {
      if (start >= proseAt) return prose.rangeOf(start - proseAt, end - proseAt);
      const [field, value, at] =
        start < summaryAt
          ? (['title', title, 0] as const)
          : (['summary', summary, summaryAt] as const);
      return within(entry.positions.get(field) ?? wholeFile, value, start - at, end - at);
    },
  };
}

/**
 * A stretch of a value of the front matter. It stands where it seems to only if the value is on one line as it is, in
 * quotes or without them; of one that is folded or has escapes, the whole stands for it.
 */
function within(value: Range, text: string, start: number, end: number): Range {
  const width = value.endColumn - value.column;
  const quotes = width - text.length;
  if (value.line !== value.endLine || (quotes !== 0 && quotes !== 2)) return value;
  const first = value.column + quotes / 2;
  return { ...value, column: first + start, endColumn: first + end };
}

import type { Source } from 'postcss';
import type { Range } from '../../diagnostics/diagnostic.ts';

/** A piece of the stylesheet. */
export interface StyleNode {
  readonly source?: Source | undefined;
}

/** Takes a fault of `theme/tokens.css`. */
export type Report = (
  code: 'THEME_RULE' | 'THEME_TOKEN' | 'THEME_FONT',
  node: StyleNode,
  message: string,
  hint: string,
) => void;

/** Reports what is neither a token nor a font. */
export function refuse(node: StyleNode, report: Report): void {
  report(
    'THEME_RULE',
    node,
    'theme/tokens.css sets tokens and fonts, and nothing else',
    'Write tokens in ":root { … }", those of the dark scheme in "@media (prefers-color-scheme: dark) { :root { … } }", and fonts in "@font-face { … }"',
  );
}

/** Where a piece of the stylesheet is. */
export function rangeOf({ source }: StyleNode): Range {
  const start = source?.start ?? { line: 1, column: 1 };
  const end = source?.end ?? start;
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.line === start.line ? end.column + 1 : start.column + 1,
  };
}

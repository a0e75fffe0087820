import type { Root, Table } from 'mdast';
import { rangeOf, report, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

/** GFM drops the cells of a row beyond those of the head: text would vanish. A row with fewer is filled up, and is fine. */
export function checkTables(tree: Root, context: MarkdownContext): void {
  walk(tree, (node) => {
    if (node.type === 'table') checkRows(node, context);
  });
}

function checkRows(table: Table, context: MarkdownContext): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    // Behind the last bar there may be cells in which nothing stands: nothing of them is lost.
    const surplus = row.children.slice(columns).find(({ children }) => children.length > 0);
    const last = row.children.at(-1);
    if (!surplus || !last) continue;
    const { endLine, endColumn } = rangeOf(last, context);
    report(
      context,
      'MD_TABLE',
      { ...rangeOf(surplus, context), endLine, endColumn },
      `the row has ${String(row.children.length)} cells, the header row has ${String(columns)}`,
      `Keep to ${String(columns)} ${columns === 1 ? 'column' : 'columns'}, or add one to the header row and to the line under it; a bar inside a cell is written \\|`,
    );
  }
}

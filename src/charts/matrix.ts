import type { Shade } from './scale.ts';
import { drawing, element, escapeXml } from './svg.ts';

export interface MatrixInput {
  readonly title: string;
  readonly description: string;
  readonly names: readonly string[];
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  /** Indexes into `names`. */
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly shade: Shade;
  /** Null where the pair has no page. */
  readonly href: string | null;
  readonly label: string;
}

/** A square must take a finger, and its number. */
const smallestCell = 26;
/** A digit is at most so wide. */
const digit = 8;
/** A letter of the names is at most so wide, on average. */
const letter = 7.4;

/**
 * Who stands together with whom: a square for each pair, shaded, with its number and a link. The names stand on the
 * diagonal, each once: from a square its row leads right to one name, its column up to the other.
 */
export function matrix({ title, description, names, cells }: MatrixInput): string {
  const cell = Math.max(smallestCell, ...cells.map(({ value }) => value.length * digit + 6));
  const width = Math.max(
    ...names.map((name, index) => (index + 1) * cell + Math.ceil(name.length * letter)),
  );
  const filled = new Set(cells.map(({ row, column }) => `${String(row)} ${String(column)}`));
  const empty = names.flatMap((_, row) =>
    names
      .slice(0, row)
      .flatMap((__, column) =>
        filled.has(`${String(row)} ${String(column)}`)
          ? []
          : [`M${String(column * cell + cell / 2 - 1)} ${String(row * cell + cell / 2)}h2`],
      ),
  );
  return drawing(
    { width, height: names.length * cell, className: 'matrix', title, description, id: 'matrix' },
    element('path', { class: 'empty', d: empty.join('') }),
    ...names.map((name, index) =>
      element(
        'text',
        { class: 'axis', x: index * cell + 6, y: index * cell + cell / 2 + 4 },
        escapeXml(name),
      ),
    ),
    ...cells.map((one) => square(one, cell)),
  );
}

function square({ row, column, value, shade, href, label }: MatrixCell, cell: number): string {
  const [x, y] = [column * cell, row * cell];
  const side = cell - 2;
  // A group takes no name for the ear; the title of the square is its name there.
  return element(
    href === null ? 'g' : 'a',
    href === null
      ? { class: `q${String(shade)}` }
      : { href, class: `q${String(shade)}`, 'aria-label': label },
    element('title', {}, escapeXml(label)),
    element('rect', { x, y, width: side, height: side }),
    element('text', { class: 'value', x: x + side / 2, y: y + side / 2 + 4 }, value),
  );
}

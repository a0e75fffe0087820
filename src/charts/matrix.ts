import { drawing, element, escapeXml } from './svg.ts';

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly href: string;
  /** "Armenia and Azerbaijan: 6 articles". */
  readonly label: string;
}

export interface Matrix {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Names of rows and columns alike, in their order. */
  readonly names: readonly string[];
  /** Only the lower half is drawn: a pair stands once. */
  readonly cells: readonly MatrixCell[];
}

const cell = 22;
const margin = 150;
/** Room for the names along the diagonal. */
const head = 80;

/** Who stands together with whom: a shade for each pair, a link on it. The names stand left and along the diagonal. */
export function matrix({ id, title, description, names, cells }: Matrix): string {
  const most = Math.max(1, ...cells.map(({ value }) => value));
  const size = names.length * cell;
  const rows = names.map((name, index) =>
    element(
      'text',
      { class: 'axis', x: margin - 8, y: head + index * cell + cell - 7, 'text-anchor': 'end' },
      escapeXml(name),
    ),
  );
  const columns = names.map((name, index) =>
    element(
      'text',
      {
        class: 'axis',
        transform: `translate(${String(margin + index * cell + 10)} ${String(head + index * cell + 12)}) rotate(-45)`,
      },
      escapeXml(index === names.length - 1 ? '' : name),
    ),
  );
  const squares = cells.map(({ row, column, value, href, label }) =>
    element(
      'a',
      {
        href,
        class: `q${String(Math.max(1, Math.ceil(Math.sqrt(value / most) * 5)))}`,
        'aria-label': label,
      },
      element('title', {}, escapeXml(label)),
      element('rect', {
        x: margin + column * cell,
        y: head + row * cell,
        width: cell - 1,
        height: cell - 1,
      }),
      element(
        'text',
        {
          class: 'value',
          x: margin + column * cell + cell / 2 - 0.5,
          y: head + row * cell + cell - 7,
          'text-anchor': 'middle',
        },
        String(value),
      ),
    ),
  );
  return drawing(
    {
      width: margin + size + 90,
      height: head + size + 4,
      className: 'matrix',
      title,
      description,
      id,
    },
    ...rows,
    ...columns,
    ...squares,
  );
}

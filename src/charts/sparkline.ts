import { drawing, element, escapeXml, round } from './svg.ts';

const width = 640;
const height = 132;
/** Where the bars stand, and how high the tallest is; above it is room for its number. */
const floor = 104;
const tallest = 76;
/** Labels of the axis stand at least so far apart: on a phone they are twice as large. */
const apart = 84;
/** So near to an edge a label turns inwards. */
const edge = 130;

/** Numbers by month, as bars. */
export interface SparklineInput {
  readonly title: string;
  readonly description: string;
  /** One a month, the empty ones too. */
  readonly bars: readonly Bar[];
  /** The place of the first bar on an axis that has `slots` months, all of its years in full. */
  readonly start: number;
  readonly slots: number;
  readonly ticks: readonly { readonly slot: number; readonly text: string }[];
  /** The bar with most, and what is written over it. */
  readonly peak: { readonly index: number; readonly text: string };
}

interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Bars by month from one line, with every year in full; a month without articles is a mark on the line. */
export function sparkline({
  title,
  description,
  bars,
  start,
  slots,
  ticks,
  peak,
}: SparklineInput): string {
  const step = width / slots;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const x = (index: number): number => round((start + index) * step);
  const thick = round(step - Math.min(3, step / 4));
  const bar = ({ label, value }: Bar, index: number): string => {
    const tall = round(Math.max(3, (value / most) * tallest));
    const box = { class: 'bar', x: x(index), y: round(floor - tall), width: thick, height: tall };
    return value === 0 ? '' : element('rect', box, element('title', {}, escapeXml(label)));
  };
  const empty = bars.map(({ value }, index) =>
    value === 0 ? `M${String(x(index))} ${String(floor - 1)}h${String(thick)}` : '',
  );
  const every = Math.ceil(apart / ((ticks[1]?.slot ?? slots) * step));
  const middle = x(peak.index) + thick / 2;
  return drawing(
    { width, height, className: 'sparkline', title, description, id: 'coverage' },
    element('path', { class: 'line', d: `M0 ${String(floor + 0.5)}h${String(width)}` }),
    element('path', { class: 'empty-month', d: empty.join('') }),
    ...bars.map(bar),
    element(
      'text',
      {
        class: 'value',
        x: round(inward(middle)),
        y: floor - tallest - 8,
        'text-anchor': anchorAt(middle),
      },
      escapeXml(peak.text),
    ),
    ...ticks.map(({ slot, text }, index) => {
      const at = round(slot * step);
      const mark = element('path', { class: 'line', d: `M${String(at + 0.5)} ${String(floor)}v5` });
      const anchor = index === 0 ? 'start' : 'middle';
      const place = { class: 'axis', x: at, y: height - 6, 'text-anchor': anchor };
      const label = element('text', place, escapeXml(text));
      return index % every === 0 ? mark + label : mark;
    }),
  );
}

function anchorAt(x: number): string {
  if (x < edge) return 'start';
  return x > width - edge ? 'end' : 'middle';
}

function inward(x: number): number {
  const anchor = anchorAt(x);
  return anchor === 'middle' ? x : anchor === 'start' ? Math.max(0, x - 6) : Math.min(width, x + 6);
}

import { drawing, element, escapeXml, round } from './svg.ts';

/** A bar of a sparkline. */
export interface Bar {
  /** "October 2020: 3 articles". */
  readonly label: string;
  readonly value: number;
}

export interface Sparkline {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** One a month, the empty ones too: a gap is a fact about our coverage. */
  readonly bars: readonly Bar[];
  /** Under the first and the last bar. */
  readonly from: string;
  readonly to: string;
}

const width = 640;
const height = 96;
const floor = 72;

/** Bars from one line, the tallest as high as the drawing; an empty month is a mark on the line. */
export function sparkline({ id, title, description, bars, from, to }: Sparkline): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(bars.length, 12);
  const gap = Math.min(2, step / 4);
  const drawn = bars.map(({ label, value }, index) => {
    const tall = value === 0 ? 1.5 : Math.max(3, (value / most) * (floor - 6));
    const bar = {
      class: value === 0 ? 'none' : 'some',
      x: round(index * step),
      y: round(floor - tall),
      width: round(step - gap),
      height: round(tall),
    };
    return element('rect', bar, element('title', {}, escapeXml(label)));
  });
  return drawing(
    { width, height, className: 'sparkline', title, description, id },
    ...drawn,
    element('text', { class: 'axis', x: 0, y: height - 4 }, escapeXml(from)),
    element(
      'text',
      { class: 'axis end', x: round(Math.max(bars.length * step, 200)), y: height - 4 },
      escapeXml(to),
    ),
  );
}

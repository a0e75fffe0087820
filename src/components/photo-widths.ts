/** Where a picture stands on a page. */
export type PhotoUse = 'cover' | 'lead' | 'second' | 'text' | 'logo';

const widths: Readonly<Record<PhotoUse, readonly number[]>> = {
  cover: [480, 768, 1152, 1536],
  lead: [480, 768, 1344],
  second: [384, 768],
  text: [480, 768, 1216],
  logo: [240, 480],
};

/** The widths in which a picture is offered, ascending: those of its place that it has, and its own if it is no larger. */
export function widthsFor(use: PhotoUse, own: number): number[] {
  const all = widths[use];
  return [...all.filter((width) => width < own), ...(own <= Math.max(...all) ? [own] : [])];
}

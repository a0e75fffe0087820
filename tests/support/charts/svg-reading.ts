import type { XmlElement } from '@rgrove/parse-xml';
import { allIn, parseStrict, textIn } from '../outputs/strict-xml.ts';

export type Point = readonly [x: number, y: number];

/** Every element of a drawing; throws where it is not well-formed. */
export function elementsOf(svg: string): readonly XmlElement[] {
  return allIn(parseStrict(svg));
}

export function named(svg: string, name: string): readonly XmlElement[] {
  return elementsOf(svg).filter((element) => element.name === name);
}

/** Elements that have a class. */
export function classed(svg: string, name: string): readonly XmlElement[] {
  return elementsOf(svg).filter(({ attributes }) => attributes['class']?.split(' ').includes(name));
}

/** The link of an address; throws where there is none. */
export function linkTo(svg: string, href: string): XmlElement {
  const found = named(svg, 'a').find(({ attributes }) => attributes['href'] === href);
  if (!found) throw new Error(`No link leads to ${href}.`);
  return found;
}

/** The rings of a path of `pathData`, in units of the drawing. */
export function ringsOf(d: string): readonly (readonly Point[])[] {
  return d
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      let [x, y] = [0, 0];
      for (let index = 0; index < numbers.length; index += 2) {
        x += numbers[index] ?? 0;
        y += numbers[index + 1] ?? 0;
        points.push([x, y]);
      }
      return points;
    });
}

/** Whether a point lies in the filled part of a path, by the even-odd rule. */
export function isInside(d: string, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of ringsOf(d)) {
    for (const [index, [toX, toY]] of ring.entries()) {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      if (fromY > y !== toY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX) {
        inside = !inside;
      }
    }
  }
  return inside;
}

/** The `d` of every path below an element, as one. */
export function pathsIn(element: XmlElement): string {
  return allIn(element)
    .map(({ attributes }) => attributes['d'] ?? '')
    .join('');
}

/** The title that stands as the first child of an element. */
export function titleOf(element: XmlElement): string {
  return textIn(element, 'title');
}

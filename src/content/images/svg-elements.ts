import type { XmlElement } from '@rgrove/parse-xml';
import { addressesIn } from '../theme/css-values.ts';
import { styleProblem } from './svg-styles.ts';
import type { SvgProblem } from './svg-problem.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Elements that draw, and what they are drawn with. Others run scripts, load, lead elsewhere or move. What repeats other elements
 * (`use`, `pattern`, `marker`) or filters can keep a browser busy for hours.
 */
const drawing = new Set([
  ...['svg', 'g', 'defs', 'title', 'desc', 'style', 'path', 'rect', 'circle', 'ellipse', 'line'],
  ...['polyline', 'polygon', 'text', 'tspan', 'linearGradient', 'radialGradient', 'stop'],
  ...['clipPath', 'mask'],
]);

const hints: Readonly<Record<string, string>> = {
  image: 'Draw it as paths, or use a PNG as the logo',
  use: 'Put the shape itself in its place',
};
const clipping = new Set(['clip-path', 'mask']);
const masks = new Set(['clipPath', 'mask']);

/** Whether an element is one that draws. */
export function isDrawing({ name }: XmlElement): boolean {
  return drawing.has(name);
}

/** The mistakes of an element and its attributes; `ancestors` are the names of the elements around it, outermost first. */
export function elementProblems(
  element: XmlElement,
  ancestors: readonly string[],
  text: string,
): readonly SvgProblem[] {
  const { name, start: at, attributes } = element;
  const isRoot = ancestors.length === 0;
  if (isRoot && (name !== 'svg' || attributes['xmlns'] !== svgNamespace)) {
    const message = `the first element is not <svg xmlns="${svgNamespace}">`;
    return [{ message, hint: 'Export the logo as SVG', at, length: name.length + 1 }];
  }
  if (!isDrawing(element)) {
    const message = `<${name}> is not allowed in a logo`;
    const hint = hints[name] ?? 'Delete the element, or save the logo as plain SVG';
    return [{ message, hint, at, length: name.length + 1 }];
  }
  const inMask = ancestors.some((one) => masks.has(one));
  const style = name === 'style' ? styleProblem(element.text, inMask) : null;
  return [
    ...(style === null ? [] : [{ ...style, at, length: name.length + 1 }]),
    ...Object.entries(attributes).flatMap((entry): readonly SvgProblem[] => {
      const problem = attributeProblem(entry, inMask, text);
      if (problem === null) return [];
      const [attribute] = entry;
      return [{ ...problem, at: placeOf(attribute, element, text), length: attribute.length }];
    }),
  ];
}

function attributeProblem(
  [attribute, value]: readonly [string, string],
  inMask: boolean,
  text: string,
): SvgProblem | null {
  const name = attribute.split(':').at(-1)?.toLowerCase() ?? '';
  if (name.startsWith('on'))
    return { message: `the attribute "${attribute}" runs a script`, hint: 'Delete the attribute' };
  if (attribute === 'xmlns')
    return value === svgNamespace
      ? null
      : { message: `another language is used: ${value}`, hint: 'Delete the element' };
  if (attribute.startsWith('xmlns:')) return null;
  const prefix = attribute.includes(':') ? (attribute.split(':')[0] ?? '') : 'xml';
  if (prefix !== 'xml' && !text.includes(`xmlns:${prefix}`))
    return {
      message: `the prefix of "${attribute}" is not declared, so that browsers show nothing`,
      hint: 'Write href for xlink:href, or export the logo again',
    };
  if (name === 'base' || (/^(href|src)$/.test(name) && !/^#[\w.:-]+$/.test(value)))
    return {
      message: `the attribute "${attribute}" points outside the file`,
      hint: 'Delete it, or write # and the id of an element of this file',
    };
  if (name === 'style') return styleProblem(`a{${value}}`, inMask);
  const addresses = addressesIn(value);
  if (addresses.length === 0) return null;
  if (!addresses.every((address) => address.startsWith('#')))
    return {
      message: `the attribute "${attribute}" loads something`,
      hint: 'Delete it, or write url(#…) with the id of an element of this file',
    };
  if (/^(fill|stroke)$/.test(name) || (clipping.has(name) && !inMask)) return null;
  return {
    message: `the attribute "${attribute}" may not have url(…) here`,
    hint: 'Delete the attribute, or save the logo as plain SVG',
  };
}

/** Where an attribute is: its name in the start tag, else the element. */
function placeOf(attribute: string, { start }: XmlElement, text: string): number {
  const found = text.indexOf(attribute, start);
  return found === -1 ? start : found;
}

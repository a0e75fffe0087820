import { element } from './svg.ts';

/** The fill of disputed areas, as `url(#id)`: lines on the colour of land, which stay apart in black and white. */
export function hatching(id: string): string {
  const pattern = {
    id,
    width: 4,
    height: 4,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  };
  return element(
    'defs',
    {},
    element(
      'pattern',
      pattern,
      element('path', { class: 'land', d: 'M0 0h4v4H0z' }),
      element('path', { class: 'hatch', d: 'M0 2h4' }),
    ),
  );
}

import { describe, expect, test } from 'vitest';
import { readSvg } from '../../../src/content/images/svg-logo.ts';

const read = (text: string) => readSvg(new TextEncoder().encode(text), 'logo.svg');
const svg = (attributes: string, content = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
const box = 'viewBox="0 0 120 30"';

describe('an SVG logo', () => {
  test.each([
    [
      'with a style and classes',
      '<style type="text/css">\n.a{fill:url(#g);}\n.b{fill:#7A1F2B;font-family:"My Sans"}\n</style><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><path class="a" d="M0 0h9v9z"/>',
    ],
    [
      'with a clip path and a mask',
      '<g clip-path="url(#c)"><mask id="m"><rect fill="url(#g)" width="9" height="9"/></mask><g mask="url(#m)"><path d="M1,1-2"/></g></g><defs><clipPath id="c"><rect width="9" height="9"/></clipPath><radialGradient id="g"/></defs>',
    ],
    [
      'with a gradient that takes over another one',
      '<linearGradient id="a"/><linearGradient id="b" href="#a" xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    ],
    ['with words', '<title>River &amp; Lock &#8212; 😀</title><text x="1">River</text>'],
    ['with a comment', '<!-- Drawn by hand --><path style="fill:#000" d="M0 0"/>'],
  ])('%s is taken', (_what, content) => {
    expect(read(svg(box, content))).toEqual({ size: { width: 120, height: 30 }, faults: [] });
  });

  test.each([
    ['viewBox="0 0 120 30" width="60" height="60"', { width: 120, height: 30 }],
    ['viewBox="-5,-5,12.5,3" width="100%"', { width: 12.5, height: 3 }],
    ['width="80" height="20px"', { width: 80, height: 20 }],
    ['width="40mm" height="10mm"', { width: 40, height: 10 }],
  ])('has its size from %s', (attributes, size) => {
    expect(read(svg(attributes))).toEqual({ size, faults: [] });
  });

  test('is read with an XML declaration, a byte order mark and lines that end as on Windows', () => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n${svg(box)}\r\n`;
    expect(read(text).faults).toEqual([]);
  });

  test('has its faults at their lines, whatever stands before them', () => {
    const text = `\uFEFF<?xml version="1.0"?>\r\n${svg(box, '\r\n<desc>😀😀</desc>\r\n  <script/>')}`;
    expect(read(text).faults.map(({ line, column, message }) => [line, column, message])).toEqual([
      [4, 3, '<script> is not allowed in a logo'],
    ]);
  });
});

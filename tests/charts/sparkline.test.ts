import type { Coverage } from '../../src/views/country/country-page.ts';
import { describe, expect, test } from 'vitest';
import { sparkline } from '../../src/charts/sparkline.ts';
import { hostile } from '../support/site.ts';
import { textIn } from '../support/outputs/strict-xml.ts';
import { classed, elementsOf, named, pathsIn, titleOf } from '../support/charts/svg-reading.ts';

/** Coverage from January on, with a label for each January. */
function coverageOf(values: readonly number[], more: Partial<Coverage> = {}): Coverage {
  const slots = Math.ceil(values.length / 12) * 12;
  const peak = values.indexOf(Math.max(...values));
  return {
    title: 'Our coverage of Armenia by month',
    unit: 'Articles a month',
    description: 'Bars.',
    bars: values.map((value, index) => ({ value, label: `Month ${index}: ${value} articles` })),
    start: 0,
    slots,
    ticks: Array.from({ length: slots / 12 }, (_, year) => ({
      slot: year * 12,
      text: String(2000 + year),
    })),
    peak: { index: peak, text: `Month ${peak}: ${values[peak] ?? 0}` },
    rows: [],
    rest: null,
    ...more,
  };
}

function numbers(svg: string, name: string): number[] {
  return classed(svg, 'bar').map(({ attributes }) => Number(attributes[name]));
}

test('a month with articles is a bar with its number in words, as high as its share', () => {
  const svg = sparkline(coverageOf([1, 0, 4, 2]));
  expect(classed(svg, 'bar').map(titleOf)).toEqual([
    'Month 0: 1 articles',
    'Month 2: 4 articles',
    'Month 3: 2 articles',
  ]);
  expect(numbers(svg, 'height')).toEqual([19, 76, 38]);
});

test('a month without is a mark on the line, in its place', () => {
  const [empty] = classed(sparkline(coverageOf([1, 0, 0, 2])), 'empty-month');
  expect((empty ? pathsIn(empty) : '').match(/M/g)).toHaveLength(2);
});

test('a year that began before us stays empty to our first month', () => {
  const svg = sparkline(coverageOf([2, 3], { start: 9, slots: 12 }));
  expect(numbers(svg, 'x')).toEqual([480, 533.3]);
});

test('the tallest bar is named', () => {
  const svg = sparkline(coverageOf([1, 0, 4, 2]));
  expect(classed(svg, 'value').map((text) => textIn(text))).toEqual(['Month 2: 4']);
});

describe.each([[1], [2], [24], [300]])('with %i months', (count) => {
  const values = Array.from({ length: count }, (_, index) => (index * 7) % 5);
  if (count === 1) values[0] = 1;
  const svg = sparkline(coverageOf(values));

  test('every bar can be seen and none leaves the drawing', () => {
    expect(numbers(svg, 'x')).toHaveLength(values.filter((value) => value > 0).length);
    for (const [index, x] of numbers(svg, 'x').entries()) {
      const wide = numbers(svg, 'width')[index] ?? 0;
      expect(wide).toBeGreaterThan(1.5);
      expect(x + wide).toBeLessThanOrEqual(640);
    }
  });

  test('the years under it do not run into each other', () => {
    const places = classed(svg, 'axis').map(({ attributes }) => Number(attributes['x']));
    const gaps = places.slice(1).map((x, index) => x - (places[index] ?? 0));
    expect(places.length).toBeGreaterThan(0);
    expect(Math.min(200, ...gaps)).toBeGreaterThanOrEqual(80);
  });
});

test('hostile words are text, and looks come from classes', () => {
  const bars = [{ label: hostile, value: 1 }];
  const svg = sparkline(coverageOf([1], { title: hostile, description: hostile, bars }));
  const [root] = elementsOf(svg);
  expect(root && titleOf(root)).toBe(hostile);
  expect(named(svg, 'rect').map(titleOf)).toEqual([hostile]);
  expect(elementsOf(svg).filter(({ attributes }) => 'style' in attributes)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { matrix, type MatrixInput } from '../../src/charts/matrix.ts';
import { hostile } from '../support/site.ts';
import { textIn } from '../support/outputs/strict-xml.ts';
import { classed, elementsOf, linkTo, named, titleOf } from '../support/charts/svg-reading.ts';

function matrixOf(names: readonly string[], more: Partial<MatrixInput> = {}): MatrixInput {
  return {
    title: 'Countries written about together',
    description: 'Squares.',
    names,
    cells: [
      {
        row: 2,
        column: 0,
        value: '7',
        shade: 4,
        href: '/relations/a-and-c/',
        label: 'A and C: 7 articles',
      },
    ],
    ...more,
  };
}

test('a pair is a link with its number, in the row of one and the column of the other', () => {
  const svg = matrix(matrixOf(['A', 'B', 'C']));
  const link = linkTo(svg, '/relations/a-and-c/');
  expect(link.attributes).toMatchObject({ class: 'q4', 'aria-label': 'A and C: 7 articles' });
  expect(titleOf(link)).toBe('A and C: 7 articles');
  expect(textIn(link, 'text')).toBe('7');
  const [square] = named(svg, 'rect');
  const [nameOfA, , nameOfC] = classed(svg, 'axis');
  // The row leads right to one name, the column up to the other.
  expect(Number(square?.attributes['x'])).toBeLessThan(Number(nameOfA?.attributes['x']));
  expect(Number(nameOfC?.attributes['y'])).toBeGreaterThan(Number(square?.attributes['y']));
  expect(Number(nameOfC?.attributes['y'])).toBeLessThan(Number(square?.attributes['y']) + 26);
});

test('a pair that has no page is a square with its number and its name, and no link', () => {
  const [cell] = matrixOf([]).cells;
  const svg = matrix(matrixOf(['A', 'B', 'C'], { cells: cell ? [{ ...cell, href: null }] : [] }));
  expect(named(svg, 'a')).toEqual([]);
  const [group] = named(svg, 'g');
  expect(group && titleOf(group)).toBe('A and C: 7 articles');
  expect(group && textIn(group, 'text')).toBe('7');
});

test('a square is as wide as its number', () => {
  const [cell] = matrixOf([]).cells;
  const svg = matrix(
    matrixOf(['A', 'B', 'C'], { cells: cell ? [{ ...cell, value: '12,345' }] : [] }),
  );
  // The widest face of the style sheet has 8 pixels a digit at this size.
  expect(Number(named(svg, 'rect')[0]?.attributes['width'])).toBeGreaterThanOrEqual(6 * 8);
});

test('a pair without enough articles is a dot', () => {
  const [empty] = classed(matrix(matrixOf(['A', 'B', 'C'])), 'empty');
  expect(empty?.attributes['d']?.match(/M/g)).toHaveLength(2);
});

describe.each([[3], [24]])('with %i countries', (count) => {
  const names = Array.from({ length: count }, (_, index) =>
    index === count - 1 ? 'St. Vincent and the Grenadines' : `Country ${index}`,
  );
  const svg = matrix(matrixOf(names));

  test('every name stands once', () => {
    expect(classed(svg, 'axis').map((text) => textIn(text))).toEqual(names);
  });

  test('no name is cut at the edge', () => {
    const [, , width = 0, height = 0] = (elementsOf(svg)[0]?.attributes['viewBox'] ?? '')
      .split(' ')
      .map(Number);
    for (const text of classed(svg, 'axis')) {
      // The widest face of the style sheet has 7 pixels a letter at this size.
      const end = Number(text.attributes['x']) + 7 * textIn(text).length;
      expect(end).toBeLessThanOrEqual(width);
      expect(Number(text.attributes['y'])).toBeLessThan(height);
    }
  });

  test('a square takes a finger', () => {
    expect(Number(named(svg, 'rect')[0]?.attributes['width'])).toBeGreaterThanOrEqual(24);
  });
});

test('hostile words are text, and looks come from classes', () => {
  const [cell] = matrixOf([]).cells;
  const svg = matrix(
    matrixOf([hostile, 'B', 'C'], { cells: cell ? [{ ...cell, label: hostile }] : [] }),
  );
  expect(classed(svg, 'axis').map((text) => textIn(text))[0]).toBe(hostile);
  expect(titleOf(linkTo(svg, '/relations/a-and-c/'))).toBe(hostile);
  expect(elementsOf(svg).filter(({ attributes }) => 'style' in attributes)).toEqual([]);
});

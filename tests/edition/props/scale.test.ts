import { describe, expect, test } from 'vitest';
import { classesOf, rangeOf, shadeOf } from '../../../src/edition/props/scale.ts';

const told = (...values: readonly number[]): readonly string[] =>
  classesOf(values).map((one) => `${one.shade}: ${rangeOf(one)}`);

test('up to five numbers stand for themselves', () => {
  expect(told(1, 3)).toEqual(['1: 1', '3: 2', '5: 3']);
  expect(told(2, 6)).toEqual(['1: 2', '2: 3', '3: 4', '4: 5', '5: 6']);
});

test('one number is the shade in the middle', () => {
  expect(told(4, 4)).toEqual(['3: 4']);
});

test('more begin with round numbers and widen', () => {
  expect(told(1, 46)).toEqual(['1: 1', '2: 2–4', '3: 5–9', '4: 10–19', '5: 20–46']);
  expect(told(3, 9)).toEqual(['1: 3–4', '5: 5–9']);
});

test('however many articles, there are five classes', () => {
  expect(told(1, 2000)).toEqual(['1: 1–4', '2: 5–19', '3: 20–99', '4: 100–499', '5: 500–2000']);
});

test('nothing has no classes', () => {
  expect(classesOf([])).toEqual([]);
});

describe.each([[7], [23], [150], [999], [12_345]])('up to %i', (most) => {
  const classes = classesOf([1, most]);

  test('every number is in one class, and more is never lighter', () => {
    for (const [index, { from, to }] of classes.entries()) {
      expect(from).toBe((classes[index - 1]?.to ?? 0) + 1);
      expect(to).toBeGreaterThanOrEqual(from);
    }
    expect(classes.at(-1)?.to).toBe(most);
    const shades = classes.map(({ shade }) => shade);
    expect(shades).toEqual([...new Set(shades)].toSorted());
  });

  test('a number has the shade of its class', () => {
    for (const { from, to, shade } of classes) {
      expect([shadeOf(from, classes), shadeOf(to, classes)]).toEqual([shade, shade]);
    }
  });
});

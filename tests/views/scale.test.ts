import { describe, expect, test } from 'vitest';
import { classesOf, rangeOf, shadeOf } from '../../src/charts/scale.ts';

const told = (...values: readonly number[]): readonly string[] =>
  classesOf(values).map((one) => `${one.shade}: ${rangeOf(one, 'en')}`);

test('up to five numbers stand for themselves', () => {
  expect(told(1, 3)).toEqual(['1: 1', '3: 2', '5: 3']);
  expect(told(2, 6)).toEqual(['1: 2', '2: 3', '3: 4', '4: 5', '5: 6']);
});

test('one number is the shade in the middle', () => {
  expect(told(4, 4)).toEqual(['3: 4']);
});

test('more begin with round numbers and widen', () => {
  expect(told(1, 46)).toEqual(['1: 1', '2: 2–4', '3: 5–9', '4: 10–19', '5: 20–46']);
});

test('numbers that lie near to each other have classes of one width, at least three', () => {
  expect(told(91, 144)).toEqual(['1: 91–99', '2: 100–119', '4: 120–139', '5: 140–144']);
  expect(told(3, 9)).toEqual(['1: 3', '2: 4–5', '4: 6–7', '5: 8–9']);
  expect(told(6, 12)).toEqual(['1: 6–7', '2: 8–9', '4: 10–11', '5: 12']);
  expect(told(1001, 1999)).toEqual([
    '1: 1,001–1,199',
    '2: 1,200–1,399',
    '3: 1,400–1,599',
    '4: 1,600–1,799',
    '5: 1,800–1,999',
  ]);
  expect(told(51, 99)).toEqual(['1: 51–59', '2: 60–69', '3: 70–79', '4: 80–89', '5: 90–99']);
});

test('whatever the numbers, there are three to five classes and no two of one shade', () => {
  for (let least = 1; least < 300; least += 1) {
    for (const more of [3, 5, 8, 13, 40, 90, 300, 2500]) {
      const classes = classesOf([least, least + more]);
      expect([3, 4, 5], `${least} to ${least + more}`).toContain(classes.length);
      const shades = classes.map(({ shade }) => shade);
      expect(shades, `${least} to ${least + more}`).toEqual([...new Set(shades)].toSorted());
      expect(classes[0]?.from).toBe(least);
      expect(classes.at(-1)?.to).toBe(least + more);
    }
  }
});

test('however many articles, there are five classes', () => {
  expect(told(1, 2000)).toEqual(['1: 1–4', '2: 5–19', '3: 20–99', '4: 100–499', '5: 500–2,000']);
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

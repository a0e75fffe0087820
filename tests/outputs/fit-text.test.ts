import { describe, expect, test } from 'vitest';
import { fitNames, fitText, type TextPlace } from '../../src/outputs/social-cards/fit-text.ts';

/** Every character is half an em wide. */
const measure = (text: string): number => text.length / 2;
/** Lines of 10 characters at 20 pixels, of 20 at 10; two and four of them. */
const place: TextPlace = { width: 100, height: 40, sizes: [20, 10], lineHeight: 1 };

describe('a text', () => {
  test('has the largest size in which all of it has room', () => {
    expect(fitText('Low water', place, measure)).toEqual({ size: 20, lines: ['Low water'] });
    expect(fitText('Low water again in spring', place, measure).size).toBe(10);
  });

  test('has lines of about equal length', () => {
    expect(fitText('the low water of the year is back', place, measure).lines).toEqual([
      'the low water of',
      'the year is back',
    ]);
  });

  test('breaks after a hyphen or a dash between letters, and at no hard blank', () => {
    const hyphens = { ...place, sizes: [20] };
    expect(fitText('river-board', hyphens, measure).lines).toEqual(['river-', 'board']);
    expect(fitText('22\u00A0Oct in Ulm', hyphens, measure).lines).toEqual([
      '22\u00A0Oct',
      'in Ulm',
    ]);
  });

  test('becomes smaller before a word is divided, which is the last means', () => {
    expect(fitText('Donaudampfschiff', place, measure)).toEqual({
      size: 10,
      lines: ['Donaudampfschiff'],
    });
    expect(fitText('Donaudampfschifffahrtsgesellschaft', place, measure)).toEqual({
      size: 10,
      lines: ['Donaudampfschifffahr', 'tsgesellschaft'],
    });
  });

  test('that is too long ends with an ellipsis, after a whole word and within its line', () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${String(index)},`).join(' ');
    const { size, lines } = fitText(words, place, measure);
    expect(size).toBe(10);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe('word9, word10…');
    expect(lines.filter((line) => line.length > 20)).toEqual([]);
  });

  test('is never divided within a letter', () => {
    const one = { ...place, sizes: [50] };
    const families = '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧';
    expect(fitText(families, { ...one, height: 500 }, measure).lines.join('')).toBe(families);
    expect(fitText(families, { ...one, height: 500 }, measure).lines).toHaveLength(3);
  });
});

describe('names', () => {
  test('are all there where they have room', () => {
    expect(fitNames(['Austria', 'Slovakia'], 9, measure)).toBe('Austria, Slovakia');
    expect(fitNames([], 9, measure)).toBe('');
  });

  test('are left out at the end, with a sign for them', () => {
    expect(fitNames(['Austria', 'Slovakia', 'Hungary'], 10, measure)).toBe('Austria, Slovakia …');
    expect(fitNames(['Austria'], 2, measure)).toBe('');
  });
});

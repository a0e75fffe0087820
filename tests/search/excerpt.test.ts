import { expect, test } from 'vitest';
import { excerptOf } from '../../src/theme/scripts/search/excerpt.ts';
import { askedBy, termsOf } from '../../src/theme/scripts/search/terms-of.ts';

/** The excerpt of a text for what is asked; what is marked stands in `[ ]`. */
function excerpt(text: string, asked: string): string {
  return excerptOf(text, askedBy(termsOf(asked)))
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');
}

const filler = 'and so on '.repeat(30);

test('what was asked for is marked, and not the comma behind it', () => {
  expect(excerpt('The gate of the lock, and its gates.', 'gate lock')).toBe(
    'The [gate] of the [lock], and its [gates].',
  );
  expect(excerpt('Nagorno-Karabakh, Karabakh', 'karab')).toBe('Nagorno-[Karabakh], [Karabakh]');
  expect(excerpt('It is low, and is it low', '"is low"')).toBe('It [is] [low], and [is] it [low]');
});

test('a text that says nothing of it begins at its beginning', () => {
  expect(excerpt(`First ${filler}`, 'river')).toMatch(/^First and so on .* …$/);
  expect(excerpt('', 'river')).toBe('');
  expect(excerpt('— … !', 'river')).toBe('— … !');
});

test('dots stand where words were left out, and nowhere else', () => {
  expect(excerpt('One two\n\nthree four five', 'three')).toBe('One two [three] four five');
  expect(excerpt(`${filler} the river`, 'river')).toMatch(/^… .* the \[river\]$/);
  expect(excerpt(`${filler} a (“river”) ${filler}`, 'river')).toMatch(
    /^… on and so on and so on a \(“\[river\]”\) and so .* …$/,
  );
});

test('the stretch that has most of what was asked for is shown', () => {
  const text = `A gate. ${filler} A gate and a gate and a gate. ${filler} A gate, a ferry. ${filler}`;
  expect(excerpt(text, 'gate ferry')).toContain('A [gate], a [ferry].');
});

test('what an article says of HTML is text', () => {
  expect(excerpt('a <img src=x onerror=go()> <mark>b</mark> &lt; c', 'mark')).toBe(
    'a <img src=x onerror=go()> <[mark]>b</[mark]> &lt; c',
  );
});

test('a script without blanks is marked as one stretch, and cut no longer than another', () => {
  expect(excerpt('中国经济增长显著。', '经济增长')).toBe('中国[经济增长]显著。');
  expect(excerpt('中国经济', '中')).toBe('[中国]经济');
  expect(excerpt('การเลือกตั้งในประเทศไทย', 'เลือกตั้ง')).toBe('การ[เลือกตั้ง]ในประเทศไทย');
  expect(excerpt('一二三四五六七八九十'.repeat(40), '三四').length).toBeLessThan(90);
});

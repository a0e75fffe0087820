import { expect, test } from 'vitest';
import { words } from '../../src/i18n/dictionaries/en.ts';
import { yearWays } from '../../src/views/archive/year-ways.ts';

const years = ['1997', '1994', '1992'];
const addressOf = (year: string): string => `/timeline/${year}/`;

test('the neighbouring years say which is earlier and which is later', () => {
  expect(yearWays(years, 1, addressOf, { words })).toEqual({
    earlier: { href: '/timeline/1992/', text: 'Earlier: 1992' },
    later: { href: '/timeline/1997/', text: 'Later: 1997' },
  });
});

test('the first and the last year have one neighbour', () => {
  expect(yearWays(years, 0, addressOf, { words }).later).toBeNull();
  expect(yearWays(years, 2, addressOf, { words }).earlier).toBeNull();
});

import { expect, test } from 'vitest';
import { meantName } from '../../src/theme/scripts/search/meant.ts';
import { fold } from '../../src/search-words/fold.ts';

const names = ['Armenia', 'Azerbaijan', 'Côte d’Ivoire', 'Iran', 'Iraq', 'Kyrgyzstan', 'Elections'];

test.each([
  ['Armeina', 'Armenia'],
  ['armenai ', 'Armenia'],
  ['Kyrgzstan', 'Kyrgyzstan'],
  ['Azerbajan', 'Azerbaijan'],
  ['Irán', null],
  ['Irak', null],
  ['cote d’ivoir', 'Côte d’Ivoire'],
  ['Armenia', null],
  ['Arm', null],
  ['war', null],
  ['Karabakh', null],
  ['Armenia and Azerbaijan', null],
  ['', null],
])('%j means %j', (words, name) => {
  expect(meantName(words, names, fold)).toBe(name);
});

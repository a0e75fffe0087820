import { expect, test } from 'vitest';
import { htmlOf } from '../support/content/read.ts';

test.each([
  ['an anti-"terrorist" ex-\'president\'', 'an anti-“terrorist” ex-‘president’'],
  ['a so-called:"republic"', 'a so-called:“republic”'],
  ["'tis so, 'Twas, give 'em", '’tis so, ’Twas, give ’em'],
  ["the '90s and pre-'90s", 'the ’90s and pre-’90s'],
  ["rock 'n' roll, rock-'n'-roll", 'rock ’n’ roll, rock-’n’-roll'],
  ["'round the clock' and 'til dawn", '‘round the clock’ and ’til dawn'],
  ['and/or/"or" ("in") —"dash"— "Wait—" he', 'and/or/“or” (“in”) —“dash”— “Wait—” he'],
  ['anti-*"x"* anti-"*y*" "**z**"', 'anti-<em>“x”</em> anti-“<em>y</em>” “<strong>z</strong>”'],
  ["\"'so'\" 5'6\" the dogs' bone's", '“‘so’” 5’6” the dogs’ bone’s'],
])('%s', (typed, set) => {
  expect(htmlOf(typed)).toBe(`<p>${set}</p>`);
});

import { expect, test } from 'vitest';
import { lineage, withAncestors } from '../../src/site/topic-tree.ts';

const parents = new Map([
  ['vote', 'politics'],
  ['politics', 'world'],
  ['a', 'b'],
  ['b', 'a'],
  ['self', 'self'],
  ['orphan', 'gone'],
]);

test('the line of a topic goes up to its root', () => {
  expect(lineage('vote', parents)).toEqual(['vote', 'politics', 'world']);
  expect(lineage('world', parents)).toEqual(['world']);
});

test('a line ends where it would turn in a circle, and at a parent that is not there', () => {
  expect(lineage('a', parents)).toEqual(['a', 'b']);
  expect(lineage('self', parents)).toEqual(['self']);
  expect(lineage('orphan', parents)).toEqual(['orphan', 'gone']);
});

test('an article on a vote is one on politics too, once', () => {
  const widen = withAncestors([
    { slug: 'vote', parent: 'politics' },
    { slug: 'poll', parent: 'politics' },
    { slug: 'politics', parent: undefined },
  ]);
  expect(widen(['vote', 'poll'])).toEqual(['vote', 'politics', 'poll']);
  expect(widen(['unknown'])).toEqual(['unknown']);
});

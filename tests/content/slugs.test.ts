import { describe, expect, test } from 'vitest';
import { isSlug, nearestSlug, slugOfPath } from '../../src/content/source/slugs.ts';

describe('the slug of a file', () => {
  test.each([
    ['articles/valdai.md', 'valdai'],
    ['articles/2020-10-22-valdai.md', 'valdai'],
    ['articles/2020/10/2020-10-22-valdai.md', 'valdai'],
    ['articles/2020/2020-10-22-valdai/index.md', 'valdai'],
    ['articles/valdai/index.md', 'valdai'],
    ['articles/index.md', 'index'],
    ['articles/2020-10-22.md', '2020-10-22'],
    ['articles/2020-10-22-2020-10-23.md', '2020-10-23'],
    ['articles/a.b.md', 'a.b'],
  ])('%s is %s', (path, slug) => {
    expect(slugOfPath(path, 'article')).toBe(slug);
  });

  test('of another kind is its name, date or not', () => {
    expect(slugOfPath('topics/2020-10-22-war.md', 'topic')).toBe('2020-10-22-war');
    expect(slugOfPath('topics/index.md', 'topic')).toBe('index');
  });
});

test('a slug is made of a–z, digits and hyphens, from one to eighty', () => {
  expect(['a', '0', '-', 'a-0', 'a'.repeat(80)].every(isSlug)).toBe(true);
  expect(['', 'A', 'ä', 'a_b', 'a b', 'a\u200Db', 'a\n', 'а', 'a'.repeat(81)].some(isSlug)).toBe(
    false,
  );
});

test('the nearest slug drops marks and joins words', () => {
  expect(nearestSlug('Café Ost & Söhne')).toBe('cafe-ost-sohne');
  expect(nearestSlug('__A__')).toBe('a');
  expect(nearestSlug('ﬁne Ⅻ')).toBe('fine-xii');
  expect(nearestSlug('валдай')).toBeUndefined();
  expect(nearestSlug(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
});

import { describe, expect, test } from 'vitest';
import { isPicturePath, picturePath, resolvePath } from '../../src/content/source/paths.ts';

describe('a relative address leads to', () => {
  test.each([
    ['articles/2020/a.md', 'b.md', 'articles/2020/b.md'],
    ['articles/2020/a.md', './b.md', 'articles/2020/b.md'],
    ['articles/2020/a.md', '../b.md#part', 'articles/b.md'],
    ['articles/2020/a.md', '../../topics/x.md?y=z', 'topics/x.md'],
    ['articles/a.md', 'map%20of%20reach.png', 'articles/map of reach.png'],
    ['articles/a.md', '100%.png', 'articles/100%.png'],
    ['articles/a.md', 'a//b.png', 'articles/a/b.png'],
    ['site.yaml', './logo.png', 'logo.png'],
  ])('from %s, %s: %s', (from, address, path) => {
    expect(resolvePath(from, address)).toBe(path);
  });

  test.each(['../../x.md', '../../../x.md', '%2e%2e/%2e%2e/x.md', '../%2E%2E/x.md'])(
    'nothing where it leaves the folder: %s',
    (address) => {
      expect(resolvePath('articles/a.md', address)).toBeNull();
    },
  );
});

test('a picture is a file beside the text', () => {
  expect(['a.png', './a.png', '../b/a b.png', 'a%20b.png'].every(isPicturePath)).toBe(true);
  expect(
    [
      '',
      '/a.png',
      '//h/a.png',
      'https://h/a.png',
      'data:image/png,x',
      'a\\b.png',
      '#a',
      'a\tb.png',
    ].some(isPicturePath),
  ).toBe(false);
});

test('what is no file of the folder has no path in it', () => {
  expect(picturePath('articles/a.md', 'https://h.example/a.png')).toBe('');
  expect(picturePath('articles/a.md', '')).toBe('');
  expect(picturePath('articles/a.md', '../../a.png')).toBe('../../a.png');
});

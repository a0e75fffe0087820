import { describe, expect, test } from 'vitest';
import { classifyUrl, mixesScripts } from '../../../src/content/markdown/urls.ts';

describe('an address', () => {
  test.each([
    ['https://a.example/b?c#d', 'external'],
    ['HTTP://a.example', 'external'],
    ['https://користувач.example/шлях', 'external'],
    ['https://a.example/b|c', 'external'],
    ['mailto:a@b.example', 'external'],
    ['#a', 'fragment'],
    ['/a/b/', 'rooted'],
    ['/', 'rooted'],
    ['a.md', 'relative'],
    ['../a.md', 'relative'],
    ['a/b:c.md', 'relative'],
    ['./a:b.md', 'relative'],
    ['?a:b', 'relative'],
  ])('%s is %s', (url, kind) => {
    expect(classifyUrl(url)).toEqual({ kind });
  });

  test.each([
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'vbscript:x',
      'data:text/html,x',
      'file:///etc',
    ],
    ...['ftp://a.example', 'tel:1', 'blob:x', 'about:blank', 'view-source:https://a.example', 'x:'],
    ...[
      'java\tscript:x',
      'java\nscript:x',
      ' javascript:x',
      '\u0001javascript:x',
      'java\u00ADscript:x',
    ],
    ...['//a.example', '///a.example', '/\\a.example', '\\\\a.example', 'https:\\\\a.example'],
    ...['https:a.example', 'https:/a.example', 'https://', 'http://:80', 'https://%zz', ''],
    ...[
      'https://a.exam\u200Dple',
      'a\u200Cb.md',
      '/a\u200Bb',
      'a b.md',
      'a\u00A0b',
      '/a\u3000b',
      '#a\u2066b',
    ],
    ...[':a', 're:Invent'],
  ])('%j is refused', (url) => {
    expect(classifyUrl(url).kind).toBe('refused');
  });
});

describe('the scripts of a host', () => {
  test.each([
    'https://b\u0430nk.example',
    'https://www.p\u0430ypal.com/x',
    'https://u@\u03BFcean.example:80',
    'HTTPS://B\u0410NK.example',
  ])('are mixed in %s', (url) => {
    expect(mixesScripts(url)).toBe(true);
  });

  test.each([
    'https://bank.example/b\u0430nk',
    'https://банк.example',
    'https://xn--80ab.example',
    'https://банк-24.рф',
    'https://a.example?b=\u0430b',
    'mailto:a@b.example',
  ])('are not in %s', (url) => {
    expect(mixesScripts(url)).toBe(false);
  });
});

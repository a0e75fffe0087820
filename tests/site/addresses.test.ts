import { describe, expect, test } from 'vitest';
import { addressesOf, entryPath, pagedPath } from '../../src/site/addresses.ts';

describe('the addresses of a site', () => {
  test.each([
    ['https://a.example', 'https://a.example', '/'],
    ['https://a.example/', 'https://a.example', '/'],
    ['https://user.github.io/repo', 'https://user.github.io', '/repo/'],
    ['https://user.github.io/repo/', 'https://user.github.io', '/repo/'],
    ['http://localhost:4321/a/b', 'http://localhost:4321', '/a/b/'],
  ])('at %s have the origin %s and the base %s', (url, origin, base) => {
    expect(addressesOf(url)).toMatchObject({ origin, base });
  });

  test('have the base once, whether or not a path begins with a slash', () => {
    const { to, absolute } = addressesOf('https://user.github.io/repo');
    expect(to('/topics/x/')).toBe('/repo/topics/x/');
    expect(to('topics/x/')).toBe('/repo/topics/x/');
    expect(to('/')).toBe('/repo/');
    expect(absolute('/topics/x/')).toBe('https://user.github.io/repo/topics/x/');
  });
});

test('every kind of entry has its folder, and the outlet’s own pages stand under /about/', () => {
  expect(entryPath('person', 'ada')).toBe('/people/ada/');
  expect(entryPath('country', 'russia')).toBe('/countries/russia/');
  expect(entryPath('page', 'contact')).toBe('/about/contact/');
});

test('the first page of a list has the address of the list', () => {
  expect([1, 2, 10].map((page) => pagedPath('/topics/x/', page))).toEqual([
    '/topics/x/',
    '/topics/x/2/',
    '/topics/x/10/',
  ]);
  expect([1, 2].map((page) => pagedPath('/', page))).toEqual(['/', '/page/2/']);
});

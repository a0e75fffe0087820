import { expect, inject, test } from 'vitest';
import { faultsOf, invalidHtml } from '../support/built/validity.ts';

test.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
  ['preview', inject('preview')],
])('every page of %s is valid HTML', (_name, folder) => {
  expect(invalidHtml(folder)).toEqual([]);
});

test('a page that is not valid is found', () => {
  const html =
    '<!doctype html><html lang="en"><head><title>T</title></head><p><div></div></p></html>';
  expect(faultsOf('/page/', html)).toContainEqual(expect.stringContaining('close-order'));
});

import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import config from '../../.config/html-validate.ts';
import { readPages } from './page.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config));

test.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
  ['preview', inject('preview')],
])('every page of %s is valid HTML', (_name, folder) => {
  const faults = [...readPages(folder).values()].flatMap(({ path, html }) =>
    validator.validateStringSync(html, path).results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => {
        const near = html.split('\n')[line - 1]?.slice(Math.max(0, column - 40), column + 60) ?? '';
        return `${path} ${String(line)}:${String(column)} ${ruleId}: ${message} (${near})`;
      }),
    ),
  );
  expect(faults).toEqual([]);
});

test('a page that is not valid is found', () => {
  const html =
    '<!doctype html><html lang="en"><head><title>T</title></head><body><p><div></div></p></body></html>';
  expect(validator.validateStringSync(html).valid).toBe(false);
});

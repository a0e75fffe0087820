import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allowedBy } from '../../../src/content/markdown/directives/allowed-html.ts';
import { directives, directiveOf, namesOf } from '../../../src/content/markdown/directives/directives.ts';

describe('the directives', () => {
  test('have names of their own', () => {
    const names = directives.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('are found by form and name', () => {
    expect(directiveOf('container', 'box')?.name).toBe('box');
    expect(directiveOf('leaf', 'box')).toBeUndefined();
    expect([...namesOf('container'), ...namesOf('leaf'), ...namesOf('text')]).toEqual(
      directives.map(({ name }) => name),
    );
  });

  test.each(directives)('$name is in the field reference of the guide', ({ opening }) => {
    const guide = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');
    expect(guide).toContain(`### \`${opening}\``);
  });

  test('allow all values that several of them need for one attribute', () => {
    const one = { figure: [['className', 'a'] as [string, string]], aside: ['ariaLabel'] };
    const other = { figure: [['className', 'b', 'a'] as [string, string, string], 'id'] };
    expect(allowedBy([one, other])).toEqual({
      figure: [['className', 'a', 'b'], 'id'],
      aside: ['ariaLabel'],
    });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { parse, type Rule } from 'postcss';
import { describe, expect, test } from 'vitest';
import { palettes, tokens, type Scheme } from '../../../src/content/theme/tokens.ts';

const styles = new URL('../../../src/theme/styles/', import.meta.url);
const guide = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');
const sheet = parse(readFileSync(new URL('tokens.css', styles), 'utf8'));

/** The custom properties that the stylesheet of the program sets in a scheme, without the two hyphens. */
function declared(scheme: Scheme): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const read = (rule: Rule): void => {
    rule.walkDecls(/^--/, ({ prop, value }) => void found.set(prop.slice(2), value));
  };
  for (const node of sheet.nodes) {
    if (node.type === 'rule' && scheme === 'light') read(node);
    if (node.type === 'atrule' && scheme === 'dark') node.walkRules(read);
  }
  return found;
}

/** The tokens of the table in the editors' guide. */
function documented(): readonly string[] {
  const [, after = ''] = guide.split('### The design: `theme/tokens.css`\n');
  const [table = ''] = after.split('\n### ');
  return [...table.matchAll(/^\| `--([\w-]+)` \|/gm)].map(([, name = '']) => name);
}

describe('the documented tokens', () => {
  test('are those of the stylesheet of the program', () => {
    expect(documented().length).toBeGreaterThan(0);
    expect(documented().toSorted()).toEqual([...declared('light').keys()].toSorted());
  });

  test('are those that an outlet can set', () => {
    expect(documented()).toEqual(Object.keys(tokens));
  });

  test('are each used by a style', () => {
    const css = readdirSync(styles)
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(new URL(name, styles), 'utf8'))
      .join('\n');
    expect(documented().filter((name) => !css.includes(`var(--${name})`))).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)(
  'the colours by which the contrast of the %s scheme is computed are those of the stylesheet',
  (scheme) => {
    expect(Object.fromEntries(declared(scheme))).toMatchObject(palettes[scheme]);
  },
);

import { expect, test } from 'vitest';
import type { z } from 'zod';
import { noteOf, shapeOf, unwrap } from '../../../src/content/schema/walk.ts';
import { schemas } from '../../../src/content/schema/schemas.ts';
import { site } from '../../../src/content/schema/site.ts';
import { readSite } from '../../../src/content/read-site.ts';
import { read, soundArticle } from '../../support/content/read.ts';

/** Every text field of a schema by its path; the item of a list has the path of the list. */
function textFields(schema: z.core.$ZodType, path = ''): [string, z.core.$ZodType][] {
  if (noteOf(schema).form === 'text') return [[path, schema]];
  const inner = unwrap(schema);
  if ('element' in inner) return textFields(inner.element as z.core.$ZodType, path);
  return Object.entries(shapeOf(inner)).flatMap(([name, field]) =>
    textFields(field, `${path}.${name}`),
  );
}

test.each([
  ...Object.entries(schemas).flatMap(([kind, schema]) => textFields(schema, kind)),
  ...textFields(site, 'site'),
])('%s is one line', (_path, schema) => {
  const field = unwrap(schema) as z.ZodString;
  expect(field.parse(' One\ntwo \r\n\r\n three\tfour\u2028five\u0085six  seven\n')).toBe(
    'One two three four five six seven',
  );
  expect(field.parse('In\u00A02020\u3000now')).toBe('In\u00A02020\u3000now');
  expect(field.safeParse('\n\t\n').success).toBe(false);
});

test('a title in several lines of YAML is one, whatever mark it stands behind', () => {
  const titleOf = (lines: string): unknown =>
    read(`---\ntitle: ${lines}\nsummary: S\ndate: 2020-10-22\ntopics: [a]\n---\n`).entry?.data;
  for (const lines of [
    '|\n  One\n  two',
    '|+\n  One\n\n  two\n',
    '>\n  One\n\n  two',
    '"One\\n\\ttwo"',
  ])
    expect(titleOf(lines)).toMatchObject({ title: 'One two' });
});

test('the length of a text is that of its line', () => {
  const { data } = soundArticle('', `keywords: ["${'a\\n\\n\\n'.repeat(50)}"]`);
  expect(data.keywords?.[0]).toHaveLength(99);
});

test('a label of the navigation is one line', () => {
  const text =
    'name: N\nurl: https://a.example\ndescription: D\npublisher: { name: P }\nnavigation: { "One\\ntwo": /topics/ }\n';
  const { site: read } = readSite(new TextEncoder().encode(text), 'site.yaml');
  expect(read?.navigation).toEqual({ 'One two': '/topics/' });
});

test('an attribute of a directive, and the words of a picture, are one line', () => {
  const { body } = soundArticle(
    '::figure{src="p.png" alt="One\ttwo" caption="Three\tfour" credit="A  b"}\n\n![five\nsix](p.png "seven\neight")',
  );
  const pictures = body.slots.map((slot) => (slot.kind === 'image' ? slot.picture : null));
  expect(pictures).toMatchObject([
    { alt: 'One two', caption: 'Three four', credit: 'A b' },
    { alt: 'five six', caption: 'seven eight' },
  ]);
});

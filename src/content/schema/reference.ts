import { z } from 'zod';
import { entryKinds, folders, type EntryKind } from '../entry-kind.ts';
import type { AttributeForms } from '../markdown/directives/directive.ts';
import { directives } from '../markdown/directives/directives.ts';
import { schemas } from './schemas.ts';
import { tokens } from '../theme/tokens.ts';
import { site } from './site.ts';
import { noteOf, shapeOf, unwrap } from './walk.ts';

type Schema = z.core.$ZodType;
type Row = readonly [name: string, form: string, required: boolean, meaning: string];

/** The fields of a schema; those of a group or list inside it follow it under their path, `sources[].url`. */
function fieldRows(schema: Schema, path = ''): Row[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, field]): Row[] => {
    const name = path === '' ? key : `${path}.${key}`;
    const inner = unwrap(field);
    const row: Row = [
      name,
      formOf(field),
      field._zod.optin !== 'optional',
      z.globalRegistry.get(field)?.description ?? '',
    ];
    return [
      row,
      ...(inner instanceof z.ZodArray
        ? fieldRows(inner.element, `${name}[]`)
        : inner instanceof z.ZodRecord
          ? fieldRows(inner.valueType, `${name}.<name>`)
          : fieldRows(inner, name)),
    ];
  });
}

/** What an editor types. */
function formOf(field: Schema): string {
  const { form } = noteOf(field);
  const inner = unwrap(field);
  if (form === 'text' && inner instanceof z.ZodString && inner.maxLength !== null) {
    return `text, at most ${String(inner.maxLength)} characters`;
  }
  if (form !== undefined) return form;
  if (inner instanceof z.ZodArray) return `list: ${formOf(inner.element)}`;
  return 'group of fields';
}

function table(heading: 'field' | 'attribute' | 'token', rows: readonly Row[]): string {
  const lines = rows.map(([name, form, required, meaning]) =>
    ['', `\`${name}\``, cell(form), required ? 'yes' : '', cell(meaning), ''].join(' | ').trim(),
  );
  return [`| ${heading} | form | required | meaning |`, '| --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

const headings: Readonly<Record<EntryKind, string>> = {
  article: 'Articles',
  topic: 'Topics',
  region: 'Regions',
  place: 'Places',
  person: 'People',
  organization: 'Organizations',
  storyline: 'Storylines',
  author: 'Authors',
  country: 'Countries',
  page: 'Pages',
};

function attributeRows(forms: AttributeForms): Row[] {
  return Object.entries(forms).map(([name, { form, required, meaning }]) => [
    name,
    form,
    required === true,
    meaning,
  ]);
}

/** Every field of every kind of file and every attribute of every directive, as Markdown tables under headings. */
export function fieldReference(): string {
  return [
    `### The site: \`site.yaml\`\n\n${table('field', fieldRows(site))}`,
    ...entryKinds.map(
      (kind) =>
        `### ${headings[kind]}: \`${folders[kind]}/\`\n\n${table('field', fieldRows(schemas[kind]))}`,
    ),
    tokenReference(),
    ...directives.map(
      ({ opening, attributes }) =>
        `### \`${opening}\`\n\n${table('attribute', attributeRows(attributes))}`,
    ),
  ].join('\n\n');
}

/** Every token of the design, as a table under a heading. */
function tokenReference(): string {
  const rows = Object.entries(tokens).map(([name, { meaning, example, form }]): Row => {
    const kind = form === 'colour' ? 'colour' : 'CSS value';
    return [`--${name}`, `${kind}, such as \`${example}\``, false, meaning];
  });
  return `### The design: \`theme/tokens.css\`\n\n${table('token', rows)}`;
}

const start = '<!-- The field reference begins here. It is made by `npm run reference`. -->';
const end = '<!-- The field reference ends here. -->';

/** A guide with the reference of today between its two marks; null where it has no such marks. */
export function withReference(guide: string): string | null {
  const [before = '', rest] = guide.split(start);
  const after = rest?.split(end)[1];
  return after === undefined ? null : `${before}${start}\n\n${fieldReference()}\n\n${end}${after}`;
}

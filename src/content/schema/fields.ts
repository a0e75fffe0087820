import { z } from 'zod';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import { findCountry, suggestCountry } from '../../gazetteer/countries/countries.ts';
import type { EntryKind } from '../entry-kind.ts';
import { isLanguageTag, languageHint } from './language-tags.ts';
import { classifyUrl } from '../markdown/urls.ts';
import { isPicturePath } from '../source/paths.ts';
import { isSlug, slugProblem } from '../source/slugs.ts';
import { line } from './line.ts';

/** What the registry knows of a field beyond its type. */
export interface FieldNote {
  /** The kinds of entry that the slug may name. */
  readonly refersTo?: readonly EntryKind[];
  /** Whether it is an address of the web that pages link to. */
  readonly isWebAddress?: boolean;
  /** Whether it is an address that a menu links to. */
  readonly isMenuTarget?: boolean;
  /** What a value is where the type of the schema does not say it. */
  readonly value?: 'country' | 'date' | 'flag';
  /** Whether it is a text for readers, set with a printer's quotation marks. */
  readonly prose?: boolean;
  /** What an editor types, for the field reference: "list of topic slugs". */
  readonly form?: string;
  /** What an editor's YAML server should believe where the schema cannot say it. */
  readonly json?: z.core.JSONSchema.BaseSchema;
}

/** Notes of fields, by schema: references, forms for the documentation, exported types. */
export const fieldNotes = z.registry<FieldNote>();

/** What a refinement says of its fault; `reportZod` turns it into a diagnostic. */
export interface FieldFault {
  readonly code: DiagnosticCode;
  readonly hint?: string | undefined;
}

/** A text that passes a test; where it does not, its fault. An empty one has another fault. */
export function checked(
  test: (value: string) => boolean,
  message: (value: string) => string,
  told: (value: string) => FieldFault,
): z.ZodString {
  return z
    .string()
    .check((context) => {
      if (context.value !== '' && !test(context.value)) {
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: message(context.value),
          params: { ...told(context.value) },
        });
      }
    })
    .min(1);
}

export function text(max = 2000): z.ZodString {
  return note(line(max), { form: 'text' });
}

/** A text that is printed as it is: its straight quotation marks become a printer's. */
export function prose(max: number): z.ZodString {
  return note(line(max), { form: 'text', prose: true });
}

export function slug(): z.ZodString {
  return note(
    checked(
      isSlug,
      (value) => `"${value}" ${slugProblem(value).why}`,
      (value) => ({ code: 'PATH_SLUG', hint: slugProblem(value).hint }),
    ),
    { form: 'slug', json: { type: 'string', pattern: '^[a-z0-9-]{1,80}$' } },
  );
}

/** The slug of another entry; that it exists is checked when all files are known. */
export function reference(...refersTo: readonly EntryKind[]): z.ZodString {
  return note(z.string().trim().min(1), {
    refersTo,
    form: `slug of ${refersTo.map(withArticle).join(' or ')}`,
  });
}

function withArticle(kind: EntryKind): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

/** An ISO 3166-1 code; an English name or alias means its code. `other` is a word that stands for itself. */
export function country(other?: string) {
  const schema = z
    .string()
    .min(1)
    .transform((value, context) => {
      const found = value === other ? { code: value } : findCountry(value);
      if (found) return found.code;
      if (value !== '') {
        const near = suggestCountry(value);
        const params: FieldFault = {
          code: 'FM_COUNTRY',
          hint: near
            ? `did you mean ${near.name} (${near.code})?`
            : 'Write the ISO code, such as KG; what is not an ISO country is a place or a region',
        };
        context.issues.push({
          code: 'custom',
          input: value,
          message: `unknown country "${value}"`,
          params: { ...params },
        });
      }
      return z.NEVER;
    });
  return note(schema, { form: 'ISO code `RU`, or English name', value: 'country' });
}

export function webAddress(): z.ZodString {
  return note(
    checked(
      (value) => isWebAddress(value),
      (value) => `"${value}" is not a web address`,
      () => ({ code: 'MD_URL', hint: 'Write the whole address, beginning with https://' }),
    ),
    {
      form: 'address `https://…`',
      isWebAddress: true,
      json: { type: 'string', format: 'uri' },
    },
  );
}

/** Whether a text is an address of the web, by the same rules as those in a body. */
export function isWebAddress(value: string): boolean {
  return classifyUrl(value).kind === 'external' && /^https?:/i.test(value);
}

/** Where the bar under the name leads: into the site from its root, or to another site. */
export function menuAddress(): z.ZodString {
  return note(
    checked(
      (value) => classifyUrl(value).kind === 'rooted' || isWebAddress(value),
      (value) => `"${value}" is neither a path nor an address`,
      () => ({ code: 'MD_URL', hint: 'Write a path of this site, /topics/x/, or https://…' }),
    ),
    { form: 'path `/topics/`, or address `https://…`', isMenuTarget: true },
  );
}

/** `true` or `false`; front matter is read as text, so that the word `NO` stays Norway. */
export function flag() {
  const schema = z.enum(['true', 'false']).transform((value) => value === 'true');
  return note(schema, { form: '`true` or `false`', value: 'flag', json: { type: 'boolean' } });
}

export function wholeNumber(min: number, max: number) {
  const schema = checked(
    (value) => /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max,
    (value) => `"${value}" is not a whole number from ${String(min)} to ${String(max)}`,
    () => ({ code: 'FM_TYPE', hint: `Write a number from ${String(min)} to ${String(max)}` }),
  ).transform(Number);
  return note(schema, {
    form: `whole number, ${String(min)} to ${String(max)}`,
    json: { type: 'integer', minimum: min, maximum: max },
  });
}

/** A number with decimals, such as a coordinate. */
export function decimal(min: number, max: number) {
  const schema = checked(
    (value) => /^-?\d{1,3}(\.\d+)?$/.test(value) && Number(value) >= min && Number(value) <= max,
    (value) => `"${value}" is not a number from ${String(min)} to ${String(max)}`,
    () => ({ code: 'FM_TYPE', hint: 'Write a number such as 48.2' }),
  ).transform(Number);
  return note(schema, {
    form: `number, ${String(min)} to ${String(max)}`,
    json: { type: 'number', minimum: min, maximum: max },
  });
}

export function oneOf<const Values extends readonly string[]>(values: Values) {
  return note(z.enum(values), { form: values.map((value) => `\`${value}\``).join(', ') });
}

export function languageTag(): z.ZodString {
  return note(
    checked(
      isLanguageTag,
      (value) => `"${value}" is not a language tag`,
      (value) => ({ code: 'FM_VALUE', hint: languageHint(value) }),
    ),
    { form: 'language tag `en`' },
  );
}

/** A file beside the Markdown file; that it is there and safe is checked with the folder. */
export function imageFile(): z.ZodString {
  return note(
    checked(
      isPicturePath,
      (value) => `"${value}" is not a file beside the article`,
      () => ({
        code: 'MD_URL',
        hint: 'Put the image beside the article and write its name: map.png',
      }),
    ),
    { form: 'image file beside this one' },
  );
}

/** When a check of several fields can run: the value is a group of fields, whatever faults they have. */
export function isRead({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item);
}

export function note<Schema extends z.ZodType>(schema: Schema, about: FieldNote): Schema {
  fieldNotes.add(schema, about);
  return schema;
}

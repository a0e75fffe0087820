import { fault } from '../../diagnostics/fault.ts';
import { wholeFile, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { countryByCode } from '../../gazetteer/countries.ts';
import type { Entry } from '../../intake/entry.ts';
import type { Folder } from '../../intake/folder-fs.ts';
import { articleText, type ArticleText } from '../article-text.ts';
import { auditArticle, type Audit, type Named, type Unnamed } from '../audit.ts';
import type { Edition } from '../edition.ts';
import { mentionFields, type Declarable, type MentionField } from '../mention-fields.ts';
import { nameOf } from '../props/links.ts';

/** An article, its text, and where the two halves of its file disagree. */
export interface AuditedArticle {
  readonly entry: Entry<'article'>;
  readonly text: ArticleText;
  readonly audit: Audit;
}

/**
 * Holds every sound article, drafts too, against what it names. A withdrawn one is left alone: nobody reads its text. So
 * is one in a language that is neither English, which the gazetteer speaks, nor the site's, which the folder does.
 */
export function auditFolder(
  { readings }: Pick<Folder, 'readings'>,
  edition: Edition,
): AuditedArticle[] {
  return readings.flatMap(({ entry, prose }) => {
    if (entry?.kind !== 'article' || !prose || entry.data.withdrawn) return [];
    const fields = fieldsFor(entry.data.lang ?? edition.site.language, edition.site.language);
    if (fields.length === 0) return [];
    const text = articleText(entry, prose);
    const { find } = edition.finder();
    const { place, person } = edition.holdings;
    const audit = auditArticle({
      entry,
      text: text.text,
      mentions: find(text.text),
      find,
      facts: { place, person },
      fields,
    });
    return [{ entry, text, audit }];
  });
}

function fieldsFor(language: string, siteLanguage: string): readonly MentionField[] {
  const [spoken, ofSite] = [language, siteLanguage].map((tag) => tag.split('-')[0]?.toLowerCase());
  if (spoken === 'en') return mentionFields;
  return spoken === ofSite ? mentionFields.filter((field) => field !== 'countries') : [];
}

/** The disagreements of text and front matter as warnings, in the order of the articles. */
export function mentionWarnings(folder: Pick<Folder, 'readings'>, edition: Edition): Diagnostic[] {
  return auditFolder(folder, edition).flatMap((audited) => [
    ...audited.audit.undeclared.map((named) => undeclaredWarning(named, audited, edition)),
    ...audited.audit.unnamed.map((value) => unnamedWarning(value, audited.entry, edition)),
  ]);
}

const pronouns: Readonly<Record<MentionField, string>> = {
  countries: 'which',
  people: 'who',
  places: 'which',
  organizations: 'which',
};

function undeclaredWarning(
  { field, key, mention }: Named,
  { entry, text }: AuditedArticle,
  edition: Edition,
): Diagnostic {
  const { data, file } = entry;
  const passing =
    field === 'countries'
      ? `, or ${listOf('mentions', [...(data.mentions ?? []), key])} if it is only named in passing`
      : '';
  return fault('MENTION_UNDECLARED', {
    file,
    at: text.rangeOf(mention.start, mention.end),
    field,
    message: `the text names ${printedName({ field, key }, edition)}, ${pronouns[field]} is not in "${field}"`,
    hint: `Write ${listOf(field, [...(data[field] ?? []), key])}${passing}`,
  });
}

function unnamedWarning(
  { field, key, index }: Unnamed,
  { data, file, positions }: Entry<'article'>,
  edition: Edition,
): Diagnostic {
  const rest = (data[field] ?? []).filter((one) => one !== key);
  const pronoun = field === 'people' ? 'whom' : 'which';
  return fault('MENTION_UNNAMED', {
    file,
    at: positions.get(`${field}.${String(index)}`) ?? wholeFile,
    field: `${field}[${String(index)}]`,
    message: `"${field}" has ${printedName({ field, key }, edition)}, ${pronoun} the text never names`,
    hint: `${rest.length === 0 ? `Take out "${field}"` : `Write ${listOf(field, rest)}`}, or name ${field === 'people' ? 'the person' : 'it'} in the text`,
  });
}

function listOf(field: string, values: readonly string[]): string {
  return `${field}: [${values.join(', ')}]`;
}

const kinds = { people: 'person', places: 'place', organizations: 'organization' } as const;

/** A country, person, place or organization as the outlet prints it. */
export function printedName({ field, key }: Declarable, edition: Edition): string {
  return field === 'countries'
    ? (edition.countries.get(key)?.name ?? countryByCode(key)?.name ?? key)
    : nameOf(kinds[field], key, edition);
}

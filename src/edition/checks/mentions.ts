import { fault } from '../../diagnostics/fault.ts';
import { wholeFile, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { countryByCode } from '../../gazetteer/countries.ts';
import type { Mention } from '../../gazetteer/mention.ts';
import type { Entry, Reading } from '../../intake/entry.ts';
import type { Folder } from '../../intake/folder-fs.ts';
import { articleText, type ArticleText } from '../article-text.ts';
import { auditArticle, type Audit, type Named, type Unnamed } from '../audit.ts';
import type { Edition } from '../edition.ts';
import { fieldsFor, kindOfField, type Declarable, type MentionField } from '../mention-fields.ts';
import { nameOf } from '../props/links.ts';

/** An article, its text with what that names, and where the two halves of its file disagree. */
export interface AuditedArticle {
  readonly entry: Entry<'article'>;
  readonly text: ArticleText;
  readonly mentions: readonly Mention[];
  readonly audit: Audit;
}

/**
 * Holds a sound article, also a draft, against what it names. Null for what is no article or has errors; for a withdrawn
 * one, whose text nobody reads; and for one in a language that is neither English, which the gazetteer speaks, nor the
 * site's, in which the folder has its names.
 */
export function auditReading({ entry, prose }: Reading, edition: Edition): AuditedArticle | null {
  if (entry?.kind !== 'article' || !prose || entry.data.withdrawn) return null;
  const { site, holdings } = edition;
  const fields = fieldsFor(entry.data.lang ?? site.language, site.language);
  if (fields.length === 0) return null;
  const text = articleText(entry, prose);
  const { find } = edition.finder();
  const mentions = find(text.text);
  const facts = { place: holdings.place, person: holdings.person };
  const audit = auditArticle({ entry, text: text.text, mentions, find, facts, fields });
  return { entry, text, mentions, audit };
}

/** The disagreements of text and front matter as warnings, in the order of the articles. */
export function mentionWarnings(
  { readings }: Pick<Folder, 'readings'>,
  edition: Edition,
): Diagnostic[] {
  return readings.flatMap((reading) => {
    const audited = auditReading(reading, edition);
    if (!audited) return [];
    return [
      ...audited.audit.undeclared.map((named) => undeclaredWarning(named, audited, edition)),
      ...audited.audit.unnamed.map((value) => unnamedWarning(value, audited.entry, edition)),
    ];
  });
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

/** A country, person, place or organization as the outlet prints it. */
export function printedName({ field, key }: Declarable, edition: Edition): string {
  const kind = kindOfField[field];
  return kind === 'country'
    ? (edition.countries.get(key)?.name ?? countryByCode(key)?.name ?? key)
    : nameOf(kind, key, edition);
}

import { fault } from '../diagnostics/fault.ts';
import { wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../content/entry.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import type { Named, Unnamed } from '../assist/audit.ts';
import type { Site } from '../site/site.ts';
import type { MentionField } from '../content/schema/mention-fields.ts';
import { auditReading, printedName, type AuditedArticle } from '../assist/audited-article.ts';

/** The disagreements of text and front matter as warnings, in the order of the articles. */
export function mentionWarnings({ readings }: Pick<Folder, 'readings'>, site: Site): Diagnostic[] {
  return readings.flatMap((reading) => {
    const audited = auditReading(reading, site);
    if (!audited) return [];
    return [
      ...audited.audit.undeclared.map((named) => undeclaredWarning(named, audited, site)),
      ...audited.audit.unnamed.map((value) => unnamedWarning(value, audited.entry, site)),
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
  site: Site,
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
    message: `the text names ${printedName({ field, key }, site)}, ${pronouns[field]} is not in "${field}"`,
    hint: `Write ${listOf(field, [...(data[field] ?? []), key])}${passing}`,
  });
}

function unnamedWarning(
  { field, key, index }: Unnamed,
  { data, file, positions }: Entry<'article'>,
  site: Site,
): Diagnostic {
  const rest = (data[field] ?? []).filter((one) => one !== key);
  const pronoun = field === 'people' ? 'whom' : 'which';
  return fault('MENTION_UNNAMED', {
    file,
    at: positions.get(`${field}.${String(index)}`) ?? wholeFile,
    field: `${field}[${String(index)}]`,
    message: `"${field}" has ${printedName({ field, key }, site)}, ${pronoun} the text never names`,
    hint: `${rest.length === 0 ? `Remove "${field}"` : `Write ${listOf(field, rest)}`}, or name ${field === 'people' ? 'the person' : 'it'} in the text`,
  });
}

function listOf(field: string, values: readonly string[]): string {
  return `${field}: [${values.join(', ')}]`;
}

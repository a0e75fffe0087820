import type { Entry, Reading } from '../content/entry.ts';
import { fieldsFor, kindOfField, type Declarable } from '../content/schema/mention-fields.ts';
import { countryByCode } from '../gazetteer/countries/countries.ts';
import type { Mention } from '../gazetteer/finder/mention.ts';
import { articleText, type ArticleText } from '../site/article-text.ts';
import { nameOf } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import { auditArticle, type Audit } from './audit.ts';

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
export function auditReading({ entry, prose }: Reading, site: Site): AuditedArticle | null {
  if (entry?.kind !== 'article' || !prose || entry.data.withdrawn) return null;
  const { settings, termsByKind } = site;
  const fields = fieldsFor(entry.data.lang ?? settings.language, settings.language);
  if (fields.length === 0) return null;
  const text = articleText(entry, prose);
  const { find } = site.finder();
  const mentions = find(text.text);
  const facts = { place: termsByKind.place, person: termsByKind.person };
  const audit = auditArticle({ entry, text: text.text, mentions, find, facts, fields });
  return { entry, text, mentions, audit };
}

/** A country, person, place or organization as the outlet prints it. */
export function printedName({ field, key }: Declarable, site: Site): string {
  const kind = kindOfField[field];
  return kind === 'country'
    ? (site.countries.get(key)?.name ?? countryByCode(key)?.name ?? key)
    : nameOf(kind, key, site);
}

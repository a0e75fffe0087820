import type { AnyEntry } from '../../content/entry.ts';
import type { Statement } from '../../content/markdown/body.ts';
import type { Site } from '../../site/site.ts';
import { officesOn } from '../../site/offices.ts';
import { fill, type Words } from '../../i18n/words.ts';
import { hostOf } from './host-of.ts';
import { dateLabel } from '../labels.ts';
import { countryLinks, linkTo } from '../links.ts';
import { nameOf } from '../../site/names.ts';
import type { Attribution, Link, MaybeLink, Speaker } from '../parts.ts';
import { sourceAnchor } from './sources.ts';

/**
 * Who said it, in which office, where, when, and from which source. `page` is the address of the article where the
 * statement stands elsewhere; '' in its article.
 */
export function attributionOf(entry: AnyEntry, index: number, site: Site, page = ''): Attribution {
  const words = site.settings.words;
  const statement = entry.body.statements[index];
  if (!statement) throw new Error(`${entry.file} has no statement ${String(index)}.`);
  return {
    speakers: statement.by.map((slug) => speaker(slug, site)),
    office: statement.office ?? officeOf(statement, site),
    venue: statement.venue ?? null,
    date: statement.date === undefined ? null : dateLabel(statement.date, site),
    manner: mannerOf(statement, words),
    about: countryLinks(statement.about, site),
    source: sourceOf(statement, entry, page),
    replyTo: page === '' ? replyOf(statement, entry, site, words) : null,
  };
}

function speaker(slug: string, site: Site): Speaker {
  const { person, organization } = site.termsByKind;
  const kind = !person.has(slug) && organization.has(slug) ? 'organization' : 'person';
  const name = site.termsByKind[kind].has(slug)
    ? linkTo(kind, slug, nameOf(kind, slug, site), site)
    : { text: slug };
  return { ...name, kind };
}

/** The office that a single speaker held on the day, where their page says so. */
function officeOf({ by, date }: Statement, site: Site): string | null {
  const [slug = ''] = by;
  if (by.length !== 1 || date === undefined) return null;
  return officesOn(slug, date, site)[0]?.title ?? null;
}

function mannerOf({ kind, translated }: Statement, words: Words): string | null {
  const manner = [
    ...(kind === 'paraphrase' ? [words.paraphrased] : []),
    ...(translated ? [words.translatedWords] : []),
  ];
  return manner.length === 0 ? null : manner.join(', ');
}

function sourceOf({ source }: Statement, entry: AnyEntry, page: string): MaybeLink | null {
  if (source === undefined) return null;
  const sources = entry.kind === 'article' ? (entry.data.sources ?? []) : [];
  const index = sources.findIndex(({ id }) => id === source);
  const found = sources[index];
  if (found)
    return {
      href: `${page}#${sourceAnchor(found.id, index)}`,
      text: found.publisher ?? found.title,
    };
  return { href: source, text: hostOf(source) };
}

function replyOf({ replyTo }: Statement, entry: AnyEntry, site: Site, words: Words): Link | null {
  const answered = entry.body.statements.find(({ id }) => id === replyTo);
  if (!answered) return null;
  const name = answered.by.map((slug) => speaker(slug, site).text).join(', ');
  return { href: `#${answered.anchor}`, text: fill(words.inReplyTo, { name }) };
}

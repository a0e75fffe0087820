import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import type { Relation, Subject } from '../../site/related.ts';
import { fill } from '../../i18n/words.ts';
import { countryLink } from '../links.ts';
import { nameOf } from '../../site/names.ts';
import type { Teaser } from '../parts.ts';
import { teaserOf } from '../lists/teaser.ts';

/** So many stand under an article. */
const shown = 4;

/** What stands under an article: what the editors pinned, then what is nearest, each with the reason. */
export function relatedTeasers(
  { entry, slug }: Article,
  relations: readonly Relation[],
  site: Site,
): Teaser[] {
  const pinned = (entry.data.related ?? []).flatMap((other) => {
    const article = site.articleBySlug.get(other);
    return article && article.state !== 'withdrawn' && other !== slug ? [article] : [];
  });
  const near = relations
    .filter(({ article }) => !pinned.includes(article))
    .slice(0, Math.max(0, shown - pinned.length));
  return [
    ...pinned.map((article) => teaserOf(article, site)),
    ...near.map((relation) => ({
      ...teaserOf(relation.article, site),
      reason: reasonOf(relation, site),
    })),
  ];
}

/** "Also on Armenia and OSCE Minsk Group": the two rarest subjects that they share, else the most telling words. */
function reasonOf({ subjects, words: shared }: Relation, site: Site): string {
  const words = site.settings.words;
  const list = listFormat(site.settings.language);
  if (subjects.length > 0)
    return fill(words.alsoOn, {
      names: list.format(subjects.slice(0, 2).map((subject) => subjectName(subject, site))),
    });
  return fill(words.alsoSays, { names: list.format(shared.slice(0, 3)) });
}

const listFormats = new Map<string, Intl.ListFormat>();

function listFormat(language: string): Intl.ListFormat {
  const known = listFormats.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  listFormats.set(language, known);
  return known;
}

function subjectName({ kind, key }: Subject, site: Site): string {
  return kind === 'country' ? countryLink(key, site).text : nameOf(kind, key, site);
}

import { entryPath, feedPath, type FollowedKind } from '../../site/addresses.ts';
import type { Edition } from '../../site/site.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { nameOf } from '../../site/names.ts';
import { fill } from '../../i18n/words.ts';
import type { Article } from '../../site/article.ts';

export function siteSubject(self: string, { site, articles }: Edition): FeedSubject {
  return { title: site.name, description: site.description, home: '/', self, articles };
}

/** The feeds of the topics, countries, regions or storylines, by slug; none in a preview, which is not to be followed. */
export function subjectFeeds(
  kind: FollowedKind,
  edition: Edition,
): readonly { readonly slug: string; readonly name: string; readonly subject: FeedSubject }[] {
  if (edition.preview) return [];
  const { name: site, language } = edition.site;
  const { feedDescription } = wordsFor(language);
  return subjectsOf(kind, edition).map(({ slug, name, description, articles }) => {
    const home = entryPath(kind, slug);
    return {
      slug,
      name,
      subject: {
        title: `${name} – ${site}`,
        description: description ?? fill(feedDescription, { name, site }),
        home,
        self: feedPath(home),
        articles,
      },
    };
  });
}

interface Subject extends Pick<FeedSubject, 'articles'> {
  readonly slug: string;
  readonly name: string;
  readonly description: string | undefined;
}

function subjectsOf(kind: FollowedKind, edition: Edition): readonly Subject[] {
  if (kind === 'country') {
    return [...edition.countries.values()].map(({ slug, name, entry, articles }) => ({
      slug,
      name,
      description: entry?.data.description,
      articles,
    }));
  }
  return [...edition.holdings[kind].values()].map(({ entry: { slug, data }, articles }) => ({
    slug,
    name: nameOf(kind, slug, edition),
    description: 'summary' in data ? data.summary : data.description,
    articles,
  }));
}

/** What a feed is of, before its items are known. */
export interface FeedSubject {
  readonly title: string;
  readonly description: string;
  /** Paths without the base. */
  readonly home: string;
  readonly self: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

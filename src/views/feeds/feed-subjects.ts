import { entryPath, feedPath, type FollowedKind } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { nameOf } from '../../site/names.ts';
import { fill } from '../../i18n/words.ts';
import type { Article } from '../../site/article.ts';

export function siteSubject(self: string, { settings, articles }: Site): FeedSubject {
  return { title: settings.name, description: settings.description, home: '/', self, articles };
}

/** The feeds of the topics, countries, regions or storylines, by slug; none in a preview, which is not to be followed. */
export function subjectFeeds(
  kind: FollowedKind,
  site: Site,
): readonly { readonly slug: string; readonly name: string; readonly subject: FeedSubject }[] {
  if (site.preview) return [];
  const { name: siteName, words } = site.settings;
  const { feedDescription } = words;
  return subjectsOf(kind, site).map(({ slug, name, description, articles }) => {
    const home = entryPath(kind, slug);
    return {
      slug,
      name,
      subject: {
        title: `${name} – ${siteName}`,
        description: description ?? fill(feedDescription, { name, site: siteName }),
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

function subjectsOf(kind: FollowedKind, site: Site): readonly Subject[] {
  if (kind === 'country') {
    return [...site.countries.values()].map(({ slug, name, entry, articles }) => ({
      slug,
      name,
      description: entry?.data.description,
      articles,
    }));
  }
  return [...site.termsByKind[kind].values()].map(({ entry: { slug, data }, articles }) => ({
    slug,
    name: nameOf(kind, slug, site),
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

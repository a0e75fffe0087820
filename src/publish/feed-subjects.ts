import { entryPath, feedPath, type FollowedKind } from '../edition/addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { wordsFor } from '../edition/props/labels.ts';
import { nameOf } from '../edition/props/links.ts';
import { fill } from '../edition/words.ts';
import type { FeedSubject } from './feed.ts';

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

import type { IndexGroup, IndexItem, IndexPage } from '../lists/index-page.ts';
import { followedKinds, type FollowedKind } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { indexPage } from '../lists/indexes.ts';
import { countOf } from '../labels.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { subjectFeeds } from './feed-subjects.ts';

/** `/feeds/`: what a feed is, and all that there are. */
export function feedsPage(site: Site): IndexPage {
  const { settings, preview } = site;
  const words = settings.words;
  const item = (text: string, path: string, count: IndexItem['count'] = null): IndexItem => ({
    href: settings.addresses.to(path),
    text,
    count,
    description: null,
    note: null,
    latest: null,
    children: [],
  });
  const headings: Readonly<Record<FollowedKind, string>> = {
    topic: words.topics,
    country: words.countries,
    region: words.regions,
    storyline: words.storylines,
  };
  const subjects = followedKinds.map((kind): IndexGroup => ({
    id: kind,
    heading: headings[kind],
    items: subjectFeeds(kind, site).map(({ name, subject }) =>
      item(name, subject.self, countOf(subject.articles.length, site.settings)),
    ),
    groups: [],
  }));
  const whole: IndexGroup = {
    id: 'site',
    heading: words.wholeSite,
    items: [
      item(words.feedRss, filePaths.rss),
      item(words.feedAtom, filePaths.atom),
      item(words.feedJson, filePaths.json),
      item(`${words.corrections} (${words.feedRss})`, filePaths.corrections),
    ],
    groups: [],
  };
  const groups = preview ? [] : [whole, ...subjects.filter(({ items }) => items.length > 0)];
  return indexPage('/feeds/', words.feeds, groups, site, {
    standfirst: words.feedsIntroduction,
    empty: preview ? words.noFeeds : null,
  });
}

import { followedKinds } from '../../site/addresses.ts';
import { builtPictures } from '../../site/built-pictures.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import type { Site } from '../../site/site.ts';
import { siteSubject, subjectFeeds, type FeedSubject } from '../../views/feeds/feed-subjects.ts';
import type { Output, OutputGroup } from '../output.ts';
import { atom } from './atom.ts';
import { correctionsFeed } from './corrections-feed.ts';
import { feedOf, picturesOf, type Feed } from './feed.ts';
import { feedSetting } from './feed-notice.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** The feeds of the site, of its corrections, and of each topic, country, region and storyline. */
export const feedOutputs: OutputGroup = (site) => {
  if (site.preview) return [];
  const setting = feedSetting(site);
  const rssOutput = (path: string, feed: () => Feed): Output => ({
    path,
    contentType: 'application/rss+xml; charset=utf-8',
    text: () => rss(feed(), setting),
    // The texts of articles are in it by their keys.
    key: () => JSON.stringify([feed(), setting]),
  });
  const siteFeed = (path: string): Feed => made(siteSubject(path, site), site);
  return [
    rssOutput(filePaths.rss, () => siteFeed(filePaths.rss)),
    {
      path: filePaths.atom,
      contentType: 'application/atom+xml; charset=utf-8',
      text: () => atom(siteFeed(filePaths.atom), setting, site),
    },
    {
      path: filePaths.json,
      contentType: 'application/feed+json',
      text: () => jsonFeed(siteFeed(filePaths.json), site),
    },
    rssOutput(filePaths.corrections, () => correctionsFeed(site)),
    ...followedKinds.flatMap((kind) =>
      subjectFeeds(kind, site).map(({ subject }) =>
        rssOutput(subject.self, () => made(subject, site)),
      ),
    ),
  ];
};

function made(subject: FeedSubject, site: Site): Feed {
  return feedOf(subject, site, builtPictures(picturesOf(subject), site));
}

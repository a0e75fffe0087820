import { expect, test } from 'vitest';
import { correctionsFeed } from '../../src/outputs/feeds/corrections-feed.ts';
import { feedSetting } from '../../src/outputs/feeds/feed-notice.ts';
import { subjectFeeds } from '../../src/views/feeds/feed-subjects.ts';
import { rss } from '../../src/outputs/feeds/rss.ts';
import { articleText, siteOf } from '../support/site.ts';
import { childOf, childrenOf, parseStrict, textIn } from '../support/outputs/strict-xml.ts';

const address = 'https://user.github.io/repo/articles/one/';

test('topics, countries, regions and storylines have feeds of their own, and a preview has none', () => {
  const files = {
    'articles/one.md': articleText({ countries: '[AT]', regions: '[reach]', storylines: '[dry]' }),
    'regions/reach.md': '---\ntitle: Reach\ncountries: [AT]\n---\n',
    'storylines/dry.md': '---\ntitle: Dry\nsummary: Two dry years.\n---\n',
  };
  const kinds = ['topic', 'country', 'region', 'storyline'] as const;
  const feeds = kinds.flatMap((kind) => subjectFeeds(kind, siteOf({ files })));
  expect(feeds.map(({ subject }) => [subject.self, subject.articles.length])).toEqual([
    ['/topics/water/feed.xml', 1],
    ['/countries/austria/feed.xml', 1],
    ['/regions/reach/feed.xml', 1],
    ['/storylines/dry/feed.xml', 1],
  ]);
  expect(feeds.map(({ subject }) => subject.description)).toEqual([
    'New articles on Water & “weirs” from The River Post & Lock',
    'New articles on Austria from The River Post & Lock',
    'New articles on Reach from The River Post & Lock',
    'Two dry years.',
  ]);
  const preview = siteOf({ files, preview: true });
  expect(kinds.flatMap((kind) => subjectFeeds(kind, preview))).toEqual([]);
});

test('corrections are a feed: each leads to its place, the newest first', () => {
  const site = siteOf({
    files: {
      'articles/one.md': articleText({
        id: 'old-7',
        // An editor writes the newest first: it takes nobody's number.
        corrections:
          '[{ date: 2020-12, note: A month., kind: clarification }, { date: 2020-11-30, note: Nine metres & not <8>. }]',
      }),
      'articles/two.md': articleText({ title: 'Two', updates: '[{ date: 2020-12-01, note: U }]' }),
    },
  });
  const text = rss(correctionsFeed(site), feedSetting(site));
  const channel = childOf(parseStrict(text), 'channel');
  const items = childrenOf(channel, 'item').map((item) => ({
    title: textIn(item, 'title'),
    guid: textIn(item, 'guid'),
    link: textIn(item, 'link'),
    date: textIn(item, 'pubDate'),
    text: textIn(item, 'description'),
  }));
  expect(childOf(channel, 'atom:link').attributes['href']).toBe(
    'https://user.github.io/repo/corrections/feed.xml',
  );
  expect(items).toEqual([
    {
      title: 'Clarification: A title',
      guid: 'old-7#c-2',
      link: `${address}#c-2`,
      date: 'Tue, 01 Dec 2020 00:00:00 +0100',
      text: 'A month.',
    },
    {
      title: 'Correction: A title',
      guid: 'old-7#c-1',
      link: `${address}#c-1`,
      date: 'Mon, 30 Nov 2020 00:00:00 +0100',
      text: 'Nine metres & not <8>.',
    },
  ]);
});

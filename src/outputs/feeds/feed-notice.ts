import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Site } from '../../site/site.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import type { FeedItem } from './feed.ts';

/** What every feed of a site has in common. */
export interface FeedSetting {
  readonly timeZone: string;
  /** A moment, in milliseconds, as a reader reads its day: "22 October 2020". */
  readonly printDay: (moment: number) => string;
  /** Who has the rights: licence or publisher. */
  readonly rights: string;
  /** Address of the stylesheet for browsers. */
  readonly stylesheet: string;
  /** Absolute address of the page that says what a feed is. */
  readonly explanation: { readonly href: string; readonly sentence: string; readonly link: string };
}

export function feedSetting({ settings, calendar }: Site): FeedSetting {
  const words = settings.words;
  return {
    timeZone: settings.timeZone,
    printDay: (moment) => calendar.print(calendar.dayOfMoment(moment)),
    rights: settings.license?.text ?? settings.publisher.name,
    stylesheet: settings.addresses.to(filePaths.stylesheet),
    explanation: {
      href: settings.addresses.absolute('/feeds/'),
      sentence: words.feedNotice,
      link: words.feedsWhat,
    },
  };
}

/** The declaration of the prefix `h` on the root: elements of XHTML, which a browser shows and feed readers pass over. */
export const xhtml = { 'xmlns:h': 'http://www.w3.org/1999/xhtml' } as const;

/** For whoever opens the feed in a browser: a sentence and a link that can be followed. */
export function feedNotice({ explanation }: FeedSetting): Element {
  const { href, sentence, link } = explanation;
  return x('h:div', [
    // A phone would lay the page out as wide as a desk.
    x('h:meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    x('h:p', [`${sentence} `, x('h:a', { href }, link)]),
  ]);
}

/**
 * The same for an item: its title as a link and its day, in place of the title, the date and the address that programs
 * read. The address leaves out the host, which is that of the feed.
 */
export function itemNotice(
  { title, url, published }: Pick<FeedItem, 'title' | 'url' | 'published'>,
  { printDay }: FeedSetting,
): Element {
  const { pathname, hash } = new URL(url);
  return x('h:p', [x('h:a', { href: pathname + hash }, title), printDay(published)]);
}

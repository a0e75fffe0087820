import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../edition/edition.ts';
import { wordsFor } from '../edition/props/labels.ts';
import { filePaths } from '../edition/route-paths.ts';

/** What every feed of a site has in common. */
export interface FeedSetting {
  readonly timeZone: string;
  /** Who has the rights: licence or publisher. */
  readonly rights: string;
  /** Address of the stylesheet for browsers. */
  readonly stylesheet: string;
  /** Absolute address of the page that says what a feed is. */
  readonly explanation: { readonly href: string; readonly sentence: string; readonly link: string };
}

export function feedSetting({ site }: Edition): FeedSetting {
  const words = wordsFor(site.language);
  return {
    timeZone: site.timeZone,
    rights: site.license?.text ?? site.publisher.name,
    stylesheet: site.addresses.to(filePaths.stylesheet),
    explanation: {
      href: site.addresses.absolute('/feeds/'),
      sentence: words.feedNotice,
      link: words.feedsWhat,
    },
  };
}

/**
 * For whoever opens the feed in a browser: a sentence and a link that can be followed, because they are XHTML. Feed
 * readers pass over an element of another namespace.
 */
export function feedNotice({ explanation }: FeedSetting): Element {
  const { href, sentence, link } = explanation;
  return x('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, [
    // A phone would lay the page out as wide as a desk.
    x('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    x('p', [`${sentence} `, x('a', { href }, link)]),
  ]);
}

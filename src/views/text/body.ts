import type { AnyEntry } from '../../content/entry.ts';
import type { Slot } from '../../content/markdown/body.ts';
import { entryPath } from '../../site/addresses.ts';
import { anchorFor } from '../../site/anchor-for.ts';
import type { Site } from '../../site/site.ts';
import { attributionOf } from './attribution.ts';
import { withMentionsLinked } from './autolink.ts';
import type { Body, BodyPart, Picture } from '../parts.ts';
import { shownPicture } from './pictures.ts';
import { hostOf } from './host-of.ts';

/**
 * The text of an entry with every slot filled: links with their addresses, speakers with their names; where the site
 * asks for it, an article's first mentions lead to their pages.
 */
export function bodyOf(entry: AnyEntry, site: Site): Body {
  const filled = entry.body.slots.map((slot) => fillSlot(slot, entry, site));
  if (entry.kind === 'article' && site.settings.autolink === true) {
    const parts = withMentionsLinked(partsOf(entry, filled), entry, site);
    return { key: JSON.stringify(parts), parts: () => parts };
  }
  return { key: JSON.stringify([entry.hash, filled]), parts: () => partsOf(entry, filled) };
}

/** The text of an entry above a list; null where it has none. */
export function introductionOf(entry: AnyEntry, site: Site): Body | null {
  return entry.body.parts.length === 0 ? null : bodyOf(entry, site);
}

/** HTML or a part of its own; null for a link to what is not published. */
type FilledSlot = string | BodyPart | null;

function partsOf(entry: AnyEntry, slots: readonly FilledSlot[]): readonly BodyPart[] {
  const { parts } = entry.body;
  const body: BodyPart[] = [];
  let html = '';
  const flush = (): void => {
    if (html !== '') body.push({ kind: 'html', html });
    html = '';
  };
  let hiddenLink = false;
  for (const part of parts) {
    if (typeof part === 'string') {
      // The other half of a link that is left out: what stood around its address goes with it.
      html += hiddenLink ? part.replace(/^"/, '') : part;
      hiddenLink = false;
      continue;
    }
    const filled = slots[part];
    if (filled === undefined) continue;
    if (filled === null) {
      html = html.replace(/ href="$/, '');
      hiddenLink = true;
    } else if (typeof filled === 'string') html += filled;
    else {
      flush();
      body.push(filled);
    }
  }
  flush();
  return body;
}

function fillSlot(slot: Slot, entry: AnyEntry, site: Site): FilledSlot {
  switch (slot.kind) {
    case 'word': {
      const word = site.settings.words[slot.word];
      return escapeHtml(slot.argument === '' ? word : `${word} ${slot.argument}`);
    }
    case 'link': {
      const href = addressOf(slot.target, entry, site);
      return href === null ? null : escapeHtml(href);
    }
    case 'image': {
      const { src, alt, caption, credit, license } = slot.picture;
      const picture: Picture = {
        id: src,
        alt,
        ...(caption !== undefined && { caption }),
        ...(credit !== undefined && { credit }),
        ...(license !== undefined && { license }),
      };
      return { kind: 'image', picture: shownPicture(picture, 'text', site) };
    }
    case 'embed':
      return {
        kind: 'embed',
        embed: { href: slot.url, title: slot.title, publisher: publisherOf(slot.url, entry) },
      };
    case 'attribution':
      return { kind: 'attribution', attribution: attributionOf(entry, slot.statement, site) };
  }
}

/** The address that a link of a text leads to; null where nothing is published there. */
function addressOf(target: string, entry: AnyEntry, site: Site): string | null {
  const [address = '', fragment] = target.split('#', 2);
  if (address === '') return fragmentOf(fragment, entry);
  if (!address.startsWith('content:'))
    return site.settings.addresses.to(address) + rootedFragment(address, fragment, site);
  const other = site.entryOfFile.get(address.slice('content:'.length));
  if (!other) return null;
  return (
    site.settings.addresses.to(entryPath(other.kind, other.slug)) + fragmentOf(fragment, other)
  );
}

/** A heading of another page is named by its words, whichever way the page is linked. */
function rootedFragment(address: string, fragment: string | undefined, site: Site): string {
  if (fragment === undefined) return '';
  const entries = [...site.entryOfFile.values()];
  const other = entries.find(({ kind, slug }) => entryPath(kind, slug) === address);
  return other ? fragmentOf(fragment, other) : `#${fragment}`;
}

function fragmentOf(fragment: string | undefined, entry: AnyEntry): string {
  if (fragment === undefined) return '';
  return `#${encodeURIComponent(anchorFor(fragment, entry.body) ?? fragment)}`;
}

/** The publisher as the article's sources name it, else the host. */
function publisherOf(url: string, entry: AnyEntry): string {
  const sources = entry.kind === 'article' ? (entry.data.sources ?? []) : [];
  return sources.find((source) => source.url === url)?.publisher ?? hostOf(url);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

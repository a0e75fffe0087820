import { namingKinds, type Mention } from '../../gazetteer/finder/mention.ts';
import type { Entry } from '../../content/entry.ts';
import type { Site } from '../../site/site.ts';
import { fieldsFor, kindOfField, type MentionField } from '../../content/schema/mention-fields.ts';
import { attributeOf, decodedText, htmlTokens, voidElements } from './html-tokens.ts';
import { countryLink, linkTo } from '../links.ts';
import type { BodyPart } from '../parts.ts';

/** A text between two tags, in one part of the body. */
interface Stretch {
  readonly part: number;
  /** Where it begins in the text that the finder reads. */
  readonly at: number;
  readonly text: string;
  /** Where each unit of `text` stands in the part; one more for the end. */
  readonly offsets: readonly number[];
  /** Not in a link, a heading, a statement or code. */
  readonly isOpen: boolean;
}

/** A body as the finder reads it. */
interface ReadBody {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** The addresses that its links lead to, as they are escaped there. */
  readonly hrefs: ReadonlySet<string>;
}

/**
 * Leads the first mention of each declared country, place, person and organization to its page, unless the text links
 * to that page itself. A mention inside a link, a heading, a statement or code stays as it is, and the next one is taken;
 * so does one that is divided by a tag. Only whole stretches of text are put into links: no tag and no entity is broken.
 */
export function withMentionsLinked(
  body: readonly BodyPart[],
  entry: Entry<'article'>,
  site: Site,
): readonly BodyPart[] {
  const wanted = wantedLinks(entry, site);
  if (wanted.size === 0) return body;
  const { title, summary } = entry.data;
  // Headline and standfirst come first, as in the audit: they tell what an ambiguous name in the text means.
  const { text, stretches, hrefs } = readBody(body, `${title}\n\n${summary}\n\n`);
  const insertions: { part: number; start: number; end: number; href: string }[] = [];
  const open = stretches.filter(({ isOpen }) => isOpen).values();
  let stretch = open.next().value;
  for (const mention of site.finder().find(text)) {
    const href = wanted.get(keyOf(mention));
    if (href === undefined || hrefs.has(href) || !isName(mention)) continue;
    while (stretch && stretch.at + stretch.text.length < mention.end) stretch = open.next().value;
    if (!stretch) break;
    if (mention.start < stretch.at) continue;
    const { part, at, offsets } = stretch;
    const [start = 0, end = 0] = [offsets[mention.start - at], offsets[mention.end - at]];
    insertions.push({ part, start, end, href });
    wanted.delete(keyOf(mention));
  }
  return body.map((one, part) => {
    if (one.kind !== 'html') return one;
    const own = insertions.filter((insertion) => insertion.part === part).toReversed();
    return own.length === 0 ? one : { kind: 'html', html: own.reduce(link, one.html) };
  });
}

function link(
  html: string,
  { start, end, href }: { readonly start: number; readonly end: number; readonly href: string },
): string {
  return `${html.slice(0, start)}<a href="${href}">${html.slice(start, end)}</a>${html.slice(end)}`;
}

const keyOf = ({ target }: Mention): string =>
  `${target.type} ${target.type === 'country' ? target.code : target.slug}`;

/** A capital or a seat of power does not name its country, so it does not lead there. */
const isName = ({ kind, target }: Mention): boolean =>
  target.type !== 'country' || namingKinds.has(kind);

/** The escaped address of everything that the article declares and that has a page. */
function wantedLinks({ data }: Entry<'article'>, site: Site): Map<string, string> {
  const { settings, termsByKind } = site;
  const wanted = new Map<string, string>();
  const add = (field: MentionField, key: string): void => {
    const kind = kindOfField[field];
    const href =
      kind === 'country'
        ? countryLink(key, site).href
        : termsByKind[kind].has(key)
          ? linkTo(kind, key, '', site).href
          : undefined;
    // Our own addresses need no other escape: they are made of slugs and of the base that site.yaml gives.
    if (href !== undefined) wanted.set(`${kind} ${key}`, href.replaceAll('&', '&amp;'));
  };
  for (const field of fieldsFor(data.lang ?? settings.language, settings.language))
    for (const key of data[field] ?? []) add(field, key);
  return wanted;
}

/** Names in them stay as they are. */
const closed = /^(?:a|code|h[1-6]|kbd|pre|samp)$/;
const inline = /^(?:a|abbr|b|code|del|em|i|kbd|mark|q|s|samp|span|strong|sub|sup|u|wbr)$/;
/** Stands for what is not read, as in the prose of intake. */
const OBJECT = '\uFFFC';

function readBody(body: readonly BodyPart[], heading: string): ReadBody {
  const stretches: Stretch[] = [];
  const hrefs = new Set<string>();
  const closers: boolean[] = [];
  let text = heading;
  for (const [part, one] of body.entries()) {
    if (one.kind !== 'html') {
      text += OBJECT;
      continue;
    }
    for (const token of htmlTokens(one.html)) {
      const source = one.html.slice(token.start, token.end);
      if (token.kind === 'text') {
        const { text: words, offsets } = decodedText(source);
        const isOpen = !closers.includes(true);
        const shifted = offsets.map((offset) => offset + token.start);
        stretches.push({ part, at: text.length, text: words, offsets: shifted, isOpen });
        text += words;
        continue;
      }
      if (!inline.test(token.name)) text += '\n\n';
      if (token.kind === 'close') closers.pop();
      else if (!voidElements.has(token.name)) closers.push(closes(token.name, source));
      const href = token.name === 'a' ? attributeOf(source, 'href') : undefined;
      if (href !== undefined) hrefs.add(href.replace(/#.*$/, ''));
    }
  }
  return { text, stretches, hrefs };
}

function closes(name: string, tag: string): boolean {
  if (closed.test(name)) return true;
  const classes = attributeOf(tag, 'class')?.split(' ') ?? [];
  return classes.includes('statement') || classes.includes('box-title');
}

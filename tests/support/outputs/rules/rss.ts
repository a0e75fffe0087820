import { named, readNamed, type Named } from './namespaces.ts';
import {
  isCount,
  isIri,
  isLanguage,
  isMediaType,
  isRfc3339,
  isRfc822,
  isWebAddress,
} from './values.ts';

const atom = (local: string): string => `{http://www.w3.org/2005/Atom}${local}`;
const content = (local: string): string => `{http://purl.org/rss/1.0/modules/content/}${local}`;
const dc = (local: string): string => `{http://purl.org/dc/elements/1.1/}${local}`;
const media = (local: string): string => `{http://search.yahoo.com/mrss/}${local}`;
const xhtml = '{http://www.w3.org/1999/xhtml}';

/** How often an element may stand, and what its text must be. */
type Rule = readonly [often: '1' | '?' | '*', test: (text: string, element: Named) => boolean];

const anything = (text: string): boolean => text.trim() !== '';
const inChannel: Readonly<Record<string, Rule>> = {
  title: ['1', anything],
  link: ['1', isWebAddress],
  description: ['1', anything],
  language: ['?', isLanguage],
  copyright: ['?', anything],
  lastBuildDate: ['?', isRfc822],
  item: ['*', anything],
  [atom('link')]: [
    '*',
    (_, { attributes }) =>
      isWebAddress(attributes.get('href') ?? '') && isMediaType(attributes.get('type') ?? ''),
  ],
};
const inItem: Readonly<Record<string, Rule>> = {
  title: ['?', anything],
  link: ['?', isWebAddress],
  description: ['?', anything],
  guid: [
    '?',
    (text, { attributes }) =>
      attributes.get('isPermaLink') === 'false' ? anything(text) : isWebAddress(text),
  ],
  pubDate: ['?', isRfc822],
  category: ['*', anything],
  [atom('updated')]: ['?', isRfc3339],
  [dc('creator')]: ['*', anything],
  [dc('language')]: ['?', isLanguage],
  [content('encoded')]: ['?', anything],
  [media('content')]: [
    '*',
    (_, { attributes }) =>
      isWebAddress(attributes.get('url') ?? '') &&
      isMediaType(attributes.get('type') ?? '') &&
      ['width', 'height'].every((name) => isCount(attributes.get(name) ?? '')),
  ],
};
const attributes: Readonly<Record<string, readonly string[]>> = {
  guid: ['isPermaLink'],
  [atom('link')]: ['href', 'rel', 'type'],
  [media('content')]: ['url', 'medium', 'type', 'width', 'height'],
};

/** What the rules of RSS 2.0 and of the modules that we use say against a document; empty where it is valid. */
export function rssFaults(text: string): readonly string[] {
  const rss = readNamed(text);
  const [channel, ...others] = rss.children;
  if (rss.name !== 'rss' || rss.attributes.get('version') !== '2.0') return ['no RSS 2.0'];
  if (channel?.name !== 'channel' || others.length > 0) return ['not one channel'];
  const items = named(channel, 'item');
  const guids = items.map((item) => named(item, 'guid')[0]?.text);
  return [
    ...faultsIn(channel, inChannel, 'channel'),
    ...items.flatMap((item, index) => faultsIn(item, inItem, `item ${String(index + 1)}`)),
    ...items.flatMap((item) =>
      named(item, 'title').length + named(item, 'description').length > 0 ? [] : ['an empty item'],
    ),
    ...(new Set(guids).size === guids.length ? [] : ['two items have one guid']),
    ...(guids.includes(undefined) ? ['an item has no guid'] : []),
    ...(named(channel, atom('link')).filter((link) => link.attributes.get('rel') === 'self')
      .length === 1
      ? []
      : ['the feed has no link to itself']),
  ];
}

function faultsIn(
  element: Named,
  rules: Readonly<Record<string, Rule>>,
  where: string,
): readonly string[] {
  const counts = Object.entries(rules).flatMap(([name, [often]]) => {
    const count = named(element, name).length;
    const isRight = often === '*' || (often === '1' ? count === 1 : count <= 1);
    return isRight ? [] : [`${where}: ${String(count)} <${name}>`];
  });
  const children = element.children.flatMap((child) => {
    if (child.name.startsWith(xhtml)) return [];
    const rule = Object.hasOwn(rules, child.name) ? rules[child.name] : undefined;
    if (!rule) return [`${where}: unknown element <${child.name}>`];
    const known = attributes[child.name] ?? [];
    const unknown = [...child.attributes.keys()].filter((name) => !known.includes(name));
    const isPlain = child.children.length === 0 || ['item', media('content')].includes(child.name);
    return [
      ...unknown.map((name) => `${where}: attribute "${name}" on <${child.name}>`),
      ...(isPlain ? [] : [`${where}: elements in <${child.name}>`]),
      ...(rule[1](child.text, child) ? [] : [`${where}: <${child.name}> is "${child.text}"`]),
    ];
  });
  return [...counts, ...children, ...(element.hasOwnText ? [`${where}: text`] : [])];
}

/** The addresses of XHTML in a feed lead somewhere by themselves, or into the site from its root. */
export function shownAddresses(text: string): readonly string[] {
  const walk = (element: Named): readonly string[] => [
    ...(element.name === `${xhtml}a` ? [element.attributes.get('href') ?? ''] : []),
    ...element.children.flatMap(walk),
  ];
  return walk(readNamed(text)).filter((href) => !isIri(href) && !/^\/(?!\/)/.test(href));
}

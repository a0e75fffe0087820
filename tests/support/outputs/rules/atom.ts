import { named, readNamed, type Named } from './namespaces.ts';
import { isCount, isIri, isLanguage, isMediaType, isRfc3339 } from './values.ts';

const atom = (local: string): string => `{http://www.w3.org/2005/Atom}${local}`;
const xml = (local: string): string => `{http://www.w3.org/XML/1998/namespace}${local}`;
const xhtmlDiv = '{http://www.w3.org/1999/xhtml}div';

type Content = 'person' | 'text' | 'date' | 'iri' | 'link' | 'category' | 'content' | 'generator';

/** What an element holds, and how often it may stand in a feed and in an entry (RFC 4287, 4.1.1 and 4.1.2). */
const elements: Readonly<Record<string, readonly [Content, feed: string, entry: string]>> = {
  author: ['person', '*', '*'],
  category: ['category', '*', '*'],
  contributor: ['person', '*', '*'],
  content: ['content', '0', '?'],
  generator: ['generator', '?', '0'],
  icon: ['iri', '?', '0'],
  id: ['iri', '1', '1'],
  link: ['link', '*', '*'],
  logo: ['iri', '?', '0'],
  published: ['date', '0', '?'],
  rights: ['text', '?', '?'],
  subtitle: ['text', '?', '0'],
  summary: ['text', '0', '?'],
  title: ['text', '1', '1'],
  updated: ['date', '1', '1'],
};

const attributesOf: Readonly<Record<Content, readonly string[]>> = {
  person: [],
  text: ['type'],
  date: [],
  iri: [],
  link: ['href', 'rel', 'type', 'hreflang', 'title', 'length'],
  category: ['term', 'scheme', 'label'],
  content: ['type', 'src'],
  generator: ['uri', 'version'],
};

/** What RFC 4287 and its RELAX NG schema say against a document; empty where it is valid. */
export function atomFaults(text: string): readonly string[] {
  const feed = readNamed(text);
  if (feed.name !== atom('feed')) return [`the root is ${feed.name}`];
  const entries = named(feed, atom('entry'));
  const ids = entries.map((entry) => named(entry, atom('id'))[0]?.text);
  return [
    ...containerFaults(feed, 'feed'),
    ...entries.flatMap((entry, index) =>
      containerFaults(entry, 'entry').map((fault) => `entry ${String(index + 1)}: ${fault}`),
    ),
    // 4.1.1: an author on the feed, or on each entry.
    ...(named(feed, atom('author')).length > 0 ||
    entries.every((entry) => named(entry, atom('author')).length > 0)
      ? []
      : ['an entry has no author']),
    ...(new Set(ids).size === ids.length ? [] : ['two entries have one id']),
    ...(named(feed, atom('link')).some((link) => link.attributes.get('rel') === 'self')
      ? []
      : ['the feed has no link to itself']),
  ];
}

function containerFaults(element: Named, kind: 'feed' | 'entry'): readonly string[] {
  const counts = Object.entries(elements).flatMap(([local, rule]) => {
    const often = rule[kind === 'feed' ? 1 : 2];
    const count = named(element, atom(local)).length;
    const isRight =
      often === '*' || (often === '?' ? count <= 1 : count === Number.parseInt(often, 10));
    return isRight ? [] : [`${String(count)} <${local}> in ${kind}`];
  });
  const alternates = named(element, atom('link'))
    .filter(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate')
    .map(({ attributes }) => `${attributes.get('type') ?? ''} ${attributes.get('hreflang') ?? ''}`);
  return [
    ...counts,
    ...(element.hasOwnText ? [`text directly in ${kind}`] : []),
    ...(new Set(alternates).size === alternates.length ? [] : ['two alternates of one type']),
    ...(kind === 'entry' && named(element, atom('content')).length + alternates.length === 0
      ? ['neither content nor alternate']
      : []),
    ...element.children.flatMap((child) => childFaults(child, kind)),
  ];
}

function childFaults(child: Named, kind: 'feed' | 'entry'): readonly string[] {
  // Anything of another namespace is an extension (6.4).
  if (!child.name.startsWith(atom(''))) return [];
  const local = child.name.slice(atom('').length);
  if (local === 'entry' && kind === 'feed') return [];
  const rule = Object.hasOwn(elements, local) ? elements[local] : undefined;
  if (!rule) return [`unknown element <${local}>`];
  const [content] = rule;
  const known = [...attributesOf[content], xml('base'), xml('lang')];
  const unknown = [...child.attributes.keys()].filter(
    (name) => !known.includes(name) && (!name.startsWith('{') || name.startsWith(atom(''))),
  );
  return [
    ...unknown.map((name) => `attribute "${name}" on <${local}>`),
    ...contentFaults(child, content).map((fault) => `<${local}>: ${fault}`),
  ];
}

function contentFaults(element: Named, content: Content): readonly string[] {
  const { attributes, children, text } = element;
  const must = (isRight: boolean, fault: string): readonly string[] => (isRight ? [] : [fault]);
  const isPlain = children.length === 0;
  const attribute = (name: string, test: (value: string) => boolean): readonly string[] => {
    const value = attributes.get(name);
    return must(value === undefined || test(value), `${name} is "${value ?? ''}"`);
  };
  switch (content) {
    case 'date':
      return must(isPlain && isRfc3339(text), `"${text}" is no date-time`);
    case 'iri':
      return must(isPlain && isIri(text), `"${text}" is no IRI`);
    case 'generator':
      return must(isPlain, 'elements in it');
    case 'person':
      return personFaults(element);
    case 'category':
      return must((attributes.get('term') ?? '') !== '' && isPlain, 'no term');
    case 'link':
      return [
        ...must(isIri(attributes.get('href') ?? ''), 'no href'),
        ...attribute('type', isMediaType),
        ...attribute('hreflang', isLanguage),
        ...attribute('length', isCount),
        ...attribute('rel', (rel) => /^[a-z-]+$/.test(rel) || isIri(rel)),
      ];
    case 'text':
    case 'content': {
      const type = attributes.get('type') ?? 'text';
      if (type === 'xhtml')
        return must(children.length === 1 && children[0]?.name === xhtmlDiv, 'no div');
      return [
        ...must(['text', 'html'].includes(type), `the type is "${type}"`),
        ...must(isPlain, 'elements in it'),
        ...must(attributes.get('src') === undefined, 'a source'),
      ];
    }
  }
}

function personFaults(element: Named): readonly string[] {
  const names = named(element, atom('name'));
  const others = element.children.filter(
    ({ name }) => name.startsWith(atom('')) && !['name', 'uri', 'email'].map(atom).includes(name),
  );
  const uris = named(element, atom('uri'));
  return [
    ...(names.length === 1 && names[0]?.children.length === 0 && names[0].text.trim() !== ''
      ? []
      : [`${String(names.length)} names`]),
    ...(uris.length <= 1 && uris.every(({ text }) => isIri(text)) ? [] : ['no IRI']),
    ...(element.hasOwnText ? ['text in it'] : []),
    ...others.map(({ name }) => `${name} in it`),
  ];
}

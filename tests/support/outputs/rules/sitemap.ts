import { readNamed, type Named } from './namespaces.ts';
import { isW3cDate, isWebAddress } from './values.ts';

const sitemap = (local: string): string => `{http://www.sitemaps.org/schemas/sitemap/0.9}${local}`;
const news = (local: string): string => `{http://www.google.com/schemas/sitemap-news/0.9}${local}`;

/** The children that a schema wants, in this order. */
type Sequence = readonly (readonly [
  name: string,
  often: '1' | '?' | '+' | '*',
  faults: (element: Named) => readonly string[],
])[];

const textIs =
  (test: (text: string) => boolean) =>
  ({ name, text, children }: Named): readonly string[] =>
    children.length === 0 && test(text) ? [] : [`<${name}> is "${text}"`];

const isLocation = (text: string): boolean =>
  isWebAddress(text) && text.length >= 12 && text.length <= 2048;

const publication: Sequence = [
  [news('name'), '1', textIs((text) => text.trim() !== '')],
  [news('language'), '1', textIs((text) => /^(zh-cn|zh-tw|[a-z]{2,3})$/.test(text))],
];
const story: Sequence = [
  [news('publication'), '1', (element) => sequenceFaults(element, publication)],
  [news('publication_date'), '1', textIs(isW3cDate)],
  [news('title'), '1', textIs((text) => text.trim() !== '')],
];
const dated: Sequence = [
  [sitemap('loc'), '1', textIs(isLocation)],
  [sitemap('lastmod'), '?', textIs(isW3cDate)],
];

/** sitemap.xsd, siteindex.xsd and sitemap-news.xsd (https://www.sitemaps.org/protocol.html), each with its root. */
const forms = {
  sitemap: ['urlset', [[sitemap('url'), '+', (element) => sequenceFaults(element, dated)]]],
  index: ['sitemapindex', [[sitemap('sitemap'), '+', (element) => sequenceFaults(element, dated)]]],
  // Google takes one without news, which the schema of the protocol would not.
  news: [
    'urlset',
    [
      [
        sitemap('url'),
        '*',
        (element) =>
          sequenceFaults(element, [
            [sitemap('loc'), '1', textIs(isLocation)],
            [news('news'), '1', (one) => sequenceFaults(one, story)],
          ]),
      ],
    ],
  ],
} as const satisfies Record<string, readonly [root: string, Sequence]>;

/** What the schema of a sitemap says against a document; empty where it is valid. */
export function sitemapFaults(text: string, kind: keyof typeof forms): readonly string[] {
  const root = readNamed(text);
  const [name, sequence] = forms[kind];
  if (root.name !== sitemap(name)) return [`the root is ${root.name}`];
  const most = kind === 'news' ? 1000 : 50_000;
  return [
    ...sequenceFaults(root, sequence),
    ...(root.children.length > most ? ['too many'] : []),
    ...(Buffer.byteLength(text) > 50 * 1024 * 1024 ? ['too large'] : []),
  ];
}

function sequenceFaults(element: Named, sequence: Sequence): readonly string[] {
  const order = sequence.map(([name]) => name);
  const places = element.children.map(({ name }) => order.indexOf(name));
  return [
    ...(element.hasOwnText ? [`text in <${element.name}>`] : []),
    ...[...element.attributes.keys()].map((name) => `attribute "${name}" on <${element.name}>`),
    ...(places.includes(-1) ? [`unknown element in <${element.name}>`] : []),
    ...(places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
      ? []
      : [`<${element.name}> is out of order`]),
    ...sequence.flatMap(([name, often, faults]) => {
      const found = element.children.filter((child) => child.name === name);
      const [least, most] = {
        '1': [1, 1],
        '?': [0, 1],
        '+': [1, Infinity],
        '*': [0, Infinity],
      }[often] as [number, number];
      const isRight = found.length >= least && found.length <= most;
      return [
        ...(isRight ? [] : [`${String(found.length)} <${name}> in <${element.name}>`]),
        ...found.flatMap(faults),
      ];
    }),
  ];
}

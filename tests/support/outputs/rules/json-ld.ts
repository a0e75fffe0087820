import { isLanguage, isW3cDate, isWebAddress } from './values.ts';

/** What a type of schema.org must have for search engines to take it; a list means one of these. */
type Required = readonly (string | readonly string[])[];

const article: Required = [
  'headline',
  'datePublished',
  'author',
  'publisher',
  'mainEntityOfPage',
  'inLanguage',
];
const page: Required = ['name', 'url', 'inLanguage', 'isPartOf'];
const required: Readonly<Record<string, Required>> = {
  Article: article,
  NewsArticle: article,
  AnalysisNewsArticle: article,
  AskPublicNewsArticle: article,
  BackgroundNewsArticle: article,
  OpinionNewsArticle: article,
  ReportageNewsArticle: article,
  ReviewNewsArticle: article,
  AboutPage: page,
  CollectionPage: page,
  ContactPage: page,
  WebPage: page,
  WebSite: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['itemListElement'],
  ListItem: ['position', ['url', 'item', 'name']],
  Dataset: ['name', 'description', 'url', 'license', 'creator', 'distribution'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  Quotation: ['url', 'spokenByCharacter'],
  Claim: ['url', 'author'],
  CorrectionComment: ['text', 'datePublished'],
  ImageObject: ['url', 'width', 'height'],
  ContactPoint: ['contactType', 'url'],
  GeoCoordinates: ['latitude', 'longitude'],
  NewsMediaOrganization: ['name'],
  Organization: ['name'],
  PostalAddress: ['addressCountry'],
  Person: ['name'],
  Country: ['name'],
  Place: ['name'],
  Thing: ['name'],
  CreativeWork: ['name'],
};

/** A node that points to a work on another page needs no more than its address. */
const references = new Set(['isPartOf', 'translationOfWork', 'workTranslation', 'isBasedOn']);

const values: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(
    ['url', 'contentUrl', 'mainEntityOfPage', 'item', 'sameAs', 'publishingPrinciples'].map(
      (name) => [name, isText(isWebAddress)],
    ),
  ),
  ...Object.fromEntries(
    ['datePublished', 'dateModified', 'dateCreated'].map((name) => [name, isText(isW3cDate)]),
  ),
  inLanguage: isText(isLanguage),
  headline: isText((value) => !/[\n\r]/.test(value)),
  position: (value) => Number.isInteger(value),
  temporalCoverage: isText((value) => value.split('/').every(isW3cDate)),
};

function isText(test: (value: string) => boolean): (value: unknown) => boolean {
  return (value) => typeof value !== 'string' || test(value);
}

type Node = Readonly<Record<string, unknown>>;

/** What is missing in a node of JSON-LD and in all nodes in it, or is of the wrong form; empty where nothing is. */
export function jsonLdFaults(document: string): readonly string[] {
  const node: unknown = JSON.parse(document);
  if (!isNode(node)) return ['no node'];
  return [
    ...(node['@context'] === 'https://schema.org' ? [] : ['no context']),
    ...nodeFaults(node, '', false),
  ];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodeFaults(node: Node, path: string, isReference: boolean): readonly string[] {
  const types = [node['@type']].flat().map(String);
  const where = `${path}${types.join('+')}`;
  const missing = types.flatMap((type) => {
    const wanted = Object.hasOwn(required, type) ? required[type] : undefined;
    if (!wanted) return [`${where} is no known type`];
    if (isReference && 'url' in node) return [];
    return wanted
      .filter((names) => ![names].flat().some((name) => isGiven(node[name])))
      .map((names) => `${where} has no ${[names].flat().join(' or ')}`);
  });
  const inside = Object.entries(node).flatMap(([name, value]) => {
    const list: readonly unknown[] = [value].flat();
    const test = values[name];
    return [
      ...(test && !list.every(test) ? [`${where}.${name} is ${JSON.stringify(value)}`] : []),
      ...list.flatMap((one) => {
        if (isNode(one)) return nodeFaults(one, `${where}.${name}.`, references.has(name));
        return isGiven(one) && !/\[object |undefined/.test(String(one))
          ? []
          : [`${where}.${name} is ${JSON.stringify(one)}`];
      }),
    ];
  });
  return [...missing, ...inside, ...listFaults(node, types, where)];
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && [value].flat().length > 0;
}

/** The items of a list are counted from 1; each of a trail has a name, and all but the last an address. */
function listFaults(node: Node, types: readonly string[], where: string): readonly string[] {
  const items = [node['itemListElement'] ?? []].flat().filter(isNode);
  const isTrail = types.includes('BreadcrumbList');
  return items.flatMap((item, index) => [
    ...(item['position'] === index + 1
      ? []
      : [`${where}: item ${String(index + 1)} is misnumbered`]),
    ...(isTrail && !isGiven(item['name'])
      ? [`${where}: item ${String(index + 1)} has no name`]
      : []),
    ...(isTrail && index < items.length - 1 && !isGiven(item['item'])
      ? [`${where}: item ${String(index + 1)} leads nowhere`]
      : []),
  ]);
}

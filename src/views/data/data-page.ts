import type { IndexItem, IndexPage } from '../lists/index-page.ts';
import { withHead } from '../frame/frame-of.ts';
import { pageHead } from '../metadata/page-head.ts';
import type { Site } from '../../site/site.ts';
import { indexPage } from '../lists/indexes.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { fill } from '../../i18n/words.ts';
import { licenceNode, type Node } from '../metadata/json-ld.ts';
import { pageOf } from '../metadata/json-ld-pages.ts';
import { licenceAddress } from '../../site/licence.ts';

/** `/data/`: the files of the open data, their form, and the licence under which they may be used. */
export function dataPage(site: Site): IndexPage {
  const { settings, preview } = site;
  const words = settings.words;
  const licence = settings.license?.data;
  const terms =
    licence === undefined ? words.openDataNoLicence : fill(words.openDataLicence, { licence });
  const item = (path: string, description: string): IndexItem => ({
    href: settings.addresses.to(path),
    text: path.split('/').at(-1) ?? path,
    count: null,
    description,
    note: null,
    latest: null,
    children: [],
  });
  const groups = [
    {
      id: 'files',
      heading: words.dataFiles,
      items: files(site).map(([path, told]) => item(path, told)),
      groups: [],
    },
    {
      id: 'forms',
      heading: words.dataForms,
      items: [
        item(filePaths.articlesSchema, words.schemaArticles),
        item(filePaths.articleSchema, words.schemaArticle),
      ],
      groups: [],
    },
  ];
  const page = indexPage('/data/', words.openData, preview ? [] : groups, site, {
    standfirst: `${words.openDataIntroduction} ${terms}`,
    empty: preview ? words.noOpenData : null,
  });
  return withHead(page, pageHead(page.frame, [datasetNode(page, site)], site));
}

/** The same for programs (https://schema.org/Dataset). */
function datasetNode({ frame }: IndexPage, site: Site): Node {
  const { settings } = site;
  const licence = settings.license?.data;
  return {
    '@type': 'Dataset',
    ...pageOf(frame, site),
    license: licenceNode(licence, licence === undefined ? null : licenceAddress(licence)),
    creator: { '@type': 'NewsMediaOrganization', name: settings.publisher.name },
    distribution: files(site).map(([path]) => ({
      '@type': 'DataDownload',
      contentUrl: settings.addresses.absolute(path),
      encodingFormat: path.endsWith('.csv') ? 'text/csv' : 'application/json',
    })),
  };
}

function files({ settings }: Site): readonly (readonly [path: string, told: string])[] {
  const words = settings.words;
  return [
    [filePaths.articles, words.dataArticles],
    [filePaths.countries, words.dataCountries],
    [filePaths.coMentions, words.dataCoMentions],
    [filePaths.coMentionsJson, words.dataCoMentions],
    [filePaths.events, words.dataEvents],
    [filePaths.statements, words.dataStatements],
  ];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { site as siteSchema } from '../../src/content/schema/site.ts';
import { filesOf, tracesOf } from './output.ts';
import { all, attribute, first, linksOf, pageAt, textOf, type Page, type Pages } from './page.ts';

/** The fixture as it is built, and as `--preview` builds it. */
export interface Built {
  readonly folder: string;
  readonly pages: Pages;
  readonly preview: Pages;
}

const base = '/repo';

/**
 * The fields that act, or that are shown as something else than they are written, each with a proof on
 * the built fixture that it does. Every other field is found by the mark that is put into it.
 */
export const proofs: Readonly<Record<string, (built: Built) => void>> = {
  'site.schema': () => {
    expect(siteSchema.shape.schema.safeParse('2').success).toBe(false);
  },
  'site.url': ({ pages }) => {
    expect(canonicalOf(pageAt(pages, '/'))).toBe('https://user.github.io/repo/');
  },
  'site.language': ({ pages }) => {
    expect(attribute(first(pageAt(pages, '/'), 'html'), 'lang')).toBe('en');
  },
  'site.timeZone': ({ pages }) => {
    // 23:30 in UTC on the 22nd.
    expect(textOf(first(article(pages), 'header time'))).toBe('23 October 2020');
  },
  'site.accent': ({ folder }) => {
    expect(tracesOf(folder, ['--accent:#1f5a7a']).length).toBe(1);
  },
  'site.logo': ({ pages }) => {
    const logo = first(pageAt(pages, '/topics/'), '.nameplate img');
    expect(attribute(logo, 'src')).toMatch(/^\/repo\/assets\/logo\./);
  },
  'site.publisher.logo': ({ pages }) => {
    expect(publisherSays(pages, /"logo":"https:[^"]*\/repo\/assets\/publisher\./)).toBe(true);
  },
  'site.navigation': ({ pages }) => {
    expect(linksOf(pageAt(pages, '/'), 'nav.sections a')).toEqual([
      { href: '/repo/topics/rivers/', text: 'Rivers' },
      { href: '/repo/countries/', text: 'Countries' },
      { href: 'https://gauges.example/', text: 'Gauges' },
      { href: '/repo/about/about/', text: 'About' },
    ]);
  },
  'site.home.lead': ({ pages }) => {
    expect(hrefs(pageAt(pages, '/'), '.teaser.lead h2 a')).toEqual(['/articles/all-fields/']);
  },
  'site.home.featured[]': ({ pages }) => {
    expect(hrefs(pageAt(pages, '/'), '.teaser.second h2 a')).toEqual(['/articles/ferry-opinion/']);
  },
  'site.policies.corrections': ({ pages }) => {
    const policy = linksOf(pageAt(pages, '/corrections/'), 'main .holding a');
    expect(policy).toContainEqual({ href: '/repo/about/corrections/', text: 'Corrections policy' });
  },
  'site.policies.publishingPrinciples': ({ pages }) => {
    expect(publisherSays(pages, /"publishingPrinciples":"https:[^"]*\/about\/principles\/"/)).toBe(
      true,
    );
  },
  'site.policies.ownership': ({ pages }) => {
    expect(publisherSays(pages, /"ownershipFundingInfo":"https:[^"]*\/about\/ownership\/"/)).toBe(
      true,
    );
  },
  'site.policies.contact': ({ pages }) => {
    expect(publisherSays(pages, /"contactPoint":\{[^}]*"https:[^"]*\/about\/contact\/"/)).toBe(
      true,
    );
  },
  'site.crawlers.training': ({ folder }) => {
    const robots = readFileSync(join(folder, 'robots.txt'), 'utf8');
    expect(robots).toContain('User-agent: GPTBot\n');
    expect(robots).toContain('ai-train=no');
  },
  'site.socialCards': ({ folder, pages }) => {
    const images = all(article(pages), 'meta[property="og:image"]');
    expect(images.map((image) => attribute(image, 'content'))).toEqual([
      'https://user.github.io/repo/cards/articles/all-fields.png',
    ]);
    expect(filesOf(folder)).toContain('cards/articles/all-fields.png');
  },
  'site.pageSize': ({ pages }) => {
    expect(all(pageAt(pages, '/articles/'), '.ledger > li')).toHaveLength(3);
  },
  'site.search': ({ folder, pages }) => {
    // What there is without it: search.test.ts.
    expect(attribute(first(pageAt(pages, '/'), 'form[role="search"]'), 'action')).toBe(
      '/repo/search/',
    );
    expect(pages.has('/search/')).toBe(true);
    expect(filesOf(folder)).toContain('pagefind/subjects/pagefind.js');
  },
  'site.countryGroups': ({ pages }) => {
    const groups = all(pageAt(pages, '/countries/'), 'main > .group > h2').map(textOf);
    expect(groups).toEqual(['Danube basin', 'Upper reach', 'Other countries']);
  },

  'article.slug': ({ folder }) => {
    const articles = filesOf(folder).filter((file) => file.startsWith('articles/ab-'));
    expect(articles).toEqual(['articles/ab-kam-ast/index.html']);
  },
  'article.date': ({ pages }) => {
    expect(attribute(first(article(pages), 'header time'), 'dateTime')).toBe('2020-10-23');
  },
  'article.kind': ({ pages }) => {
    expect(factOf(article(pages), 'Kind')).toBe('Report');
    expect(hrefs(article(pages), 'dl.facts a')).toContain('/kinds/report/');
  },
  'article.dateline.country': ({ pages }) => {
    expect(hrefs(article(pages), '.dateline a')).toEqual(['/countries/austria/']);
  },
  'article.lang': ({ pages }) => {
    const html = first(pageAt(pages, '/articles/ab-kam-ast/'), 'html');
    expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual(['fa', 'rtl']);
  },
  'article.translationOf': ({ pages }) => {
    expect(hrefs(article(pages), 'header .meta a[lang="fa"]')).toEqual(['/articles/ab-kam-ast/']);
  },
  'article.sources[].id': ({ pages }) => {
    expect(all(article(pages), '.sources > #r-board')).toHaveLength(1);
    expect(hrefs(article(pages), '#q-fluss-gate a[href^="#r-"]')).toEqual(['#r-board']);
  },
  'article.sources[].lang': ({ pages }) => {
    const source = first(article(pages), '#r-board');
    expect(attribute(first(source, 'a'), 'lang')).toBe('de');
    expect(textOf(source)).toContain('German');
  },
  'article.sources[].kind': ({ pages }) => {
    const kinds = all(article(pages), '.sources > li').map(textOf);
    for (const kind of ['document', 'media', 'book', 'interview', 'data', 'social media']) {
      expect(kinds.filter((text) => text.includes(kind)).length, kind).toBeGreaterThan(0);
    }
  },
  'article.sources[].primary': ({ pages }) => {
    const primary = all(article(pages), '.sources > li').map((item) =>
      textOf(item).includes('primary'),
    );
    expect(primary).toEqual([true, false, false, false, false, false]);
  },
  'article.events[].id': ({ pages }) => {
    expect(all(article(pages), '.chronology > #e-lock-closed')).toHaveLength(1);
  },
  'article.events[].source': ({ pages }) => {
    const sources = hrefs(article(pages), '.chronology a');
    expect(sources).toEqual(expect.arrayContaining(['#r-board', 'https://gauges.example/2020']));
  },
  'article.updates[].kind': ({ pages }) => {
    expect(textOf(first(pageAt(pages, '/articles/brief-on-ice/'), '#u-1 .label'))).toBe(
      'Clarification',
    );
  },
  'article.corrections[].kind': ({ pages }) => {
    expect(all(article(pages), '.corrections .label').map(textOf)).toEqual([
      'Correction',
      'Clarification',
      'Editor’s note',
      'Correction',
    ]);
  },
  'article.cover.src': ({ pages }) => {
    expect(attribute(first(article(pages), '.cover img'), 'src')).toMatch(
      /^\/repo\/assets\/cover\./,
    );
  },
  'article.draft': ({ pages, preview }) => {
    expect(pages.has('/articles/draft-on-eels/')).toBe(false);
    expect(preview.has('/articles/draft-on-eels/')).toBe(true);
  },
  'article.noindex': ({ pages }) => {
    const robots = first(pageAt(pages, '/articles/brief-on-ice/'), 'meta[name="robots"]');
    expect(attribute(robots, 'content')).toBe('noindex');
  },
  'article.publishAt': ({ pages, preview }) => {
    expect(pages.has('/articles/published-on-time/')).toBe(true);
    expect(pages.has('/articles/scheduled-opening/')).toBe(false);
    expect(preview.has('/articles/scheduled-opening/')).toBe(true);
  },
  'article.withdrawn.reason': ({ pages }) => {
    const notice = textOf(first(pageAt(pages, '/articles/withdrawn-claim/'), 'main'));
    expect(notice).toContain('because it does not stand');
  },

  'topic.parent': ({ pages }) => {
    expect(hrefs(pageAt(pages, '/topics/locks/'), 'dl.facts a')).toContain('/topics/rivers/');
    expect(hrefs(pageAt(pages, '/topics/rivers/'), 'dl.facts a')).toContain('/topics/locks/');
  },
  'topic.mediaTopic': ({ pages }) => {
    expect(factOf(pageAt(pages, '/topics/water/'), 'IPTC Media Topic')).toBe('20000507');
  },
  'place.kind': ({ pages }) => {
    const kinds = ['river-city', 'sandbank', 'lower-bank', 'old-port', 'black-sea'].map((slug) =>
      factOf(pageAt(pages, `/places/${slug}/`), 'Kind'),
    );
    expect(kinds).toEqual(['City', 'Disputed area', 'Part of a country', 'Historical', 'Sea']);
  },
  'place.parent': ({ pages }) => {
    expect(factOf(pageAt(pages, '/places/river-city/'), 'Lies in')).toBe('Lower Bank');
  },
  'place.coordinates.lat': ({ pages }) => {
    expect(factOf(pageAt(pages, '/places/river-city/'), 'Coordinates')).toMatch(/^48\.21° N/);
  },
  'place.coordinates.lon': ({ pages }) => {
    expect(factOf(pageAt(pages, '/places/river-city/'), 'Coordinates')).toMatch(/16\.37° E$/);
  },
  'person.roles[].country': ({ pages }) => {
    expect(linksOf(pageAt(pages, '/people/ada-fluss/'), 'dl.facts a')).toContainEqual({
      href: `${base}/countries/austria/`,
      text: expect.stringContaining('Minister of Waterways') as string,
    });
  },
  'person.wikidata': ({ pages }) => {
    expect(hrefs(pageAt(pages, '/people/ada-fluss/'), 'dl.facts a')).toContain(
      'https://www.wikidata.org/wiki/Q42',
    );
  },
  'author.withheld': ({ folder, pages }) => {
    expect(tracesOf(folder, ['Petra', 'Secretname'])).toEqual([]);
    expect(textOf(first(pageAt(pages, '/authors/under-cover/'), 'h1'))).toBe('Name withheld');
  },
};

/** Whether the structured data of some page says this of the publisher. */
function publisherSays(pages: Pages, said: RegExp): boolean {
  const scripts = [...pages.values()].flatMap((page) =>
    all(page, 'script[type="application/ld+json"]').map(textOf),
  );
  return scripts.some((script) => script.includes('"NewsMediaOrganization"') && said.test(script));
}

/** The article with every field. */
function article(pages: Pages): Page {
  return pageAt(pages, '/articles/all-fields/');
}

function hrefs(page: Page, selector: string): readonly string[] {
  return linksOf(page, selector).map(({ href }) =>
    href.startsWith(`${base}/`) ? href.slice(base.length) : href,
  );
}

function canonicalOf(page: Page): string {
  return attribute(first(page, 'link[rel="canonical"]'), 'href');
}

/** What the ledger of a page says beside a label. */
function factOf(page: Page, label: string): string {
  const parts = all(page, 'dl.facts > *');
  const index = parts.findIndex((part) => part.tagName === 'dt' && textOf(part) === label);
  const value = parts[index + 1];
  if (index < 0 || !value) throw new Error(`${page.path} does not say "${label}".`);
  return textOf(value);
}

import { expect } from 'vitest';
import { filesOf, tracesOf } from './output.ts';
import { all, attribute, first, linksOf, pageAt, textOf } from './page.ts';

import { base, type Built, article, hrefs, factOf } from './proof.ts';
import { siteProofs } from './site-proofs.ts';

/**
 * The fields that act, or that are shown as something else than they are written, each with a proof on
 * the built fixture that it does. Every other field is found by the mark that is put into it.
 */
export const proofs: Readonly<Record<string, (built: Built) => void>> = {
  ...siteProofs,
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

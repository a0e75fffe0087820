import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { site as siteSchema } from '../../../src/content/schema/site.ts';
import { filesOf, tracesOf } from './output.ts';
import { all, attribute, first, linksOf, pageAt, textOf } from './page.ts';

import {
  type Built,
  article,
  factOf,
  publisherSays,
  hrefs,
  canonicalOf,
  policyAt,
} from './proof.ts';

/** The proofs of the fields of `site.yaml`. */
export const siteProofs: Readonly<Record<string, (built: Built) => void>> = {
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
      { href: '/repo/topics/ports/', text: 'Ports' },
      { href: 'https://give.example/riverpost', text: 'Support us' },
    ]);
    expect(textOf(first(pageAt(pages, '/'), 'nav.sections summary'))).toBe('More');
  },
  'site.logoDark': ({ pages }) => {
    const dark = first(pageAt(pages, '/topics/'), '.nameplate source[media]');
    expect(attribute(dark, 'media')).toBe('(prefers-color-scheme: dark)');
    expect(attribute(dark, 'srcSet')).toMatch(/^\/repo\/assets\/logo-dark\./);
  },
  'site.footer.columns[].links': ({ pages }) => {
    expect(linksOf(pageAt(pages, '/topics/'), '.foot .columns a')).toEqual([
      { href: '/repo/feeds/', text: 'Subscribe by feed' },
      { href: '/repo/archive/', text: 'Year by year' },
      { href: '/repo/about/contact/', text: 'Contact' },
      { href: 'https://gauges.example/help', text: 'Gauge service' },
    ]);
  },
  'site.social': ({ pages }) => {
    expect(linksOf(pageAt(pages, '/topics/'), '.foot a[rel="me"]')).toEqual([
      { href: 'https://social.example/@riverpost', text: 'Mastodon' },
    ]);
    expect(publisherSays(pages, /"sameAs":\["https:\/\/social\.example\/@riverpost"\]/)).toBe(true);
  },
  'site.donate.url': ({ pages }) => {
    const donate = linksOf(pageAt(pages, '/topics/'), '.sections .donate a');
    expect(donate).toEqual([{ href: 'https://give.example/riverpost', text: 'Support us' }]);
  },
  'site.newsletter.email': ({ pages }) => {
    const input = first(pageAt(pages, '/topics/'), '.newsletter input[type="email"]');
    expect(attribute(input, 'name')).toBe('EMAIL');
  },
  'site.newsletter.fields': ({ pages }) => {
    const input = first(pageAt(pages, '/topics/'), '.newsletter input[type="hidden"]');
    expect([attribute(input, 'name'), attribute(input, 'value')]).toEqual(['list', 'rivers']);
  },
  'site.newsletter.redirects[]': ({ pages }) => {
    expect(policyAt(pages, '/topics/')).toContain(
      "; form-action 'self' https://lists.example/subscribe/rivers https://thanks.example;",
    );
  },
  'site.analytics.attributes': ({ pages, preview }) => {
    const script = 'script[src^="https://stats.example/"]';
    const given = first(pageAt(pages, '/topics/'), script);
    expect(attribute(given, 'dataDomain')).toBe('riverpost.example');
    expect(all(pageAt(preview, '/topics/'), script)).toEqual([]);
  },
  'site.analytics.connect[]': ({ pages, preview }) => {
    expect(policyAt(pages, '/topics/')).toMatch(
      /; script-src https:\/\/stats\.example\/js\/count\.js; connect-src https:\/\/stats\.example$/,
    );
    expect(policyAt(preview, '/topics/')).not.toMatch(/script-src|connect-src/);
  },
  'site.fields': ({ folder, pages }) => {
    expect(factOf(article(pages), 'Format')).toBe('Long “read”');
    expect(factOf(article(pages), 'Translated by')).toBe('Ines “Reed” Marsh');
    expect(factOf(article(pages), 'Measured')).toBe('20 October 2020, 2019');
    expect(factOf(article(pages), 'Only here')).toBe('Yes');
    expect(hrefs(article(pages), 'dl.facts a')).toContain('/articles/low-water-explained/');
    expect(tracesOf(folder, ['"shelf":"A4"'])).toEqual(['data/articles.json: "shelf":"a4"']);
  },
  'site.kinds': ({ pages }) => {
    const page = pageAt(pages, '/kinds/review/');
    expect(textOf(first(page, 'h1'))).toBe('Book reviews');
  },
  'site.policies.imprint': ({ pages }) => {
    const facts = first(pageAt(pages, '/about/imprint/'), '.facts');
    expect(all(facts, 'dt').map(textOf)).toEqual([
      'Legal name',
      'Address',
      'Owners',
      'Responsible editor',
    ]);
    expect(all(facts, 'dd').map(textOf)).toContain('Quay 1, 1020 Vienna, Austria');
  },
  // That it is required: tests/checks/policies.test.ts.
  'site.policies.privacy': ({ pages }) => {
    expect(publisherSays(pages, /"usageInfo":\["[^\]]*\/about\/privacy\/"/)).toBe(true);
  },
  'site.policies.complaints': ({ pages }) => {
    expect(
      publisherSays(pages, /"actionableFeedbackPolicy":"https:[^"]*\/about\/complaints\/"/),
    ).toBe(true);
  },
  'site.policies.accessibility': ({ pages }) => {
    expect(publisherSays(pages, /"usageInfo":\[[^\]]*\/about\/accessibility\/"\]/)).toBe(true);
  },
  'site.policies.ai': ({ pages }) => {
    expect(publisherSays(pages, /"publishingPrinciples":\[[^\]]*\/about\/ai\/"\]/)).toBe(true);
  },
  'site.home.lead': ({ pages }) => {
    expect(hrefs(pageAt(pages, '/'), '.teaser.lead h2 a')).toEqual(['/articles/all-fields/']);
  },
  'site.home.featured[]': ({ pages }) => {
    expect(hrefs(pageAt(pages, '/'), '.teaser.second h2 a')).toEqual(['/articles/ferry-opinion/']);
  },
  'site.policies.corrections': ({ pages }) => {
    const policy = linksOf(pageAt(pages, '/corrections/'), 'main .summary a');
    expect(policy).toContainEqual({ href: '/repo/about/corrections/', text: 'Corrections policy' });
  },
  'site.policies.publishingPrinciples': ({ pages }) => {
    expect(
      publisherSays(pages, /"publishingPrinciples":\["https:[^"]*\/about\/principles\/"/),
    ).toBe(true);
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
};

import { describe, expect, test } from 'vitest';
import { policyOf } from '../../src/views/frame/policy.ts';
import { headers } from '../../src/outputs/hosting/headers.ts';
import { headersFor } from '../support/browser/header-rules.ts';
import { siteOf } from '../support/site.ts';

const text = headers(siteOf());
const typeOf = (path: string): string | undefined => headersFor(path, text)['content-type'];

describe('the headers', () => {
  test('are on every address below the base', () => {
    expect(headersFor('/repo/topics/water/', text)).toEqual({
      'content-security-policy': "frame-ancestors 'none'",
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headersFor('/other/', text)).toEqual({});
  });

  test('keep what has a hash in its name for a year, and nothing else', () => {
    const cached = (path: string): string | undefined => headersFor(path, text)['cache-control'];
    for (const path of ['assets/page.abc123.css', 'pagefind/2020/fragment/en_1a2b3c4.pf_fragment'])
      expect(cached(`/repo/${path}`)).toBe('public, max-age=31536000, immutable');
    for (const path of ['', 'cards/articles/one.png', 'pagefind/2020/pagefind-entry.json'])
      expect(cached(`/repo/${path}`)).toBeUndefined();
  });

  test('say what a feed is, in the form in which browsers show its stylesheet', () => {
    expect(typeOf('/repo/feed.json')).toBe('application/feed+json; charset=utf-8');
    expect(typeOf('/repo/feed.xml')).toBe('application/xml; charset=utf-8');
    expect(typeOf('/repo/atom.xml')).toBe('application/xml; charset=utf-8');
    expect(typeOf('/repo/corrections/feed.xml')).toBe('application/xml; charset=utf-8');
    for (const folder of ['topics', 'countries', 'regions', 'storylines']) {
      expect(typeOf(`/repo/${folder}/water/feed.xml`)).toBe('application/xml; charset=utf-8');
      expect(typeOf(`/repo/${folder}/water/`)).toBeUndefined();
    }
  });

  test('open feeds and data to the programs of others, but no page', () => {
    const opened = (path: string): string | undefined =>
      headersFor(path, text)['access-control-allow-origin'];
    const open = ['feed.xml', 'feed.json', 'data/articles.json', 'schema/article.json'];
    expect(open.map((path) => opened(`/repo/${path}`))).toEqual(['*', '*', '*', '*']);
    expect(opened('/repo/articles/one/')).toBeUndefined();
  });

  test('keep a preview from search engines', () => {
    const preview = headers(siteOf({ preview: true }));
    expect(headersFor('/repo/', preview)['x-robots-tag']).toBe('noindex');
    expect(headersFor('/repo/', text)['x-robots-tag']).toBeUndefined();
    expect(preview).not.toContain('feed');
  });

  test('keep within what the hosts take', () => {
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });
});

describe('the policy of a page', () => {
  test('lets a page load what is of this site, and run nothing', () => {
    expect(policyOf('/articles/one/', siteOf())).toBe(
      "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'",
    );
  });

  test('lets the search alone run, and nothing inline anywhere', () => {
    expect(policyOf('/search/', siteOf())).toContain(
      "; script-src 'self' 'wasm-unsafe-eval'; connect-src",
    );
    for (const path of ['/', '/search/'])
      expect(policyOf(path, siteOf())).not.toContain('unsafe-inline');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { policyOf } from '../../src/views/frame/policy.ts';
import { headerRules, headersFor } from '../support/browser/header-rules.ts';
import { builtSite } from '../support/page-kinds.ts';
import { filesOf } from '../support/built/output.ts';
import { all, attribute, first, readPages, type Page } from '../support/built/page.ts';

/** What the fixture loads from elsewhere, as its site.yaml says. */
const analytics = 'https://stats.example/js/count.js?v=2';

describe.each([
  ['site', inject('site'), '/'],
  ['everything', inject('everything'), '/repo/'],
  ['preview', inject('preview'), '/repo/'],
])('in the build of %s', async (name, folder, root) => {
  const published = await builtSite(folder);
  const pages = [...readPages(folder).values()];
  const base = name === 'site' && inject('site') === inject('everything') ? '/repo/' : root;
  const headers = readFileSync(join(folder, '_headers'), 'utf8');

  test('every page begins with its policy', () => {
    const without = pages.filter((page) => {
      const [charset, policy] = all(first(page, 'head'), 'head > *');
      return (
        charset?.properties.charSet !== 'utf-8' ||
        policy === undefined ||
        attribute(policy, 'httpEquiv') !== 'content-security-policy' ||
        attribute(policy, 'content') !== policyOf(page.path, published)
      );
    });
    expect(pages.length).toBeGreaterThan(20);
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('nothing inline runs or styles', () => {
    const inline = (page: Page): boolean =>
      all(page, '[style], style, [onload], [onclick], [onerror], a[href^="javascript:"]').length >
      0;
    const runs = (page: Page): boolean =>
      all(page, 'script').some(
        (script) =>
          attribute(script, 'type') !== 'application/ld+json' &&
          (attribute(script, 'src') === '' ||
            (page.path !== '/search/' && attribute(script, 'src') !== analytics)),
      );
    expect(pages.filter((page) => inline(page) || runs(page)).map(({ path }) => path)).toEqual([]);
  });

  test('a drawing has neither script nor style in it', () => {
    const drawings = filesOf(folder).filter((file) => file.endsWith('.svg'));
    const unsafe = drawings.filter((file) =>
      /<script|<style|\son\w+=|javascript:/i.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(unsafe).toEqual([]);
  });

  test('the headers keep within what hosts take, and each rule is for something that is there', () => {
    const rules = headerRules(headers);
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(headers.split('\n').filter((line) => line.length > 2000)).toEqual([]);
    expect(rules.filter(({ path }) => !path.startsWith(base))).toEqual([]);
    const file = headersFor(`${base}index.html`, headers);
    expect(file['content-security-policy']).toBe("frame-ancestors 'none'");
  });

  test('what is kept for a year has a hash in its name', () => {
    const kept = filesOf(folder).filter((file) =>
      (headersFor(base + file, headers)['cache-control'] ?? '').includes('immutable'),
    );
    expect(kept.length).toBeGreaterThan(3);
    expect(
      kept.filter((file) => !/(\.[\w-]{8,}(_\w+)?|\/[a-z]+_[\da-f]{7,})\.\w+$/.test(file)),
    ).toEqual([]);
    expect(kept.some((file) => file.endsWith('.pf_fragment'))).toBe(true);
  });

  test('every feed is served as what it is', () => {
    const types = filesOf(folder)
      .filter((file) => /(^|\/)(feed|atom)\.(xml|json)$/.test(file))
      .map((file) => [file.split('.').at(-1), headersFor(base + file, headers)['content-type']]);
    const wrong = types.filter(
      ([ending, type]) =>
        type !==
        (ending === 'json'
          ? 'application/feed+json; charset=utf-8'
          : 'application/xml; charset=utf-8'),
    );
    expect(wrong).toEqual([]);
    expect(types.length > 3).toBe(name !== 'preview');
  });
});

import { gunzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { differences, filesOf, tracesOf } from '../support/built/output.ts';
import { all, attribute, first, linksOf, pageAt, readPages } from '../support/built/page.ts';
import { articleMd, openWorkspace, siteYaml } from '../support/built/workspace.ts';

const pages = readPages(inject('everything'));

const fragmentSchema = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.looseObject({ title: z.string() }),
  filters: z.record(z.string(), z.array(z.string())),
});

/** Everything that can be found in an output folder. */
function fragmentsOf(folder: string): readonly z.infer<typeof fragmentSchema>[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
      return fragmentSchema.parse(JSON.parse(text.replace('pagefind_dcd', '')));
    });
}

test('every page but the search leads to it from its masthead', () => {
  for (const [path, page] of pages) {
    const boxes = all(page, 'header.masthead form[role="search"]');
    const leadsOn = all(page, 'meta[http-equiv="refresh"]').length > 0;
    expect(boxes.length, path).toBe(path === '/search/' || leadsOn ? boxes.length : 1);
    for (const box of boxes) expect(attribute(box, 'action')).toBe('/repo/search/');
  }
  expect(all(pageAt(pages, '/search/'), 'form[role="search"]')).toHaveLength(1);
});

test('the search is not for search engines, and offers topics and countries', () => {
  const page = pageAt(pages, '/search/');
  expect(attribute(first(page, 'meta[name="robots"]'), 'content')).toBe('noindex');
  expect(first(page, 'noscript')).toBeDefined();
  const links = linksOf(page, '#start a').map(({ href }) => href);
  expect(links).toContain('/repo/topics/water/');
  expect(links).toContain('/repo/countries/austria/');
});

test('every article that is listed can be found, and every filter of the form has articles', () => {
  const fragments = fragmentsOf(inject('everything'));
  const articles = fragments.filter(({ filters }) => filters['what']?.[0] === 'article');
  const listed = [...pages.keys()].filter((path) => /^\/articles\/.*[a-z]/.test(path));
  const found = articles.map(({ url }) => url.replace('/repo', ''));
  expect(listed.filter((path) => !found.includes(path))).toEqual(['/articles/withdrawn-claim/']);
  expect(found.filter((path) => !listed.includes(path))).toEqual([]);

  const selects = all(pageAt(pages, '/search/'), '#search select');
  expect(selects.map((select) => attribute(select, 'name'))).toEqual([
    'country',
    'topic',
    'kind',
    'year',
    'lang',
    'measured',
    'exclusive',
  ]);
  for (const select of selects) {
    const name = attribute(select, 'name');
    const offered = all(select, 'option').map((option) => attribute(option, 'value'));
    const getSite = new Set(articles.flatMap(({ filters }) => filters[name] ?? []));
    expect(offered.slice(1).toSorted(), name).toEqual([...getSite].toSorted());
  }
});

test('spellings that no page prints are in the index and on no page', () => {
  const traces = tracesOf(inject('everything'), ['Riverboard']).map((trace) => trace.split(':')[0]);
  expect(traces.length).toBeGreaterThan(0);
  expect(traces.filter((file) => file?.startsWith('pagefind/') !== true)).toEqual([]);
});

test('an outlet that does without has no page, no box, no index and no script', () => {
  const workspace = openWorkspace();
  onTestFinished(workspace.close);
  workspace.write({
    'content/site.yaml': siteYaml('Quiet', 'search: false\n'),
    'content/topics/water.md': '---\ntitle: Water\n---\n',
    'content/articles/low.md': articleMd({ title: 'Low water' }, 'The river is low.'),
  });
  expect(workspace.build().status).toBe(0);
  const output = join(workspace.root, 'dist');
  expect(filesOf(output).filter((file) => /^(search|pagefind)\//.test(file))).toEqual([]);
  for (const [path, page] of readPages(output)) expect(all(page, 'form'), path).toEqual([]);
});

test('the index is taken from the cache as it was made, and the cache holds no other', () => {
  const workspace = openWorkspace();
  onTestFinished(workspace.close);
  const cache = join(workspace.root, '.cache/search/site-bundles');
  const article = (text: string) => articleMd({ title: 'Low water' }, text);
  workspace.write({
    'content/site.yaml': siteYaml('Gauge'),
    'content/topics/water.md': '---\ntitle: Water\n---\n',
    'content/articles/low.md': article('The river is low.'),
  });
  const build = (folder: string): string => {
    expect(workspace.build({}, '--outDir', join(workspace.root, folder)).status).toBe(0);
    return join(workspace.root, folder, 'pagefind');
  };
  const one = build('one');
  const kept = readdirSync(cache);
  expect(kept).toHaveLength(2);
  const other = build('other');
  expect(differences(one, other)).toEqual([]);
  expect(readdirSync(cache)).toEqual(kept);
  workspace.write({ 'content/articles/low.md': article('The river is lower.') });
  expect(differences(one, build('third'))).not.toEqual([]);
  expect(readdirSync(cache).filter((name) => kept.includes(name))).toHaveLength(1);
  expect(readdirSync(cache)).toHaveLength(2);
});

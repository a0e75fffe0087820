import { describe, expect, test } from 'vitest';
import { llms } from '../../src/outputs/hosting/llms.ts';
import { redirects } from '../../src/outputs/hosting/redirects.ts';
import { robots, trainingCrawlers } from '../../src/outputs/hosting/robots.ts';
import { articleText, siteOf, siteOfOne, hostileYaml } from '../support/site.ts';

/** The rules that a crawler of a name obeys: those of its own group, else those of `*` (RFC 9309). */
function rulesFor(name: string, text: string): readonly string[] {
  const groups = text.split('\n\n').map((group) => group.split('\n').filter((line) => line !== ''));
  const agents = (lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) => /^User-agent: (.*)$/.exec(line)?.[1]?.toLowerCase() ?? []);
  const own =
    groups.find((lines) => agents(lines).includes(name.toLowerCase())) ??
    groups.find((lines) => agents(lines).includes('*')) ??
    [];
  return own.filter((line) => /^(Allow|Disallow):/.test(line));
}

describe('robots.txt', () => {
  const search = ['Googlebot', 'Bingbot', 'OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot'];

  test('lets search in and keeps training out, unless the outlet says otherwise', () => {
    for (const site of ['', 'crawlers: { training: deny }\n']) {
      const text = robots(siteOf({ site }));
      for (const name of search) expect(rulesFor(name, text), name).toEqual(['Allow: /']);
      for (const name of trainingCrawlers) expect(rulesFor(name, text)).toEqual(['Disallow: /']);
      expect(text).toContain('Content-Signal: search=yes, ai-train=no');
    }
    const open = robots(siteOf({ site: 'crawlers: { training: allow }\n' }));
    for (const name of [...search, ...trainingCrawlers]) {
      expect(rulesFor(name, open), name).toEqual(['Allow: /']);
    }
    expect(open).toContain('Content-Signal: search=yes, ai-train=yes');
  });

  test('names the sitemaps', () => {
    expect(robots(siteOf()).match(/^Sitemap: .*$/gm)).toEqual([
      'Sitemap: https://user.github.io/repo/sitemap-index.xml',
      'Sitemap: https://user.github.io/repo/news-sitemap.xml',
    ]);
  });

  test('of a preview keeps everybody out', () => {
    expect(robots(siteOf({ preview: true }))).toBe('User-agent: *\nDisallow: /\n');
  });
});

describe('llms.txt', () => {
  test('has a name, a quoted summary, and sections of links with notes', () => {
    const site = siteOfOne({ kind: 'opinion', countries: '[AT]' }, 'Text.', {
      files: { 'pages/contact.md': '---\ntitle: Contact\n---\n' },
    });
    const [name, summary, ...sections] = llms(site).trimEnd().split('\n\n');
    expect([name, summary]).toEqual([
      '# The River Post & Lock',
      '> News of rivers, locks & ferries.',
    ]);
    const headings = sections.filter((part) => part.startsWith('## '));
    expect(headings).toEqual([
      '## Latest',
      '## Topics',
      '## Countries',
      '## About',
      '## Open data',
    ]);
    const lines = sections
      .filter((part) => !part.startsWith('## '))
      .flatMap((part) => part.split('\n'));
    expect(lines.filter((line) => !/^- \[.+\]\(https:\/\/[^)\s]+\): .+$/.test(line))).toEqual([]);
    expect(lines).toContain(
      '- [A title](https://user.github.io/repo/articles/one/): Opinion. 2020-11-30. A summary.',
    );
  });

  test('keeps a hostile title on its line and inside its link', () => {
    const line = llms(siteOfOne({ title: hostileYaml, summary: hostileYaml }))
      .split('\n')
      .find((one) => one.includes('/articles/one/'));
    expect(line).toContain(
      String.raw`- [=1+1 \</script>\<b>&amp;“‘{}\_%$#~^\\ \]\]> \[x\](y) 😀 שלום](https`,
    );
  });
});

describe('_redirects', () => {
  test('leads from every old address to the article, with the base, once', () => {
    const files = {
      'articles/one.md': articleText({
        aliases:
          '[/2020/10/lock/, /old/lock.html, /no-slash, /ferry-&-lock/, "/новости/", "/%D0%B0/"]',
      }),
      'articles/two.md': articleText({ title: 'Two' }),
    };
    expect(redirects(siteOf({ files }))).toBe(
      [
        '/repo/2020/10/lock/ /repo/articles/one/ 301\n',
        '/repo/old/lock.html /repo/articles/one/ 301\n',
        '/repo/no-slash/ /repo/articles/one/ 301\n',
        '/repo/ferry-&-lock/ /repo/articles/one/ 301\n',
        '/repo/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/ /repo/articles/one/ 301\n',
        '/repo/%D0%B0/ /repo/articles/one/ 301\n',
      ].join(''),
    );
  });

  test('makes no rule of a path that would be a pattern there, or leads to what was withdrawn', () => {
    const files = {
      'articles/one.md': articleText({ aliases: '["/a*/", "/:slug/"]' }),
      'articles/gone.md': articleText({
        aliases: '[/gone/]',
        withdrawn: '{ date: 2020-12-01, note: N, reason: error }',
      }),
    };
    expect(redirects(siteOf({ files }))).toBe('');
  });
});

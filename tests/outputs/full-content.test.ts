import { expect, test } from 'vitest';
import type { BuiltPictures } from '../../src/site/built-picture.ts';
import { fullContent, picturesIn } from '../../src/outputs/feeds/full-content.ts';
import { articleIn, articleText, siteOfOne } from '../support/site.ts';

const none: BuiltPictures = new Map();

function contentOf(...given: Parameters<typeof siteOfOne>): string {
  const site = siteOfOne(...given);
  return fullContent(articleIn(site), site, none).html();
}

test('every address is absolute: links, fragments, footnotes', () => {
  const html = contentOf(
    {},
    'See [two](two.md), [topics](/topics/), [below](#below), [out](https://out.example/?a=1&b=2).[^n]\n\n## Below\n\nText.\n\n[^n]: Note.',
    { files: { 'articles/two.md': articleText() } },
  );
  const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(hrefs).toEqual([
    'https://user.github.io/repo/articles/two/',
    'https://user.github.io/repo/topics/',
    'https://user.github.io/repo/articles/one/#s-below',
    'https://out.example/?a=1&#x26;b=2',
    'https://user.github.io/repo/articles/one/#n-fn-n',
    'https://user.github.io/repo/articles/one/#n-fnref-n',
  ]);
});

test('a text that looks like an address stays as it is', () => {
  const words = '<a href="#x">';
  expect(
    contentOf({}, `\`${words}\` and [ href="#y" ](https://out.example/ "> href=#z")`),
  ).toContain(
    '<code>&#x3C;a href="#x"></code> and <a href="https://out.example/" title="> href=#z"> href=“#y” </a>',
  );
});

test('a statement keeps its speaker, as text', () => {
  const html = contentOf(
    { countries: '[AT]', sources: '[{ id: board, title: Minutes, publisher: River Board }]' },
    ':::statement{by="ada" kind="quote" date="2020-10-22" venue="River City" about="AT" source="board" as="Minister"}\nIt stays shut.\n:::',
    { files: { 'people/ada.md': '---\nname: Ada <Fluss>\nroles: [{ title: Minister }]\n---\n' } },
  );
  expect(html).toContain('<blockquote>\n<p>It stays shut.</p>\n</blockquote>');
  expect(html).toContain(
    '<p>— Ada &lt;Fluss&gt;, Minister, River City, 22\u00A0October\u00A02020. On Austria. ' +
      'Source: <a href="https://user.github.io/repo/articles/one/#r-board">River Board</a>.</p>',
  );
});

test('pictures are those that the build has made, with caption and credit', () => {
  const site = siteOfOne(
    { cover: '{ src: c.jpg, alt: "A <cover>", credit: O. Sluice, caption: The gate. }' },
    '![A map](map.png "The reach.")',
  );
  const article = articleIn(site);
  const built = { url: 'https://x.example/a.jpg', width: 10, height: 5, type: 'image/jpeg' };
  expect(picturesIn([article])).toEqual([
    { id: 'articles/c.jpg', use: 'cover' },
    { id: 'articles/map.png', use: 'text' },
  ]);
  const content = fullContent(
    article,
    site,
    new Map([
      ['articles/c.jpg', built],
      ['articles/map.png', { ...built, url: 'https://x.example/b.png' }],
    ]),
  );
  const html = content.html();
  expect(html).toContain(
    '<figure><img src="https://x.example/a.jpg" alt="A &lt;cover&gt;" width="10" height="5">' +
      '<figcaption>The gate. Image: O. Sluice</figcaption></figure>',
  );
  expect(html).toContain('<img src="https://x.example/b.png" alt="A map" width="10" height="5">');
  expect(html).toContain('<figcaption>The reach.</figcaption>');
});

test('opinion, corrections and updates are said where they are read', () => {
  const html = contentOf({
    kind: 'opinion',
    corrections: '[{ date: 2020-12-01, note: Nine & not eight. }]',
    updates: '[{ date: 2020-12-01, note: It opened. }]',
  });
  expect(html).toBe(
    [
      '<p><strong>Opinion</strong></p>',
      '<p><em>A summary.</em></p>',
      '<p><strong>Correction, 1\u00A0December\u00A02020:</strong> Nine &amp; not eight.</p>',
      '<p>Text.</p>',
      '<p><strong>Update, 1\u00A0December\u00A02020:</strong> It opened.</p>',
    ].join('\n'),
  );
});

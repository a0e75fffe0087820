import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/views/article/citation-bibtex.ts';
import { ris } from '../../src/views/article/citation-ris.ts';
import { citationOf, cslJson } from '../../src/views/article/citation.ts';
import { type CitedWork } from '../../src/views/article/cited-work.ts';
import { articleIn, siteOfOne, hostile } from '../support/site.ts';

const work: CitedWork = {
  slug: 'one',
  authors: ['Mara Weir', 'Jan de Vries'],
  title: 'Locks & weirs',
  container: 'The River Post',
  day: '2020-10-23',
  url: 'https://river.example/articles/one/',
  language: 'en',
};

test('a sentence names author, title, outlet, day and address; the day of reading is left to the reader', () => {
  const site = siteOfOne({ authors: '[mara, hidden]', date: '2020-10-22T23:30:00Z' }, 'T', {
    files: {
      'authors/mara.md': '---\nname: Mara Weir\n---\n',
      'authors/hidden.md': '---\nname: Petra\nwithheld: true\n---\n',
    },
  });
  const { html, forms } = citationOf(articleIn(site), site);
  expect(html).toBe(
    'Mara Weir, Name withheld, “A title”, The River Post &amp; Lock, 23\u00A0October\u00A02020, https://user.github.io/repo/articles/one/',
  );
  expect(forms.map(({ label }) => label)).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
  expect(JSON.stringify({ html, forms })).not.toContain('Petra');
});

test('quotation marks in a title are the inner ones', () => {
  const site = siteOfOne({ title: '\'"I steer by ear": a talk\'' });
  expect(citationOf(articleIn(site), site).html).toMatch(/^“‘I steer by ear’: a talk”, /);
});

test('without an author the outlet speaks', () => {
  const site = siteOfOne();
  expect(citationOf(articleIn(site), site).html).toMatch(/^“A title”, The River Post/);
  expect(bibtex({ ...work, authors: [] })).not.toContain('author');
  expect(ris({ ...work, authors: [] })).not.toContain('AU');
  expect(cslJson({ ...work, authors: [] })).not.toContain('author');
});

describe('BibTeX', () => {
  test('is an article of a journal', () => {
    expect(bibtex(work)).toBe(
      [
        '@article{one,',
        '  author = {Mara Weir and Jan de Vries},',
        String.raw`  title = {{Locks \& weirs}},`,
        '  journal = {The River Post},',
        '  year = 2020,',
        '  month = oct,',
        '  date = {2020-10-23},',
        '  url = {https://river.example/articles/one/},',
        '  language = {en}',
        '}',
      ].join('\n'),
    );
  });

  test('keeps together a name that BibTeX would divide', () => {
    expect(bibtex({ ...work, authors: ['Weir and Sons', 'Fluss, Ada', 'Anderson'] })).toContain(
      'author = {{Weir and Sons} and {Fluss, Ada} and Anderson},',
    );
  });

  test('writes what TeX would read as an order as the sign that it is, braces in pairs', () => {
    const text = bibtex({ ...work, title: hostile });
    expect(text).toContain(
      String.raw`{\textbraceleft}{\textbraceright}\_\%\$\#{\textasciitilde}{\textasciicircum}{\textbackslash}`,
    );
    expect(text.split('{')).toHaveLength(text.split('}').length);
  });
});

test('RIS is a record of a newspaper article', () => {
  expect(ris(work)).toBe(
    [
      'TY  - NEWS',
      'AU  - Mara Weir',
      'AU  - Jan de Vries',
      'TI  - Locks & weirs',
      'T2  - The River Post',
      'PY  - 2020',
      'DA  - 2020/10/23',
      'LA  - en',
      'UR  - https://river.example/articles/one/',
      'ER  - ',
    ].join('\n'),
  );
});

test('CSL-JSON is a list of one item', () => {
  expect(JSON.parse(cslJson(work))).toEqual([
    {
      id: 'one',
      type: 'article-newspaper',
      title: 'Locks & weirs',
      author: [{ literal: 'Mara Weir' }, { literal: 'Jan de Vries' }],
      'container-title': 'The River Post',
      issued: { 'date-parts': [[2020, 10, 23]] },
      URL: 'https://river.example/articles/one/',
      language: 'en',
    },
  ]);
});

test('a hostile title stays on its line and brings no markup', () => {
  const site = siteOfOne({ title: String.raw`"A </pre><b>\n@article{x,\nTY  - NEWS"` });
  const { html, forms } = citationOf(articleIn(site), site);
  expect(html).toContain('“A &lt;/pre>&lt;b> @article{x, TY - NEWS”');
  for (const form of forms) expect(form.html).not.toContain('<');
  expect(forms[1]?.html.match(/^TY {2}- /gm)).toHaveLength(1);
});

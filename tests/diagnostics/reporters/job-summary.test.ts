import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, it } from 'vitest';
import { fault } from '../../../src/diagnostics/fault.ts';
import { reportJobSummary } from '../../../src/diagnostics/reporters/job-summary.ts';

it('is a table of every fault with its place and how to mend it', () => {
  const unknown = fault('FM_UNKNOWN_KEY', {
    file: 'content/b.md',
    at: { line: 3, column: 1, endLine: 3, endColumn: 5 },
    message: 'unknown field tite',
    hint: 'did you mean title?',
  });
  const taken = fault('SLUG_DUPLICATE', {
    file: 'content/a.md',
    message: 'the slug is taken',
    related: [{ file: 'content/c.md', line: 2, column: 7, message: 'it stands here too' }],
  });
  expect(reportJobSummary({ files: 40, diagnostics: [unknown, taken] })).toBe(`### Content check

2 errors in 2 of 40 files

| | Where | What is wrong | How to mend it |
| --- | --- | --- | --- |
| error | <code>content/a.md:1:1</code> | the slug is taken (<code>SLUG_DUPLICATE</code>)<br><code>content/c.md:2:7</code> it stands here too |  |
| error | <code>content/b.md:3:1</code> | unknown field tite (<code>FM_UNKNOWN_KEY</code>) | did you mean title? |
`);
});

it('has no table when there is no fault', () => {
  expect(reportJobSummary({ files: 40, diagnostics: [] })).toBe(
    '### Content check\n\n40 files, no faults\n',
  );
});

it('lets nothing from a file become markup', () => {
  const evil = fault('MD_URL', {
    file: 'a|b`.md',
    message: '</td>| <img src="x"> & [a](javascript:b) **c** _d_ ~e~ \\ $f$',
    hint: 'x\n\n# y https://evil.example',
  });
  const lines = reportJobSummary({ files: 1, diagnostics: [evil] }).split('\n');
  expect(lines[6]).toBe(
    '| error | <code>a&#124;b&#96;.md:1:1</code> | ' +
      '&#60;/td&#62;&#124; &#60;img src=&#34;x&#34;&#62; &#38; &#91;a&#93;(javascript:b) ' +
      '&#42;&#42;c&#42;&#42; &#95;d&#95; &#126;e&#126; &#92; &#36;f&#36; (<code>MD_URL</code>) | ' +
      'x&#92;u{A}&#92;u{A}# y https:<wbr>//evil.example |',
  );
  expect(lines).toHaveLength(8);
});

/** The texts of a summary as they stand in the page, and its links, by the rules of GFM. */
function read(summary: string): { readonly texts: readonly string[]; readonly links: number } {
  const texts: string[] = [];
  let links = 0;
  const walk = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value);
    if (node.type === 'link' || node.type === 'image') links += 1;
    if ('children' in node) node.children.forEach(walk);
  };
  walk(remark().use(remarkGfm).parse(summary));
  return { texts, links };
}

/** What GitHub makes links or pictures of in a finished text. */
const references =
  /@[a-z\d]|#\d|\bGH-\d|\b[\da-f]{7,40}\b|\bGHSA-|\bCVE-\d|\bABC-\d|:[a-z+-][\w+-]*:|www\.|:\/\/|\S@\S/i;

it.each([
  'www.evil.example',
  '(WWW.evil.example)',
  'see http://evil.example and HTTPS://evil.example/?a=b_c',
  'ftp://evil.example',
  'mailto:a@evil.example, xmpp:b@evil.example',
  'a.b+c@evil.example',
  '@octocat, @org/team, x/@y',
  '#1, x#12, octo/repo#3, GH-4, gh-5',
  'a5c3785ed8d6a35868bc169f07e40e889087fd2e octo@a5c3785 octo/repo@a5c3785ed8',
  'A5C3785',
  'GHSA-26w7-cxv4-gfx2 CVE-2020-1234 ABC-77',
  ':tada: :+1:',
  '<https://evil.example> [x](https://evil.example) ![x](www.evil.example)',
])('makes no link of %j, wherever it stands', (text) => {
  const evil = fault('MD_URL', {
    file: `${text.replaceAll(/\s/g, '')}.md`,
    message: `"${text}" is refused`,
    hint: text,
    related: [{ file: text, line: 1, column: 1, message: text }],
  });
  const { texts, links } = read(reportJobSummary({ files: 1, diagnostics: [evil] }));
  expect(links).toBe(0);
  expect(texts.filter((part) => references.test(part))).toEqual([]);
  // Nothing but the marks of our own table is missing.
  expect(texts.join('')).toContain(`"${text}" is refused`);
});

it('stays below the size that GitHub takes and says how many it left out', () => {
  const faults = Array.from({ length: 1200 }, (_, index) =>
    fault('FM_TYPE', { file: 'a.md', message: 'ж'.repeat(500), hint: String(index) }),
  );
  const summary = reportJobSummary({ files: 1, diagnostics: faults });
  expect(new TextEncoder().encode(summary).length).toBeLessThan(1024 * 1000);
  const shown = summary.split('\n').filter((line) => line.startsWith('| error')).length;
  expect(shown).toBeGreaterThan(900);
  expect(summary).toMatch(
    new RegExp(`\\n\\n…and ${String(1200 - shown)} more, which the log of this job shows\\.\\n$`),
  );
});

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
      'x&#92;u{A}&#92;u{A}# y https&#58;//evil.example |',
  );
  expect(lines).toHaveLength(8);
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

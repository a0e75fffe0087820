import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codes, type DiagnosticCode } from '../../src/diagnostics/codes.ts';
import { fault } from '../../src/diagnostics/fault.ts';

const project = new URL('../../', import.meta.url);
const pages = readdirSync(new URL('src/diagnostics/docs/', project));
// The catalogue is a literal, so its keys are exactly its codes.
const catalogue = Object.keys(codes) as readonly DiagnosticCode[];

function pageOf(code: DiagnosticCode): string {
  const { docs } = fault(code, { file: 'a.md', message: 'm' });
  return readFileSync(fileURLToPath(new URL(docs, project)), 'utf8');
}

it('every code has a page and every page a code', () => {
  expect(pages.toSorted()).toEqual(catalogue.map((code) => `${code}.md`).toSorted());
});

describe('the page of', () => {
  it.each(catalogue)('%s has the title of the catalogue', (code) => {
    expect(pageOf(code).split('\n')[0]).toBe(`# ${code}: ${codes[code].title}`);
  });

  it.each(catalogue)(
    '%s says what happened, shows it wrong and right, and says why it matters',
    (code) => {
      const prose = pageOf(code).replaceAll(/^```text$[^]*?^```$/gm, '(example)');
      const [head = '', ...sections] = prose.split(/^## /m);
      expect(sections.map((section) => section.split('\n')[0])).toEqual([
        'Wrong',
        'Right',
        'Why it matters',
      ]);
      expect(sections.slice(0, 2).every((section) => section.includes('(example)'))).toBe(true);
      for (const section of [head, ...sections]) {
        expect(section.split('\n').slice(1).join('').trim()).not.toBe('');
      }
    },
  );

  it.each(catalogue)('%s is one that an editor reads to the end', (code) => {
    expect(pageOf(code).split(/\s+/).length).toBeLessThan(200);
  });
});

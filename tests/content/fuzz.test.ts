import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderReport, type ReportFormat } from '../../src/diagnostics/render-report-fs.ts';
import { wholeReport } from '../../src/engine/open-site-fs.ts';
import { openSiteIn } from '../support/checks/check-folder.ts';
import { openBaseFolder } from '../support/working-folder.ts';
import { randomNumbers } from '../support/content/markdown/random-markdown.ts';
import { read } from '../support/content/read.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const seeds = ['everything', 'faults'].flatMap((folder) =>
  readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readFileSync(join(fixtures, folder, name))),
);

const shrapnel = [
  ...['---\n', '\n---', ':::', '::figure{', '{', '}', '[', ']', '](', '[^', '`', '```\n', '"', "'"],
  ...[
    ': ',
    '- ',
    '\t',
    '\r',
    '\0',
    '\uFEFF',
    '\u202E',
    '\u200D',
    '\uD83D',
    '&#x202E;',
    '&',
    '<',
    '<b>',
  ],
  ...[
    '>',
    '#',
    '|',
    '\\',
    '*',
    '**',
    '~~',
    '_',
    '!',
    '%',
    '@',
    '*a',
    '&a',
    '<<: ',
    '__proto__: ',
    '2026-02-31',
  ],
];

/** One of the fixtures with some of its bytes taken out, doubled, changed or put elsewhere. */
function mutated(random: () => number): Buffer {
  const pick = (below: number): number => Math.floor(random() * below);
  let bytes = Buffer.from(seeds[pick(seeds.length)] ?? Buffer.alloc(0)).subarray(0, 6000);
  for (let count = 1 + pick(6); count > 0; count -= 1) {
    const at = pick(bytes.length + 1);
    const end = Math.min(bytes.length, at + pick(40));
    const [before, piece, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, end),
      bytes.subarray(end),
    ];
    const put = Buffer.from(shrapnel[pick(shrapnel.length)] ?? '');
    bytes = Buffer.concat(
      [
        [before, after],
        [before, piece, piece, after],
        [before, put, piece, after],
        [before, Buffer.from([pick(256)]), piece, after],
        [piece, before, after],
        [before, Buffer.from([...piece].toReversed()), after],
        [before],
      ][pick(7)] ?? [],
    );
  }
  return bytes;
}

const random = randomNumbers(4);
const files = Array.from({ length: 300 }, () => mutated(random));

test('300 broken files are read, each to an entry or to faults that stand in the file', () => {
  for (const bytes of files) {
    const { entry, faults } = read(bytes);
    const lines = bytes.toString('utf8').split('\n').length;
    expect(entry !== null || faults.some(({ severity }) => severity === 'error')).toBe(true);
    for (const { line, column, endLine, endColumn, message } of faults) {
      expect(line, message).toBeGreaterThan(0);
      expect(endLine, message).toBeLessThanOrEqual(lines + 1);
      expect(column, message).toBeGreaterThan(0);
      expect(endLine > line || endColumn >= column, message).toBe(true);
    }
  }
});

test('300 broken files in one folder are checked and told in every form', async () => {
  const folder = openBaseFolder();
  try {
    for (const [index, bytes] of files.entries())
      folder.writeContent({ [`articles/${String(index)}.md`]: bytes });
    const report = wholeReport(await openSiteIn(folder));
    const formats: readonly ReportFormat[] = ['pretty', 'json', 'github', 'sarif'];
    for (const format of formats) {
      const text = renderReport(report, format, { root: folder.root, colour: false });
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(/\n\s+at .*:\d+:\d+/);
    }
  } finally {
    folder.close();
  }
}, 60_000);

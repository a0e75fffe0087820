import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folders = ['.github', 'src/diagnostics/docs'];
const files = [
  'README.md',
  'content/README.md',
  'src/ARCHITECTURE.md',
  ...folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** Phrases that CONTRIBUTING lists under "Words", each with what to write instead. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/\bstands? (?:in|at|on|beside|above|under|before|where)\b/, 'is, appears'],
  [/\bmend(?:s|ed|ing)?\b/, 'fix, correct'],
  [/\banew\b/, 'again'],
  [/\bsp(?:eaks?|eaking|oke) of\b/, 'mentions, names'],
  [/\bpass(?:es|ed)? over\b/, 'ignore'],
  [/\blays out\b/, 'formats, renders'],
  [/\b(?:lies|lie) (?:in|at|on|beside|below)\b/, 'is'],
];

/** The text without its code and without the table of these words. */
function proseOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(/^\| "[^\n]*$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '');
}

describe('documentation uses plain words', () => {
  test.each(files)('%s', (file) => {
    const prose = proseOf(file);
    const found = refused.flatMap(([phrase, instead]) => {
      const match = phrase.exec(prose);
      return match ? [`"${match[0]}": write ${instead}`] : [];
    });
    expect(found).toEqual([]);
  });
});

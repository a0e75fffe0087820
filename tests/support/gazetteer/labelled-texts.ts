import { readFileSync } from 'node:fs';

/** One text of the fixture with the mentions that a reader marked in it. */
export interface LabelledText {
  readonly text: string;
  /** `start-end CODE`, with `~` before the code of a capital or metonym. */
  readonly mentions: readonly string[];
}

const mark = /\{([^{}=~]+)([=~])([A-Z]{2})\}/g;

function parseLine(line: string): LabelledText {
  const marked = line.replaceAll('\\n', '\n');
  const mentions: string[] = [];
  let text = '';
  let copied = 0;
  for (const match of marked.matchAll(mark)) {
    const [whole, name = '', sign = '', code = ''] = match;
    text += marked.slice(copied, match.index);
    const start = text.length;
    text += name;
    mentions.push(`${start}-${text.length} ${sign === '~' ? '~' : ''}${code}`);
    copied = match.index + whole.length;
  }
  return { text: text + marked.slice(copied), mentions };
}

/** The texts of `tests/fixtures/mentions/sentences.txt`; its first lines say how they are labelled. */
export function readLabelledTexts(): readonly LabelledText[] {
  const file = new URL('../../fixtures/mentions/sentences.txt', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(parseLine);
}

import { createInterface } from 'node:readline/promises';
import type { OutletAnswers } from './starter-files.ts';

type Asked = Pick<OutletAnswers, 'name' | 'url' | 'language' | 'timeZone' | 'accent'>;

/** A question, its default, and what is wrong with an answer. */
interface Question {
  readonly field: keyof Asked;
  readonly text: string;
  readonly preset: string;
}

const questions: readonly Question[] = [
  { field: 'name', text: 'Name of the outlet', preset: '' },
  { field: 'url', text: 'Address of the site, https://…', preset: '' },
  { field: 'language', text: 'Language', preset: 'en' },
  { field: 'timeZone', text: 'Time zone', preset: 'UTC' },
  {
    field: 'accent',
    text: 'Colour of links, such as #7a1f2b (empty: that of the theme)',
    preset: '',
  },
];

/**
 * Asks in the terminal for what the options do not say; asks again where `problemOf` finds the answer wrong. Node's own
 * readline is enough for five lines of text.
 */
export async function askAnswers(
  given: Partial<Asked>,
  problemOf: (field: keyof Asked, value: string) => string | null,
): Promise<Asked> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Record<keyof Asked, string | null> = {
    name: given.name ?? null,
    url: given.url ?? null,
    language: given.language ?? null,
    timeZone: given.timeZone ?? null,
    accent: given.accent ?? null,
  };
  try {
    for (const { field, text, preset } of questions) {
      while (answers[field] === null) {
        const shown = preset === '' ? text : `${text} (${preset})`;
        const answer = (await terminal.question(`${shown}: `)).trim() || preset;
        const problem = problemOf(field, answer);
        if (problem === null) answers[field] = answer;
        else process.stdout.write(`${problem}\n`);
      }
    }
  } finally {
    terminal.close();
  }
  const { name, url, language, timeZone, accent } = answers;
  return {
    name: name ?? '',
    url: url ?? '',
    language: language ?? 'en',
    timeZone: timeZone ?? 'UTC',
    accent: accent === '' ? null : accent,
  };
}

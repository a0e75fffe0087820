import type { Readable, Writable } from 'node:stream';
import { isCancel, text } from '@clack/prompts';
import type { OutletAnswers } from './starter-files.ts';

export type AskedField = 'name' | 'url' | 'language' | 'timeZone' | 'accent';

type Given = Partial<Record<AskedField, string>>;

interface Question {
  readonly field: AskedField;
  readonly message: string;
  readonly example: string;
  /** What an empty answer means; without it there must be an answer. */
  readonly preset?: string;
}

const questions: readonly Question[] = [
  { field: 'name', message: 'Name of the outlet', example: '' },
  { field: 'url', message: 'Address of the site', example: 'https://…' },
  { field: 'language', message: 'Language', example: 'en', preset: 'en' },
  { field: 'timeZone', message: 'Time zone', example: 'UTC', preset: 'UTC' },
  { field: 'accent', message: 'Colour of links', example: 'that of the theme', preset: '' },
];

/** Answers in a terminal, or null where whoever was asked has left. */
export async function askAnswers(
  given: Given,
  problemOf: (field: AskedField, value: string) => string | null,
  streams: { readonly input?: Readable; readonly output?: Writable } = {},
): Promise<Pick<OutletAnswers, AskedField> | null> {
  const answers: Record<string, string> = { ...given };
  for (const { field, message, example, preset } of questions) {
    if (given[field] !== undefined) continue;
    const answer = await text({
      ...streams,
      message,
      placeholder: example,
      ...(preset !== undefined && { defaultValue: preset }),
      validate: (value = '') => {
        const entered = value.trim();
        if (entered === '') return preset === undefined ? 'An answer is needed.' : undefined;
        return problemOf(field, entered) ?? undefined;
      },
    });
    if (isCancel(answer)) return null;
    answers[field] = answer.trim();
  }
  const { name = '', url = '', language = '', timeZone = '', accent = '' } = answers;
  return { name, url, language, timeZone, accent: accent === '' ? null : accent };
}

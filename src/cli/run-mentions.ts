import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { createFinder, type Finder } from '../gazetteer/finder/finder.ts';
import { folderNames } from '../site/folder-names.ts';
import { readSettings } from '../engine/settings-fs.ts';
import type { FolderEntry } from '../gazetteer/finder/folder-terms.ts';
import { countriesNamed } from '../gazetteer/finder/mention.ts';
import { readVocabulary } from '../content/source/folder-fs.ts';
import type { Surroundings, WrongUse } from './command.ts';
import { done, wrongUse } from './exit-codes.ts';

/** One line in: any id, and a text. */
interface Row {
  readonly id: unknown;
  readonly text: string;
}

function parseRow(line: string, lineNumber: number): Row | string {
  const where = `Line ${lineNumber} of the input`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return `${where} is not JSON. Write one object a line: {"id": "1", "text": "…"}.`;
  }
  if (typeof value !== 'object' || value === null || !('text' in value)) {
    return `${where} has no "text". Write one object a line: {"id": "1", "text": "…"}.`;
  }
  if (typeof value.text !== 'string') return `${where} has a "text" that is no string.`;
  return { id: 'id' in value ? value.id : null, text: value.text };
}

function answer({ id, text }: Row, finder: Finder): string {
  const mentions = finder.find(text);
  return JSON.stringify({
    id,
    countries: countriesNamed(mentions),
    mentions: mentions.flatMap(({ start, end, text: found, kind, target }) =>
      target.type === 'country' ? [{ start, end, text: found, code: target.code, kind }] : [],
    ),
  });
}

/**
 * Writes which countries each text of the input names, one JSON object a line in the order of
 * the input. Ends with {@link wrongUse} at the first line that cannot be read; what came before it has been answered.
 */
export async function answerMentions(streams: {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** What a content folder calls things, an outlet's names of countries among them. */
  readonly names?: readonly FolderEntry[];
}): Promise<typeof done | typeof wrongUse> {
  const finder = createFinder({ extra: streams.names ?? [] });
  let lineNumber = 0;
  for await (const line of createInterface({ input: streams.input, crlfDelay: Infinity })) {
    lineNumber += 1;
    const json = line.replace(/^\uFEFF/, '').trim();
    if (json === '') continue;
    const row = parseRow(json, lineNumber);
    if (typeof row === 'string') {
      streams.errors.write(`${row}\n`);
      return wrongUse;
    }
    streams.output.write(`${answer(row, finder)}\n`);
  }
  return done;
}

/** The names of the content folder; without one, those of the gazetteer are all there are. */
export async function namesOfFolder({
  environment,
  root,
}: Pick<Surroundings, 'environment' | 'root'>): Promise<readonly FolderEntry[] | WrongUse> {
  const settings = readSettings(environment, { root });
  if ('problem' in settings) return settings;
  return existsSync(settings.contentDir) ? folderNames(await readVocabulary(settings)) : [];
}

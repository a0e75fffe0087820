import { spawnSync } from 'node:child_process';

import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answerMentions } from '../../src/cli/run-mentions.ts';
import { openEmptyFolder } from '../support/working-folder.ts';

async function run(input: string): Promise<{ code: number; output: string; errors: string }> {
  const written = { output: '', errors: '' };
  const sink = (name: keyof typeof written): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written[name] += chunk.toString();
        done();
      },
    });
  const code = await answerMentions({
    input: Readable.from([Buffer.from(input)]),
    output: sink('output'),
    errors: sink('errors'),
  });
  return { code, ...written };
}

const rows = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

describe('npm run mentions', () => {
  it('answers each line in its order, in the form of the contract', async () => {
    const { code, output } = await run(
      rows({ id: '1', text: 'Armenia and Russian guests' }, { id: 2, text: 'Nothing' }),
    );
    expect(code).toBe(0);
    expect(output).toBe(
      rows(
        {
          id: '1',
          countries: ['AM', 'RU'],
          mentions: [
            { start: 0, end: 7, text: 'Armenia', code: 'AM', kind: 'name' },
            { start: 12, end: 19, text: 'Russian', code: 'RU', kind: 'demonym' },
          ],
        },
        { id: 2, countries: [], mentions: [] },
      ),
    );
  });

  it('prints capitals and metonyms, counts them for nothing, and leaves historical states out', async () => {
    const { output } = await run(
      rows({ id: 'a', text: 'The Kremlin, Moscow and the Soviet Union' }),
    );
    expect(JSON.parse(output)).toEqual({
      id: 'a',
      countries: [],
      mentions: [
        { start: 4, end: 11, text: 'Kremlin', code: 'RU', kind: 'metonym' },
        { start: 13, end: 19, text: 'Moscow', code: 'RU', kind: 'capital' },
      ],
    });
  });

  it('passes over empty lines and a byte order mark', async () => {
    const { code, output } = await run(`\uFEFF${rows({ id: 1, text: '' })}\n\r\n`);
    expect({ code, output }).toEqual({
      code: 0,
      output: rows({ id: 1, countries: [], mentions: [] }),
    });
  });

  it.each([
    ['{', 'Line 2 of the input is not JSON. Write one object a line: {"id": "1", "text": "…"}.\n'],
    [
      '[]',
      'Line 2 of the input has no "text". Write one object a line: {"id": "1", "text": "…"}.\n',
    ],
    ['{"id":1,"text":2}', 'Line 2 of the input has a "text" that is no string.\n'],
  ])('ends with 2 at %j and says what to write', async (line, errors) => {
    const result = await run(`${rows({ id: 1, text: 'Mali' })}${line}\n`);
    expect(result.code).toBe(2);
    expect(result.errors).toBe(errors);
    expect(result.output).toContain('"countries":["ML"]');
  });

  it('knows what the content folder calls a country, and not its faulty files', () => {
    const { contentDir, writeContent, close } = openEmptyFolder();
    writeContent({
      'countries/czechia.md': '---\naliases: [Bohemland]\n---\n',
      'countries/france.md': '---\naliases: [Galland\n---\n',
    });
    const { status, stdout } = spawnSync(process.execPath, ['src/cli/bin.cjs', 'mentions'], {
      input: rows({ id: 1, text: 'They met in Bohemland and in Galland.' }),
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: contentDir },
    });
    close();
    expect({ status, countries: /"countries":(\[.*?\])/.exec(stdout)?.[1] }).toEqual({
      status: 0,
      countries: '["CZ"]',
    });
  });
});

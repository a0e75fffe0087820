import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codes, type DiagnosticCode } from '../../../src/diagnostics/codes.ts';
import { wholeReport } from '../../../src/engine/open-site-fs.ts';
import { linesOf, openSiteIn } from './check-folder.ts';
import { openBaseFolder, type WorkingFolder } from '../working-folder.ts';
import { madeFixtures } from './made-fixtures.ts';

const home = fileURLToPath(new URL('../../fixtures/faults', import.meta.url));

/** A content folder with faults: `tests/fixtures/base` and what the fixture adds. */
export interface FaultFixture {
  readonly name: string;
  readonly add: (folder: WorkingFolder) => void;
  /** The article that it is, if it is a single one. */
  readonly text: Uint8Array | null;
}

/** The catalogue is a literal, so its keys are exactly its codes. */
export const allCodes = Object.keys(codes) as readonly DiagnosticCode[];

/**
 * The fixtures of a code: in `faults/<CODE>/` a file `<name>.md` is an article of that name, a folder lies over the
 * base folder; those that are made by a function stand in `made-fixtures.ts`.
 */
export function fixturesOf(code: DiagnosticCode): readonly FaultFixture[] {
  const folder = join(home, code);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const stored = files
    .filter((file) => file !== 'expected.txt')
    .map((file) => storedFixture(join(folder, file), file));
  const made = Object.entries(madeFixtures[code] ?? {}).map(([name, add]) => ({
    name,
    add,
    text: null,
  }));
  return [...stored, ...made].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function storedFixture(path: string, file: string): FaultFixture {
  if (statSync(path).isDirectory()) {
    return {
      name: file,
      text: null,
      add: ({ contentDir }) => {
        cpSync(path, contentDir, { recursive: true });
      },
    };
  }
  const text = readFileSync(path);
  return {
    name: file.replace(/\.md$/, ''),
    text,
    add: ({ writeContent }) => {
      writeContent({ [`articles/${file}`]: text });
    },
  };
}

/** What a fixture gives: each fault in a line, sorted as the check sorts them. */
export async function outcomeOf({ add }: FaultFixture): Promise<readonly string[]> {
  const folder = openBaseFolder();
  try {
    add(folder);
    return wholeReport(await openSiteIn(folder)).diagnostics.flatMap(linesOf);
  } finally {
    folder.close();
  }
}

/** What each fixture of a code must give, by its name: in `expected.txt`, under a line with its name. */
export function expectedOf(code: DiagnosticCode): ReadonlyMap<string, readonly string[]> {
  const file = join(home, code, 'expected.txt');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Map(
    text
      .split(/^(?=\S)/m)
      .filter((block) => block !== '')
      .map((block) => {
        const [name = '', ...lines] = block.trimEnd().split('\n');
        return [name, lines.map((line) => line.slice(2))];
      }),
  );
}

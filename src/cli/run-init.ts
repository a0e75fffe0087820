import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programVersion } from '../diagnostics/render-report-fs.ts';
import { calendarOf } from '../i18n/days.ts';
import { readSite } from '../content/read-site.ts';
import { palettesOf } from '../content/theme/palette.ts';
import { noTheme } from '../content/theme/read-theme.ts';
import { describeFailure } from '../engine/failure.ts';
import { iconBitmaps } from '../engine/icons/icon-bitmaps.ts';
import { letterIcon } from '../engine/icons/letter-icon.ts';
import { readSettings } from '../engine/settings-fs.ts';
import type { Ending, Surroundings } from './command.ts';
import { askAnswers } from './init/ask-answers.ts';
import {
  fillTemplate,
  outletManifest,
  outletPath,
  type OutletAnswers,
} from './init/starter-files.ts';
import { done, toolFault } from './exit-codes.ts';

export interface InitOptions {
  readonly folder: string;
  readonly name?: string;
  readonly url?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly accent?: string;
  readonly from?: string;
}

/** The templates of an outlet's files. */
const starter = fileURLToPath(new URL('init/starter/', import.meta.url));
/** The editors' guide: beside the templates in the package, among the content in the repository. */
const guides = ['init/guide.md', '../../content/README.md'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
/** Templates with places for answers; every other file is copied byte by byte. */
const isTemplate = /\.(md|yaml)$/;

/** Writes a complete outlet into a folder. Where anything is there already, it writes nothing. */
export async function init(options: InitOptions, surroundings: Surroundings): Promise<Ending> {
  const settings = readSettings(surroundings.environment, { root: surroundings.root });
  if ('problem' in settings) return settings;
  const answers = await answersFor(options, surroundings, settings.clock);
  if ('problem' in answers) return answers;
  const folder = resolve(surroundings.root, options.folder);
  let count = 0;
  try {
    const files = await filesOf(answers);
    const problem = folderProblem(folder, options.folder);
    if (problem !== null) return { problem };
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes, { flag: 'wx' });
    }
    count = files.size;
  } catch (error) {
    surroundings.complain(`${describeFailure(error)}\n`);
    return toolFault;
  }
  surroundings.write(
    `${String(count)} files written to ${options.folder}. Next:\n\n` +
      `  cd ${options.folder}\n  npm install\n  npm run check\n  npm run dev\n\n` +
      'README.md there says what is to be written before the site is published.\n',
  );
  return done;
}

/** Why an outlet cannot be written into a folder, or null. A new repository may wait there for its first files. */
function folderProblem(folder: string, given: string): string | null {
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return `${given} is no folder.`;
  const present = readdirSync(folder).filter((name) => name !== '.git');
  if (present.length === 0) return null;
  const names = present.slice(0, 3).join(', ');
  return `${given} has ${names} already, and nothing is overwritten: choose an empty or a new folder.`;
}

async function answersFor(
  options: InitOptions,
  { isTerminal, root }: Surroundings,
  clock: number,
): Promise<OutletAnswers | { readonly problem: string }> {
  const { folder, from = programVersion(), ...given } = options;
  // Somebody must see the questions, and be able to answer.
  const canAsk = isTerminal && process.stdin.isTTY;
  const asked = canAsk
    ? await askAnswers(given, problemOf)
    : {
        name: given.name ?? '',
        url: given.url ?? '',
        language: given.language ?? 'en',
        timeZone: given.timeZone ?? 'UTC',
        accent: given.accent ?? null,
      };
  if (asked === null) return { problem: 'Nothing was written.' };
  for (const [option, field] of [
    ['--name', 'name'],
    ['--url', 'url'],
    ['--language', 'language'],
    ['--time-zone', 'timeZone'],
    ['--accent', 'accent'],
  ] as const) {
    const value = asked[field];
    if (value === '') return { problem: `${option} is missing.` };
    const problem = value === null ? null : problemOf(field, value);
    if (problem !== null) return { problem: `${option}: ${problem}` };
  }
  const date = calendarOf(asked.language, asked.timeZone).dayOf(new Date(clock).toISOString());
  return { ...asked, from: dependencyOn(from, { root, folder }), date };
}

/** A tarball is named by its path from the outlet, as npm reads it there; versions and Git addresses stay. */
function dependencyOn(
  from: string,
  { root, folder }: { readonly root: string; readonly folder: string },
): string {
  const path = resolve(root, from.replace(/^file:/, ''));
  if (!/\.(tgz|tar\.gz)$/.test(from) || /^https?:/.test(from)) return from;
  return `file:${relative(resolve(root, folder), path).replaceAll('\\', '/')}`;
}

/** What is wrong with an answer: what the check would say of it in site.yaml. */
function problemOf(field: keyof OutletAnswers, value: string): string | null {
  const least = { name: 'N', url: 'https://localhost', description: 'D', language: 'en' };
  if (field === 'accent' && value === '') return null;
  const yaml = Object.entries({ ...least, [field]: value })
    .map(([key, text]) => `${key}: ${JSON.stringify(text)}\n`)
    .join('');
  const bytes = new TextEncoder().encode(`${yaml}publisher: { name: N }\n`);
  const [fault] = readSite(bytes, 'site.yaml').faults;
  if (fault === undefined) return null;
  return fault.hint === null ? fault.message : `${fault.message}. ${fault.hint}`;
}

async function filesOf(answers: OutletAnswers): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>([['package.json', outletManifest(answers)]]);
  for (const entry of readdirSync(starter, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(starter, file).replaceAll('\\', '/');
    const place = outletPath(path).replace('/first-article.', `/${answers.date}-first-article.`);
    const bytes = readFileSync(file);
    files.set(
      place,
      isTemplate.test(path) ? fillTemplate(path, bytes.toString('utf8'), answers) : bytes,
    );
  }
  const guide = guides.find((path) => existsSync(path));
  if (guide !== undefined) files.set('content/README.md', readFileSync(guide));
  for (const [name, bytes] of await iconsOf(answers)) files.set(`public/${name}`, bytes);
  return files;
}

/** The icons of an outlet until it has its own: the first letter of its name on its accent. */
async function iconsOf({
  name,
  language,
  accent,
}: OutletAnswers): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const colours = palettesOf(noTheme.values, accent ?? undefined).light;
  const svg = letterIcon({ name, language, colours });
  return new Map<string, string | Uint8Array>([
    ['favicon.svg', svg],
    ...(await iconBitmaps(new TextEncoder().encode(svg))),
  ]);
}

import { fault } from '../diagnostics/fault.ts';
import { wholeFile, type Diagnostic, type Related } from '../diagnostics/diagnostic.ts';
import { countryBySlug, findCountry } from '../gazetteer/countries/countries.ts';
import type { Reading } from '../content/entry.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import { visible } from '../diagnostics/visible.ts';
import { fileNameProblem } from '../content/source/file-names.ts';
import { classifyUrl } from '../content/markdown/urls.ts';
import { aliasPath, entryPath } from '../site/addresses.ts';
import { builtFolders } from '../site/fixed-paths.ts';

/** Slugs are unique in a kind, whatever the language of the piece, the case or the spelling of the file's name. */
export function slugFaults({ readings }: Folder): Diagnostic[] {
  const first = new Map<string, Reading>();
  return readings.flatMap((reading) => {
    const key = `${reading.kind}/${reading.slug.normalize('NFC').toLowerCase()}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, reading);
      return countryNameFaults(reading);
    }
    const { line, column } = other.slugAt;
    return [
      fault('SLUG_DUPLICATE', {
        file: reading.file,
        at: reading.slugAt,
        message: `the ${reading.kind} "${reading.slug}" is also in ${other.file}`,
        hint:
          reading.kind === 'article' ? 'Give one of them another slug' : 'Rename one of the files',
        related: [{ file: other.file, line, column, message: 'the other one' }],
      }),
    ];
  });
}

function countryNameFaults({ kind, slug, file }: Reading): Diagnostic[] {
  if (kind !== 'country' || countryBySlug(slug)) return [];
  const meant = findCountry(slug.replaceAll('-', ' ')) ?? findCountry(slug.toUpperCase());
  const hint = meant
    ? `Rename the file to ${meant.slug}.md`
    : 'The name of the file is that of the country’s page, such as kyrgyzstan.md';
  return [fault('PATH_SLUG', { file, message: `"${slug}" is not a country`, hint })];
}

/** The file that has an address; null where the site itself makes the page, or a file of `public/` stands there. */
type Claims = Map<string, Pick<Reading, 'file' | 'slugAt'> | null>;

/**
 * An alias must not be an address that something else has; an article must not have that of a list's page. `pages` are
 * the addresses of all pages of the site.
 */
export function addressFaults(
  { readings, publicFiles }: Folder,
  pages: ReadonlySet<string>,
): Diagnostic[] {
  const claims: Claims = new Map([...pages, ...publicFiles].map((path) => [placeOf(path), null]));
  for (const reading of readings) {
    claims.set(placeOf(entryPath(reading.kind, reading.slug)), reading);
  }
  return readings.flatMap((reading) => [
    ...pageNumberFaults(reading),
    ...aliasFaults(reading, claims),
  ]);
}

function pageNumberFaults({ kind, slug, file, slugAt }: Reading): Diagnostic[] {
  if (kind !== 'article' || !/^\d+$/.test(slug)) return [];
  const message = `the address /articles/${slug}/ belongs to a page of the list of articles`;
  return [
    fault('ADDRESS_CLAIMED', {
      file,
      at: slugAt,
      message,
      hint: 'Give the article a slug with a word in it',
    }),
  ];
}

function aliasFaults({ slug, sound, positions, file }: Reading, claims: Claims): Diagnostic[] {
  return (sound?.aliases ?? []).flatMap((alias, index) => {
    const at = positions.get(`aliases.${String(index)}`) ?? wholeFile;
    const place = { file, at, field: `aliases[${String(index)}]` };
    const problem = pathProblem(alias);
    if (problem !== null) {
      const { message, hint } = problem;
      return [fault('MD_URL', { ...place, message, hint })];
    }
    const path = aliasPath(alias);
    const other = isBuilt(path) ? null : claims.get(placeOf(path));
    if (other === undefined) {
      claims.set(placeOf(path), { file, slugAt: at });
      return [];
    }
    if (other?.file === file && path === entryPath('article', slug)) {
      const message = `the alias ${path} is the article’s own address and would lead to itself`;
      return [fault('ADDRESS_CLAIMED', { ...place, message, hint: 'Delete the alias' })];
    }
    const message = other
      ? `the address ${path} is taken`
      : `the address ${path} belongs to a page or file of the site`;
    const hint = other ? 'Delete the alias, or change the other one' : 'Delete the alias';
    return [fault('ADDRESS_CLAIMED', { ...place, message, hint, related: relatedTo(other) })];
  });
}

/** Whether the build puts something of its own there, of which no page is known. */
function isBuilt(path: string): boolean {
  return (
    /^\/sitemap-\d+\.xml$/.test(path) ||
    Object.values(builtFolders).some((folder) => `${placeOf(path)}/`.startsWith(folder))
  );
}

/**
 * Where an address lies in the output: a file and a folder of one name cannot both be there, and Windows and macOS take
 * names for one that differ only in case or in the Unicode form of a letter.
 */
function placeOf(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/(index\.html)?$/, '');
}

function relatedTo(other: Pick<Reading, 'file' | 'slugAt'> | null): Related[] {
  if (other === null) return [];
  const { line, column } = other.slugAt;
  return [{ file: other.file, line, column, message: 'the other claim' }];
}

// Steps of dots or of nothing: they would lead out of the site's folder.
const strangeSteps = /\/\.{0,2}(?=\/)|\/\.{1,2}$/;
/** Linux refuses a path of 4,096 bytes; the folder of the output needs its part of it. */
const longestPath = 2000;

interface PathProblem {
  readonly message: string;
  readonly hint: string;
}

/**
 * Why an alias is not a path without a query that stays where it is written; null where it is. It is judged in the form in
 * which it is used, its letters decoded. A percent sign that stays is read by every server in its own way.
 */
function pathProblem(alias: string): PathProblem | null {
  const path = aliasPath(alias);
  const no = `"${visible(alias)}" is not a path of this site`;
  if (
    classifyUrl(alias).kind !== 'rooted' ||
    /[?#]/.test(alias) ||
    strangeSteps.test(path) ||
    path.includes('%')
  )
    return { message: no, hint: pathHint(alias) };
  for (const step of path.split('/')) {
    const why = step === '' ? null : fileNameProblem(step);
    if (why !== null)
      return {
        message: `"${visible(shortened(step))}" in the alias ${why}`,
        hint: 'Correct the alias, or delete it',
      };
  }
  return new TextEncoder().encode(path).length > longestPath
    ? { message: 'the alias is longer than 2,000 bytes', hint: 'Shorten it, or delete it' }
    : null;
}

function shortened(step: string): string {
  return step.length <= 60 ? step : `${step.slice(0, 59)}…`;
}

function pathHint(alias: string): string {
  if (!/^\/(?!\/)/.test(alias)) return 'Write it from the root: /2020/10/valdai/';
  return /\s/.test(alias)
    ? 'Write a space as %20'
    : 'Leave out ?, # and \\ with what follows, invisible characters, empty segments, segments of dots, and a % that is not a valid escape';
}

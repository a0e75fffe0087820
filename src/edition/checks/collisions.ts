import { fault } from '../../diagnostics/fault.ts';
import { wholeFile, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { countryBySlug, findCountry } from '../../gazetteer/countries.ts';
import type { Reading } from '../../intake/entry.ts';
import type { Folder } from '../../intake/folder-fs.ts';
import { entryPath } from '../addresses.ts';
import { routePaths } from '../route-paths.ts';

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
        message: `the ${reading.kind} "${reading.slug}" stands in ${other.file} too`,
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
  return [fault('PATH_SLUG', { file, message: `"${slug}" is no country`, hint })];
}

/** An alias must not be an address that something else has; an article must not have that of a list's page. */
export function addressFaults({ readings }: Folder): Diagnostic[] {
  const claims = new Map<string, { readonly file: string; readonly at: Reading['slugAt'] }>();
  for (const path of routePaths) claims.set(path, { file: 'src/pages', at: wholeFile });
  for (const { kind, slug, file, slugAt } of readings)
    claims.set(entryPath(kind, slug), { file, at: slugAt });
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

function aliasFaults(
  { entry, file }: Reading,
  claims: Map<string, { readonly file: string; readonly at: Reading['slugAt'] }>,
): Diagnostic[] {
  if (entry?.kind !== 'article') return [];
  return (entry.data.aliases ?? []).flatMap((alias, index) => {
    const at = entry.positions.get(`aliases.${String(index)}`) ?? wholeFile;
    const field = `aliases[${String(index)}]`;
    if (!/^\/[^\s?#\\]*$/.test(alias) || alias.startsWith('//')) {
      return [
        fault('MD_URL', {
          file,
          at,
          field,
          message: `"${alias}" is not a path of this site`,
          hint: 'Write it from the root: /2020/10/valdai/',
        }),
      ];
    }
    const path = aliasPath(alias);
    const other = claims.get(path);
    if (!other) {
      claims.set(path, { file, at });
      return [];
    }
    const related = [
      {
        file: other.file,
        line: other.at.line,
        column: other.at.column,
        message: 'the other claim',
      },
    ];
    return [
      fault('ADDRESS_CLAIMED', {
        file,
        at,
        field,
        message: `the address ${path} is taken`,
        hint: 'Delete the alias, or change the other one',
        related,
      }),
    ];
  });
}

/** An alias as the address of a folder, the way every page has its own; files keep their name. */
export function aliasPath(alias: string): string {
  return alias.endsWith('/') || /\.[a-z0-9]+$/i.test(alias) ? alias : `${alias}/`;
}

import { fault } from '../../diagnostics/fault.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { imageFault } from '../../intake/image-facts.ts';
import type { LinkReference, Reading } from '../../intake/entry.ts';
import type { Folder } from '../../intake/folder-fs.ts';
import { entryPath } from '../addresses.ts';
import { anchorFor } from '../anchor-for.ts';

/** What a link into the site may lead to. */
export interface Targets {
  /** Addresses of all pages, without the base. */
  readonly pages: ReadonlySet<string>;
  /** Path of a Markdown file → its entry is published. */
  readonly isShown: (path: string) => boolean;
}

/** Every link into the site must lead to a page, a file of `public/`, or a heading that exists. */
export function linkFaults(folder: Folder, targets: Targets): Diagnostic[] {
  const byPath = new Map(folder.readings.map((reading) => [reading.path, reading]));
  const byAddress = new Map(
    folder.readings.map((reading) => [entryPath(reading.kind, reading.slug), reading]),
  );
  return [...folder.readings, { ...folder.site, path: 'site.yaml', entry: null }].flatMap(
    (reading) =>
      reading.reaches.links.flatMap(
        (link) => linkFault(link, reading, { folder, targets, byPath, byAddress }) ?? [],
      ),
  );
}

interface Known {
  readonly folder: Folder;
  readonly targets: Targets;
  readonly byPath: ReadonlyMap<string, Reading>;
  readonly byAddress: ReadonlyMap<string, Reading>;
}

function linkFault(
  { target, at }: LinkReference,
  from: Pick<Reading, 'file' | 'path' | 'entry'>,
  known: Known,
): Diagnostic | null {
  const [address = '', fragment] = target.split('#', 2);
  const place = { file: from.file, at };
  if (address === '') return fragmentFault(fragment ?? '', from.entry, place);
  if (!address.startsWith('content:')) {
    return rootedFault(address.replace(/\?.*$/, ''), fragment, place, known);
  }
  const path = address.slice('content:'.length);
  const reading = known.byPath.get(path);
  if (!reading && known.folder.imagePaths.includes(path)) {
    const hint = 'Show it as ![what it shows](…), or put it into public/ and link it from there';
    return fault('MD_LINK', { ...place, message: `${path} is an image and no page`, hint });
  }
  if (!reading) {
    const hint =
      didYouMean(path, [...known.byPath.keys()]) ??
      'Link the relative path of a .md file, or put other files into public/';
    return fault('MD_LINK', { ...place, message: `there is no file ${path}`, hint });
  }
  // What is wrong with the other file is told there; what a hidden text links to is seen by nobody.
  if (reading.entry === null || (from.entry !== null && !known.targets.isShown(from.path))) {
    return null;
  }
  if (!known.targets.isShown(path)) {
    return fault('REF_HIDDEN', {
      ...place,
      message: `${path} is not published, so the link is left out`,
      hint: 'Publish it, or take the link out',
    });
  }
  return fragment === undefined ? null : fragmentFault(fragment, reading.entry, place);
}

function rootedFault(
  path: string,
  fragment: string | undefined,
  place: Place,
  { targets, folder, byAddress }: Known,
): Diagnostic | null {
  const reading = byAddress.get(path);
  if (reading?.entry === null) return null;
  if (targets.pages.has(path)) {
    return reading && fragment !== undefined ? fragmentFault(fragment, reading.entry, place) : null;
  }
  if (folder.publicFiles.has(path.replace(/\/$/, ''))) return null;
  const hint = reading
    ? 'It is not published: link its .md file, and the link comes when the page does'
    : (didYouMean(path, [...targets.pages]) ??
      'Link an article by the relative path of its .md file');
  return fault('MD_LINK', { ...place, message: `there is no page ${path}`, hint });
}

interface Place {
  readonly file: string;
  readonly at: LinkReference['at'];
}

function fragmentFault(fragment: string, entry: Reading['entry'], place: Place): Diagnostic | null {
  if (entry === null || anchorFor(fragment, entry.body) !== null) return null;
  const known = [
    ...entry.body.headings.map(({ id }) => id.slice(2)),
    ...entry.body.statements.map(({ id }) => id),
  ];
  return fault('MD_FRAGMENT', {
    ...place,
    message: `there is no heading "#${fragment}"`,
    hint: didYouMean(fragment, known) ?? 'Write the heading in lower case with hyphens',
  });
}

/** Every image that a file names must lie in the folder and be one that can be published. */
export function pictureFaults({ site, readings, images, imagePaths }: Folder): Diagnostic[] {
  return [...readings, site].flatMap(({ file, reaches }) =>
    reaches.pictures.flatMap((picture) => {
      const { src, at, field } = picture;
      if (src === '') return [];
      const facts = images.get(src);
      if (facts) return imageFault(facts, picture, file) ?? [];
      const hint =
        didYouMean(src, imagePaths) ??
        'Put the image beside the file, and look at the spelling of its name';
      return [fault('IMG_MISSING', { file, at, field, message: `there is no image ${src}`, hint })];
    }),
  );
}

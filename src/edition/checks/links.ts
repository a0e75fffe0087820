import { fault } from '../../diagnostics/fault.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { imageFault } from '../../intake/image-facts.ts';
import type { LinkReference, Reading } from '../../intake/entry.ts';
import type { Folder } from '../../intake/folder-fs.ts';
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
  return [...folder.readings, { ...folder.site, path: 'site.yaml', entry: null }].flatMap(
    (reading) =>
      reading.reaches.links.flatMap(
        (link) => linkFault(link, reading, { folder, targets, byPath }) ?? [],
      ),
  );
}

interface Known {
  readonly folder: Folder;
  readonly targets: Targets;
  readonly byPath: ReadonlyMap<string, Reading>;
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
    const path = address.replace(/\?.*$/, '');
    if (known.targets.pages.has(path) || known.folder.publicFiles.has(path.replace(/\/$/, '')))
      return null;
    const hint =
      didYouMean(path, [...known.targets.pages]) ??
      'Link an article by the relative path of its .md file';
    return fault('MD_LINK', { ...place, message: `there is no page ${path}`, hint });
  }
  const path = address.slice('content:'.length);
  const reading = known.byPath.get(path);
  if (!reading) {
    const hint =
      didYouMean(path, [...known.byPath.keys()]) ??
      'Link the relative path of a .md file, or put other files into public/';
    return fault('MD_LINK', { ...place, message: `there is no file ${path}`, hint });
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

function fragmentFault(
  fragment: string,
  entry: Reading['entry'],
  place: { file: string; at: LinkReference['at'] },
): Diagnostic | null {
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
      if (src === '' || /^([a-z][a-z0-9+.-]*:|\/)/i.test(src)) return [];
      const facts = images.get(src);
      if (facts) return imageFault(facts, picture, file) ?? [];
      const hint =
        didYouMean(src, imagePaths) ??
        'Put the image beside the file, and look at the spelling of its name';
      return [fault('IMG_MISSING', { file, at, field, message: `there is no image ${src}`, hint })];
    }),
  );
}

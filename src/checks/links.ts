import { fault } from '../diagnostics/fault.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearNames, type NearNames } from '../diagnostics/near-names.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { isSvgLogo } from '../content/images/svg-logo.ts';
import { imageFault } from '../content/images/image-facts.ts';
import type { LinkReference, Reading } from '../content/entry.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import { decodedAddress } from '../content/markdown/urls.ts';
import { pathKey } from '../content/source/paths.ts';
import { entryPath, type Addresses } from '../site/addresses.ts';
import { anchorFor } from '../site/anchor-for.ts';

/** What a link into the site may lead to. */
export interface Targets {
  /** Addresses of all pages, without the base. */
  readonly pages: ReadonlySet<string>;
  /** The addresses of the site: a link may be written with the whole of one. */
  readonly site: Addresses;
  /** Path of a Markdown file → its entry is published. */
  readonly isShown: (path: string) => boolean;
}

/** Every link into the site must lead to a page, a file of `public/`, or a heading that exists. */
export function linkFaults(folder: Folder, targets: Targets): Diagnostic[] {
  const byPath = new Map(folder.readings.map((reading) => [pathKey(reading.path), reading]));
  const byAddress = new Map(
    folder.readings.map((reading) => [entryPath(reading.kind, reading.slug), reading]),
  );
  const known = {
    folder,
    targets,
    images: new Set(folder.imagePaths),
    byPath,
    byAddress,
    near: {
      paths: nearNames(byPath.keys()),
      pages: nearNames(targets.pages),
      files: nearNames([...folder.publicFiles, ...targets.pages].filter(isFile)),
    },
  };
  return [
    ...folder.readings,
    { ...folder.site, path: 'site.yaml', entry: null, outline: null },
  ].flatMap((reading) =>
    [...reading.outgoing.links, ...reading.outgoing.addresses].flatMap(
      (link) => linkFault(link, reading, known) ?? [],
    ),
  );
}

interface Known {
  readonly folder: Folder;
  readonly targets: Targets;
  readonly images: ReadonlySet<string>;
  readonly byPath: ReadonlyMap<string, Reading>;
  readonly byAddress: ReadonlyMap<string, Reading>;
  /** To find what was meant. */
  readonly near: Readonly<Record<'paths' | 'pages' | 'files', NearNames>>;
}

function linkFault(
  { target, at }: LinkReference,
  from: Pick<Reading, 'file' | 'path' | 'entry' | 'outline'>,
  known: Known,
): Diagnostic | null {
  const [address = '', fragment] = target.split('#', 2);
  const place = { file: from.file, at };
  if (address === '') return fragmentFault(fragment ?? '', from.outline, place);
  const onSite = pathOnSite(address, known.targets.site);
  if (onSite === null) return null;
  if (!address.startsWith('content:')) {
    return rootedFault(
      decodedAddress(onSite.replace(/\?.*$/, '')),
      fragment,
      { ...place, from: addressOf(from.path, known) },
      known,
    );
  }
  const path = address.slice('content:'.length);
  const reading = known.byPath.get(path);
  if (!reading && known.images.has(path)) {
    const hint = 'Show it as ![what it shows](…), or put it into public/ and link it from there';
    return fault('MD_LINK', { ...place, message: `${path} is an image, not a page`, hint });
  }
  if (!reading) {
    const hint =
      hostHint(path, from.path) ??
      known.near.paths.didYouMean(path, { except: from.path }) ??
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
      hint: 'Publish it, or remove the link',
    });
  }
  return fragment === undefined ? null : fragmentFault(fragment, reading.outline, place);
}

const hostEnding =
  /\.(?:com|org|net|edu|gov|int|info|news|eu|uk|de|fr|it|es|at|ch|nl|be|pl|cz|sk|hu|ro|bg|gr|tr|ru|ua|by|us|ca|au|in|cn|jp|kz|kg|uz|am|az|ge)$/i;

/** For an address that was meant to lead out of the site and lacks its scheme: what to write. Else undefined. */
function hostHint(path: string, from: string): string | undefined {
  const folder = from.replace(/[^/]*$/, '');
  const typed = path.startsWith(folder) ? path.slice(folder.length) : path;
  const [host = ''] = typed.split('/');
  return host.startsWith('www.') || hostEnding.test(host) ? `Write https://${typed}` : undefined;
}

function addressOf(path: string, { byPath }: Known): string | null {
  const reading = byPath.get(path);
  return reading ? entryPath(reading.kind, reading.slug) : null;
}

/** A target with the whole address of the site as one from its root; null where it leads to another site. */
function pathOnSite(target: string, { origin, base }: Addresses): string | null {
  if (!/^https?:/i.test(target)) return target;
  if (!URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.host !== new URL(origin).host || !url.pathname.startsWith(base)) return null;
  return `/${url.pathname.slice(base.length).replace(/^\//, '')}`;
}

function rootedFault(
  path: string,
  fragment: string | undefined,
  { from, ...place }: Place & { readonly from: string | null },
  { targets, folder, byAddress, near }: Known,
): Diagnostic | null {
  const reading = byAddress.get(path);
  if (reading?.entry === null) return null;
  if (targets.pages.has(path)) {
    return reading && fragment !== undefined
      ? fragmentFault(fragment, reading.outline, place)
      : null;
  }
  if (folder.publicFiles.has(path.replace(/\/$/, ''))) return null;
  if (isFile(path)) {
    const file = near.files.nearest(path, { limit: 2 });
    const hint =
      file === undefined
        ? 'Put the file into public/, or correct its name'
        : `did you mean "${file}"?`;
    return fault('MD_LINK', { ...place, message: `there is no file ${path}`, hint });
  }
  const hint = reading
    ? 'It is not published: link its .md file, and the link comes when the page does'
    : (near.pages.didYouMean(path, from === null ? {} : { except: from }) ??
      'Link an article by the relative path of its .md file');
  return fault('MD_LINK', { ...place, message: `there is no page ${path}`, hint });
}

/** Whether an address from the root is that of a file to be fetched, and not of a page or a text. */
function isFile(path: string): boolean {
  return /\.[a-z][a-z\d]{0,4}$/i.test(path) && !/\.(?:html?|md)$/i.test(path);
}

interface Place {
  readonly file: string;
  readonly at: LinkReference['at'];
}

function fragmentFault(
  fragment: string,
  outline: Reading['outline'],
  place: Place,
): Diagnostic | null {
  if (outline === null || anchorFor(fragment, outline) !== null) return null;
  const known = [
    ...outline.headings.map(({ id }) => id.slice(2)),
    ...outline.statements.map(({ id }) => id),
  ];
  const example = outline.headings[0]?.id.slice(2) ?? 'the-gate';
  const hint =
    didYouMean(fragment, known) ??
    `Write the words of the heading in lower case with hyphens, as in #${example}`;
  return fault('MD_FRAGMENT', { ...place, message: `there is no heading "#${fragment}"`, hint });
}

/** Every image that a file names must lie in the folder and be one that can be published. */
export function pictureFaults({ site, readings, images, imagePaths }: Folder): Diagnostic[] {
  const near = nearNames(imagePaths);
  const paths = new Set(imagePaths);
  return [...readings, site].flatMap(({ file, outgoing }) =>
    outgoing.pictures.flatMap((picture) => {
      const { src, at, field } = picture;
      if (src === '' || (file === site.file && isSvgLogo(picture) && paths.has(src))) return [];
      const facts = images.get(src);
      if (facts) return imageFault(facts, picture, file) ?? [];
      const hint =
        near.didYouMean(src) ?? 'Put the image beside the file, and check the spelling of its name';
      return [fault('IMG_MISSING', { file, at, field, message: `there is no image ${src}`, hint })];
    }),
  );
}

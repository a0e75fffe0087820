import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { FileState } from '../../files/file-stamp.ts';
import { foldersBetween } from '../../files/regular-file-fs.ts';
import { folders, kindOfFolder, type EntryKind } from '../entry-kind.ts';

/** What lies in a content folder, in code-unit order of the paths, whatever the file system says. */
export interface FolderListing {
  readonly texts: readonly ListedText[];
  readonly images: readonly string[];
  readonly faults: readonly Diagnostic[];
}

/** A text in the folder. */
export interface ListedText {
  /** Inside the content folder. */
  readonly path: string;
  readonly kind: EntryKind;
  /** Of the file, and not of what a link leads to. */
  readonly state: FileState;
}

const imageName = /\.(jpe?g|png|webp|gif|avif|svg|tiff?|bmp|heic)$/i;

/** Notes of an editor's own, and what editors and file managers leave behind; Windows writes its names in any case. */
const passedOver =
  /^(?:[._].*|README\.md|.*~|#.*#|.*\.(?:orig|bak|swp)|[Tt]humbs\.db|[Dd]esktop\.ini)$/s;

/** Whether a file or folder of the content folder is no part of it, whatever it holds. */
function isPassedOver(name: string): boolean {
  return passedOver.test(name);
}

/** Of folders inside each other, the file itself among them. */
const maxLevels = 32;
/** Systems take 4096 at most, and the folder of the site and that of its output stand before it. */
const maxPathBytes = 1000;

export interface WalkRules {
  /** The trusted folder around the content folder; absolute. */
  readonly within: string;
  /** Gives a path of the content folder as faults name it. */
  readonly nameOf: (path: string) => string;
}

/** Lists a content folder. Neither it, nor a folder on the way to it, nor anything in it may be a symbolic link. */
export function walkFolder(root: string, { within, nameOf }: WalkRules): FolderListing {
  const texts: ListedText[] = [];
  const images: string[] = [];
  const faults: Diagnostic[] = [];

  const stray = (path: string, message: string, hint: string): void => {
    faults.push(fault('PATH_STRAY', { file: nameOf(path), message, hint }));
  };

  const visit = (path: string, kind: EntryKind | null): void => {
    const name = path.split('/').at(-1) ?? '';
    if (isPassedOver(name)) return;
    if (path.split('/').length > maxLevels) {
      const message = `the path is more than ${String(maxLevels)} levels deep`;
      stray(path, message, 'Move what is in this folder further up');
      return;
    }
    if (Buffer.byteLength(path) > maxPathBytes) {
      const message = `the path is longer than ${String(maxPathBytes)} bytes`;
      stray(path, message, 'Shorten the names of the folders around it');
      return;
    }
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    // An editor may take a file away while the folder is being read.
    if (stats === undefined) return;
    if (stats.isSymbolicLink()) {
      faults.push(
        fault('PATH_LINK', {
          file: nameOf(path),
          message: 'the content folder contains a symbolic link',
          hint: 'Put the file itself here',
        }),
      );
    } else if (stats.isDirectory()) {
      if (path === 'site.yaml') folderForSite();
      else visitFolder(path, kind);
    } else if (!stats.isFile()) stray(path, `"${name}" is not a regular file`, 'Remove it from the folder');
    else if (kind === null) visitRootFile(path);
    else if (name.endsWith('.md')) texts.push({ path, kind, state: stats });
    else if (imageName.test(name)) images.push(path);
    else stray(path, `"${name}" is neither a Markdown file nor an image`, strayHint(name));
  };

  const folderForSite = (): void => {
    faults.push(
      fault('FILE_READ', {
        file: nameOf('site.yaml'),
        message: 'site.yaml is a folder',
        hint: 'Put the file site.yaml in its place',
      }),
    );
  };

  const visitFolder = (path: string, kind: EntryKind | null): void => {
    const inside = kind ?? kindOfFolder(path);
    if (inside === undefined) {
      stray(
        path,
        `unknown folder "${path}"`,
        didYouMean(path, Object.values(folders)) ??
          `The folders are ${Object.values(folders).join(', ')}`,
      );
      return;
    }
    if (kind !== null && kind !== 'article') {
      stray(
        path,
        `the folder "${folders[kind]}" contains a folder`,
        `Put the files directly into ${folders[kind]}/`,
      );
      return;
    }
    list(path, inside);
  };

  const visitRootFile = (path: string): void => {
    if (path === 'site.yaml') return;
    if (imageName.test(path)) images.push(path);
    else
      stray(
        path,
        `"${path}" does not belong at the top of the content folder`,
        path === 'site.yml' ? 'Rename it to site.yaml' : 'Put articles into articles/',
      );
  };

  const list = (path: string, kind: EntryKind | null): void => {
    for (const name of namesIn(join(root, path)).toSorted())
      visit(path === '' ? name : `${path}/${name}`, kind);
  };

  if (isLinked(root, within)) {
    faults.push(
      fault('PATH_LINK', {
        file: nameOf(''),
        message: 'the content folder is a symbolic link, or is inside one',
        hint: 'Put the folder itself here, or set CONTENT_DIR to the folder that is meant',
      }),
    );
  } else list('', null);
  return { texts, images, faults };
}

function isLinked(folder: string, within: string): boolean {
  if (folder === within) return false;
  return [...foldersBetween(within, folder), folder].some(
    (step) => lstatSync(step, { throwIfNoEntry: false })?.isSymbolicLink() === true,
  );
}

/** The names in a folder; none where it has been taken away. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (existsSync(folder)) throw error;
    return [];
  }
}

function strayHint(name: string): string {
  if (/\.(md|markdown|mdx|txt)$/i.test(name))
    return `Rename it to ${name.replace(/(\.(md|markdown|mdx|txt))+$/i, '')}.md`;
  return 'Files for download go into public/; begin the name with _ to have it ignored';
}

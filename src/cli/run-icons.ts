import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { maxFrontMatter } from '../content/source/fence.ts';
import { displayPath, trustedFolder } from '../content/source/folder-fs.ts';
import { readSite } from '../content/read-site.ts';
import { palettesOf } from '../content/theme/palette.ts';
import { readThemeFolder } from '../content/theme/theme-folder-fs.ts';
import { describeFailure } from '../engine/failure.ts';
import { iconBitmaps } from '../engine/icons/icon-bitmaps.ts';
import { letterIcon } from '../engine/icons/letter-icon.ts';
import { readSettings, type Settings } from '../engine/settings-fs.ts';
import { readRegularFile, replaceFile } from '../files/regular-file-fs.ts';
import type { Ending, Surroundings } from './command.ts';
import { contentErrors, done, toolFault } from './exit-codes.ts';

export interface IconOptions {
  /** Draw `favicon.svg` from the name and the accent, also where there is one. */
  readonly letter: boolean;
  /** Overwrite files that are there. */
  readonly force: boolean;
}

/** The largest drawing that is read, in bytes. */
const maxDrawing = 1024 * 1024;

/** Draws the icons of a site into `public/`: the bitmaps from `favicon.svg`, and that from name and accent where it is missing. */
export async function drawIcons(options: IconOptions, surroundings: Surroundings): Promise<Ending> {
  const settings = readSettings(surroundings.environment, { root: surroundings.root });
  if ('problem' in settings) return settings;
  if (!existsSync(settings.contentDir))
    return { problem: `There is no content folder ${settings.contentDir}.` };
  try {
    return await draw(options, settings, surroundings);
  } catch (error) {
    surroundings.complain(`${describeFailure(error)}\n`);
    return toolFault;
  }
}

async function draw(
  { letter, force }: IconOptions,
  settings: Settings,
  { write, complain }: Surroundings,
): Promise<number> {
  const { root } = settings;
  const publicDir = join(root, 'public');
  const nameOf = (name: string): string => displayPath(join(publicDir, name), root);
  const isThere = (name: string): boolean => existsSync(join(publicDir, name));
  const place = (name: string, bytes: string | Uint8Array): void => {
    if (isThere(name) && !force) {
      write(`${nameOf(name)} is there and was kept; --force overwrites it.\n`);
      return;
    }
    mkdirSync(publicDir, { recursive: true });
    replaceFile(join(publicDir, name), bytes);
    write(`${nameOf(name)} written.\n`);
  };

  if (letter || !isThere('favicon.svg')) {
    const drawing = drawnLetter(settings);
    if (drawing === null) {
      complain('site.yaml has no valid name. npm run check says what is wrong.\n');
      return contentErrors;
    }
    place('favicon.svg', drawing);
  }
  const read = readRegularFile(join(publicDir, 'favicon.svg'), { within: root, limit: maxDrawing });
  if ('refused' in read || !read.isWhole) {
    complain(`${nameOf('favicon.svg')} cannot be read, or is larger than 1 MB.\n`);
    return contentErrors;
  }
  const bitmaps = await iconBitmaps(read.bytes).catch(() => null);
  if (bitmaps === null) {
    complain(`${nameOf('favicon.svg')} cannot be drawn: export it again as SVG.\n`);
    return contentErrors;
  }
  for (const [name, bytes] of bitmaps) place(name, bytes);
  return done;
}

/** The icon of the outlet by site.yaml and the design; null where site.yaml has no valid name. */
function drawnLetter(settings: Settings): string | null {
  const file = readRegularFile(join(settings.contentDir, 'site.yaml'), {
    within: trustedFolder(settings),
    limit: maxFrontMatter,
  });
  const { sound } = readSite('refused' in file ? null : file.bytes, 'site.yaml');
  const { name, language = 'en', accent } = sound;
  if (name === undefined) return null;
  const { theme } = readThemeFolder(settings.root, { publicFiles: new Set(), accent });
  return letterIcon({ name, language, colours: palettesOf(theme.values, accent).light });
}

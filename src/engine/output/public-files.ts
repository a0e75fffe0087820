import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connect } from 'vite';
import { copyRegularFile, refusalOf } from '../../files/regular-file-fs.ts';
import type { OpenSite } from '../open-site-fs.ts';
import { getSite } from '../current-site.ts';

/**
 * Copies the files of `public/` that were checked into an output folder. Throws where one of them is no longer a regular file,
 * or where the site made a file of its name.
 */
export function placePublicFiles(
  { publicSources }: Pick<OpenSite, 'publicSources'>,
  { outDir, root }: { readonly outDir: string; readonly root: string },
): void {
  for (const [address, source] of publicSources) {
    const goal = join(outDir, address);
    mkdirSync(dirname(goal), { recursive: true });
    const refused = copyRegularFile(source, goal, { within: root });
    if (refused !== null)
      throw new Error(`public${address} changed while the site was built. Build again.`);
  }
}

/**
 * Keeps the dev server, which follows links, from serving what lies behind one in `public/`, or a pipe or device in it: the
 * build would refuse it. `root` is the trusted folder around it.
 */
export function refuseLinks(publicDir: string, root: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = fileOf(request.url ?? '/');
    const refused = path === null ? null : refusalOf(join(publicDir, path), root);
    const isFolder = (file: string): boolean =>
      lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
    if (refused === 'link' || (refused === 'special' && !isFolder(join(publicDir, path ?? '')))) {
      response.statusCode = 404;
      response.end();
    } else next();
  };
}

/** The path of an address without base, query and encoding; null where it is none. */
function fileOf(url: string): string | null {
  const { base } = getSite().site.settings.addresses;
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.startsWith(base) ? path.slice(base.length) : path;
  } catch {
    return null;
  }
}

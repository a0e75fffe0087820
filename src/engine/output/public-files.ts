import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect } from 'vite';
import { readRegularFile, refusalOf } from '../../files/regular-file-fs.ts';
import type { OpenSite } from '../open-site.ts';
import { getSite } from '../current-site.ts';
import { digestOf, type SiteFolder } from './site-folder.ts';

/**
 * Puts the files of `public/` that were checked into the folder of a site; the outlet's own rules for hosts come before those of
 * the site. Throws where one of them is no longer a regular file.
 */
export async function placePublicFiles(
  { publicSources }: Pick<OpenSite, 'publicSources'>,
  folder: SiteFolder,
  { root, rules }: { readonly root: string; readonly rules: ReadonlyMap<string, string> },
): Promise<void> {
  for (const address of new Set([...publicSources.keys(), ...rules.keys()])) {
    const source = publicSources.get(address);
    const own = source === undefined ? new Uint8Array() : readPublic(address, source, root);
    const bytes = Buffer.concat([own, Buffer.from(rules.get(address) ?? '')]);
    await folder.place(address, digestOf(bytes), () => bytes);
  }
}

function readPublic(address: string, source: string, root: string): Uint8Array {
  const read = readRegularFile(source, { within: root, limit: Number.MAX_SAFE_INTEGER });
  if ('refused' in read || !read.isWhole)
    throw new Error(`public${address} changed while the site was built. Build again.`);
  return read.bytes;
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

import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { readRegularFile } from '../../files/regular-file-fs.ts';
import { pathKey } from '../source/paths.ts';
import { digestOf } from './image-facts-fs.ts';
import { maxSvgBytes, readSvg, type SvgLogo } from './svg-logo.ts';

export interface LogoReading {
  /** The sound ones, by `Picture.id`. */
  readonly logos: ReadonlyMap<string, SvgLogo>;
  readonly faults: readonly Diagnostic[];
}

export interface LogoReader {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** The trusted folder around it. */
  readonly within: string;
  /** Gives a path of the content folder as faults name it. */
  readonly nameOf: (path: string) => string;
}

/** Reads those SVGs among the files of a content folder that are named as logos. A missing one is left out. */
export function readLogos(
  paths: readonly string[],
  named: readonly { readonly src: string }[],
  { contentDir, within, nameOf }: LogoReader,
): LogoReading {
  const logos = new Map<string, SvgLogo>();
  const faults: Diagnostic[] = [];
  const places = new Map(paths.map((path) => [pathKey(path), path]));
  for (const src of new Set(named.map((picture) => picture.src))) {
    const path = places.get(src);
    if (path === undefined) continue;
    const file = nameOf(path);
    const read = readRegularFile(join(contentDir, path), { within, limit: maxSvgBytes });
    if ('refused' in read) {
      // An editor may take a file away while the folder is being read.
      if (read.refused !== 'missing')
        faults.push(fault('FILE_READ', { file, message: 'the file cannot be read' }));
      continue;
    }
    if (!read.isWhole) {
      const message = 'the SVG is larger than 100 kB';
      faults.push(
        fault('IMG_SIZE', { file, message, hint: 'Simplify its paths, or use a PNG as the logo' }),
      );
      continue;
    }
    const { size, faults: found } = readSvg(read.bytes, file);
    faults.push(...found);
    if (size === null) continue;
    const text = new TextDecoder().decode(read.bytes);
    logos.set(src, { path, text, digest: digestOf(read.bytes), ...size });
  }
  return { logos, faults };
}

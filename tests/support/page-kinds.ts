import { statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openSite } from '../../src/engine/open-site-fs.ts';
import type { Site } from '../../src/site/site.ts';
import { pageKinds } from '../../src/views/page-kinds.ts';
import { allSamples } from './gate/steps.ts';
import { projectRoot } from './built/run-build.ts';
import { clock } from './clock.ts';

/** A kind of page of the registry, and its pages in a built site. */
export interface BuiltKind {
  readonly name: string;
  readonly pattern: string;
  /** Paths of the built files inside the output folder, with `/`. */
  readonly files: readonly string[];
  /** The same of those that readers are sent to. */
  readonly listed: readonly string[];
}

/** What is published of a site under test (`site`, `everything` or `preview`). */
export async function builtSite(folder: string): Promise<Site> {
  const contentDir =
    folder === inject('site')
      ? inject('siteContent')
      : join(projectRoot, 'tests/fixtures/everything');
  const { site } = await openSite({
    root: projectRoot,
    contentDir,
    siteUrl: null,
    clock,
    preview: folder === inject('preview'),
  });
  return site;
}

/** The kinds of page of a site under test, as the registry lists them. */
export async function builtKinds(folder: string): Promise<readonly BuiltKind[]> {
  const site = await builtSite(folder);
  return pageKinds.map(({ name, pattern, pages }) => {
    const all = pages(site);
    return {
      name,
      pattern,
      files: all.map(({ path }) => fileOf(path)),
      listed: all.filter(({ listed }) => listed).map(({ path }) => fileOf(path)),
    };
  });
}

/**
 * The largest page of each kind, as paths of built files. `npm run test:all` adds the median and
 * the smallest.
 */
export async function samplePages(folder: string): Promise<readonly string[]> {
  const size = (file: string): number => statSync(join(folder, file)).size;
  const all = process.env[allSamples] !== undefined;
  return (await builtKinds(folder)).flatMap(({ files }) => {
    const sorted = files.toSorted((a, b) => size(b) - size(a));
    const chosen = all ? [0, Math.floor(sorted.length / 2), sorted.length - 1] : [0];
    return [...new Set(chosen.flatMap((index) => sorted[index] ?? []))];
  });
}

/** The address of a built file below the site's root: `topics/rivers/index.html` → `topics/rivers/`. */
export function addressOf(file: string): string {
  return encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connect } from 'vite';
import { outputsOf } from '../../outputs/outputs.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { getSite } from '../current-site.ts';
import type { OpenSite } from '../open-site-fs.ts';

/** A file of a site that is no page, with its bytes or its text. */
export interface SiteFile {
  /** Without the base: `/feed.xml`. */
  readonly path: string;
  readonly contentType: string;
  readonly content: () => string | Uint8Array;
}

/** What the files of a site are made of. */
type Source = Pick<OpenSite, 'site' | 'ownFiles'>;

/** The outputs of a site, with the stylesheet that browsers show feeds in and the files of the outlet's own code. */
export function siteOutputs({ site, ownFiles }: Source): readonly SiteFile[] {
  const stylesheet = new URL('../../theme/styles/feed.css', import.meta.url);
  return [
    ...outputsOf(site).map(({ text, ...output }) => ({ ...output, content: text })),
    {
      path: filePaths.stylesheet,
      contentType: 'text/css; charset=utf-8',
      content: () => readFileSync(stylesheet, 'utf8'),
    },
    ...ownFiles.map(({ content, ...file }) => ({ ...file, content: () => content })),
  ];
}

/** Writes every output into the output folder. */
export function writeOutputs(source: Source, outDir: string): void {
  for (const { path, content } of siteOutputs(source)) {
    const file = join(outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content());
  }
}

/** Answers requests of the dev server for outputs, from the site as it is at that moment. */
export const serveOutputs: Connect.NextHandleFunction = (request, response, next) => {
  const opened = getSite();
  const { to } = opened.site.settings.addresses;
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const isAsked = (one: SiteFile): boolean =>
    [to(one.path), one.path].some((address) => encodeURI(address) === path || address === path);
  const output = siteOutputs(opened).find(isAsked);
  if (output === undefined) {
    next();
    return;
  }
  response.setHeader('Content-Type', output.contentType);
  response.end(output.content());
};

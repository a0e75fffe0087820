import { readFileSync } from 'node:fs';
import type { Connect } from 'vite';
import { outputsOf } from '../../outputs/outputs.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { getSite } from '../current-site.ts';
import type { OpenSite } from '../open-site.ts';
import { digestOf, type SitePiece } from './site-folder.ts';

/** A file of a site that is no page, with its bytes or its text. */
export interface OutputFile {
  /** Without the base: `/feed.xml`. */
  readonly path: string;
  readonly contentType: string;
  readonly content: () => string | Uint8Array;
  /** What the content follows from, as `Output.key` says. */
  readonly key?: () => string;
}

/** What the files of a site are made of. */
type Source = Pick<OpenSite, 'site' | 'ownFiles'>;

/** The outputs of a site, with the stylesheet that browsers show feeds in and the files of the outlet's own code. */
export function siteOutputs({ site, ownFiles }: Source): readonly OutputFile[] {
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

/** The outputs of a site, made by the program with the digest `program`. */
export function outputPieces(source: Source, program: string): readonly SitePiece[] {
  return siteOutputs(source).map(({ path, content, key }) => async (folder) => {
    if (key) await folder.place(path, digestOf(`${program} ${key()}`), content);
    else {
      const made = content();
      await folder.place(path, digestOf(made), () => made);
    }
  });
}

/** Answers requests of the dev server for outputs, from the site as it is at that moment. */
export const serveOutputs: Connect.NextHandleFunction = (request, response, next) => {
  const opened = getSite();
  const { to } = opened.site.settings.addresses;
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const isAsked = (one: OutputFile): boolean =>
    [to(one.path), one.path].some((address) => encodeURI(address) === path || address === path);
  const output = siteOutputs(opened).find(isAsked);
  if (output === undefined) {
    next();
    return;
  }
  response.setHeader('Content-Type', output.contentType);
  response.end(output.content());
};

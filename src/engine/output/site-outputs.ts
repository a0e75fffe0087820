import { readFileSync } from 'node:fs';
import type { Connect } from 'vite';
import type { Output } from '../../outputs/output.ts';
import { outputsOf } from '../../outputs/outputs.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import type { Site } from '../../site/site.ts';
import { getSite } from '../current-site.ts';
import { digestOf, type SitePiece } from './site-folder.ts';

/** The outputs of a site, with the stylesheet that browsers show feeds in. */
export function siteOutputs(site: Site): readonly Output[] {
  const stylesheet = new URL('../../theme/styles/feed.css', import.meta.url);
  return [
    ...outputsOf(site),
    {
      path: filePaths.stylesheet,
      contentType: 'text/css; charset=utf-8',
      text: () => readFileSync(stylesheet, 'utf8'),
    },
  ];
}

/** The outputs of a site, made by the program with the digest `program`. */
export function outputPieces(site: Site, program: string): readonly SitePiece[] {
  return siteOutputs(site).map(({ path, text, key }) => async (folder) => {
    if (key) await folder.place(path, digestOf(`${program} ${key()}`), text);
    else {
      const made = text();
      await folder.place(path, digestOf(made), () => made);
    }
  });
}

/** Answers requests of the dev server for outputs, from the site as it is at that moment. */
export const serveOutputs: Connect.NextHandleFunction = (request, response, next) => {
  const { site } = getSite();
  const { to } = site.settings.addresses;
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const output = siteOutputs(site).find((one) => to(one.path) === path || one.path === path);
  if (output === undefined) {
    next();
    return;
  }
  response.setHeader('Content-Type', output.contentType);
  response.end(output.text());
};

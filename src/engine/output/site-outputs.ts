import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connect } from 'vite';
import type { Output } from '../../outputs/output.ts';
import { outputsOf } from '../../outputs/outputs.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import type { Site } from '../../site/site.ts';
import { getSite } from '../current-site.ts';

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

/** Writes every output into the output folder. */
export function writeOutputs(site: Site, outDir: string): void {
  for (const { path, text } of siteOutputs(site)) {
    const file = join(outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text());
  }
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

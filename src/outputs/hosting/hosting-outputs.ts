import { filePaths } from '../../site/fixed-paths.ts';
import type { OutputGroup } from '../output.ts';
import { llms } from './llms.ts';
import { robots } from './robots.ts';

/** What crawlers are told; `_headers` and `_redirects` are appended to those of `public/` by the engine. */
export const hostingOutputs: OutputGroup = (site) => {
  const contentType = 'text/plain; charset=utf-8';
  const llmsTxt = { path: filePaths.llms, contentType, text: () => llms(site) };
  return [
    { path: filePaths.robots, contentType, text: () => robots(site) },
    ...(site.preview ? [] : [llmsTxt]),
  ];
};

import { preview } from 'astro';
import { openSite } from '../engine/open-site-fs.ts';
import type { Settings } from '../engine/settings-fs.ts';
import { astroConfig } from '../engine/astro-config.ts';
import { setSite } from '../engine/current-site.ts';

export interface PreviewOptions {
  /** The folder of the built site, absolute. */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** Serves a built site as a web server would, until the process ends. */
export async function servePreview(
  settings: Settings,
  { folder, port }: PreviewOptions,
): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  setSite(await openSite(settings));
  await preview({
    ...astroConfig(settings, { outDir: folder, work: null }),
    server: { port },
  });
}

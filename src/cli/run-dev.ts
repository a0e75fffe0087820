import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { renderReport } from '../diagnostics/render-report-fs.ts';
import { openSite, type OpenMemory } from '../engine/open-site-fs.ts';
import { readSettings, readTerminal, type Settings } from '../engine/settings-fs.ts';
import { astroConfig } from '../engine/astro-config.ts';
import { liveClient } from '../engine/dev/live-client.ts';
import { getSite } from '../engine/current-site.ts';
import { setSiteForPages } from '../engine/set-site-for-pages.ts';
import { makeFolder } from '../engine/output/work-folder.ts';
import { startThreads } from '../engine/threads/threads.ts';
import { livePhotos } from '../engine/dev/live-photos.ts';
import { livePlugin, type LiveOptions } from '../engine/dev/live-plugin.ts';
import { toolFault } from './exit-codes.ts';

export interface DevOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The address to listen on; false for this machine alone. */
  readonly host: string | false;
}

/** Serves the site while it is written, drafts shown and marked, until the process ends. `settings` are those of a preview. */
export async function serveDev(settings: Settings, options: DevOptions): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Vite would print the stack of each file that it cannot write, and run on.
  makeFolder(join(settings.root, '.cache'));
  accessSync(join(settings.root, '.cache'), constants.W_OK);
  const memory: OpenMemory = { readings: null };
  const threads = startThreads();
  setSiteForPages(await openSite(settings, { threads, memory }));
  threads.close();
  const { colour } = readTerminal();
  const { report } = getSite();
  if (report.diagnostics.length > 0)
    process.stdout.write(renderReport(report, 'pretty', { root: settings.root, colour }));
  const now = (): Settings => {
    const again = readSettings(undefined, { preview: true, root: settings.root });
    return 'problem' in again ? settings : again;
  };
  await start({ settings: now, memory, colour, stale: false }, options);
}

/** Starts Astro's server; starts it anew where what it reads only once has changed. */
async function start(
  live: Omit<LiveOptions, 'onRestart'>,
  { port, host }: DevOptions,
): Promise<void> {
  let isEnding = false;
  const restart = async (): Promise<void> => {
    const server = await starting;
    await server.stop();
    // Nobody watches the folder between two servers.
    await start({ ...live, stale: true }, { port: server.address.port, host });
  };
  const onRestart = (): void => {
    if (isEnding) return;
    isEnding = true;
    restart().catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exitCode = toolFault;
    });
  };
  const plugin = livePlugin({ ...live, onRestart });
  const config = astroConfig(live.settings(), { outDir: 'dist', work: null }, [
    plugin,
    livePhotos(live.settings()),
  ]);
  const integrations = [liveClient];
  const starting = dev({ ...config, integrations, server: { port, host } });
  await starting;
}

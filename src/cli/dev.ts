import { existsSync } from 'node:fs';
import { dev } from 'astro';
import { renderReport } from '../diagnostics/render-report-fs.ts';
import { asksForHelp, readCommandLine } from './command-line-fs.ts';
import { openSite } from '../engine/open-site-fs.ts';
import { readSettings, readTerminal, type Settings } from '../engine/settings-fs.ts';
import { astroConfig } from '../engine/astro-config.ts';
import { getSite } from '../engine/current-site.ts';
import { setSiteForPages } from '../engine/set-site-for-pages.ts';
import { liveClient } from '../engine/dev/live-client.ts';
import { livePhotos } from '../engine/dev/live-photos.ts';
import { livePlugin, type LiveOptions } from '../engine/dev/live-plugin.ts';

const usage = 'Usage: npm run dev -- [--port N] [--host ADDRESS]';

await serve(process.argv.slice(2));

/** `npm run dev`: the site while it is written, drafts shown and marked. */
async function serve(words: readonly string[]): Promise<void> {
  if (asksForHelp(words)) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const options = readOptions(words);
  if ('problem' in options) {
    refuse(options.problem);
    return;
  }
  const settings = readSettings(undefined, { preview: true });
  if ('problem' in settings) {
    refuse(settings.problem);
    return;
  }
  if (!existsSync(settings.contentDir)) {
    refuse(`There is no content folder ${settings.contentDir}.`);
    return;
  }
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  setSiteForPages(await openSite(settings));
  const { colour } = readTerminal();
  const { report } = getSite();
  if (report.diagnostics.length > 0)
    process.stdout.write(renderReport(report, 'pretty', { root: settings.root, colour }));
  const now = (): Settings => {
    const again = readSettings(undefined, { preview: true });
    return 'problem' in again ? settings : again;
  };
  await start({ settings: now, colour, stale: false }, options);
}

interface Options {
  readonly port: number;
  readonly host: string | boolean;
}

/** Starts Astro's server; starts it anew where the site's address changes, which Astro reads only once. */
async function start(
  live: Omit<LiveOptions, 'onAddressChange'>,
  { port, host }: Options,
): Promise<void> {
  const restart = async (): Promise<void> => {
    const server = await starting;
    await server.stop();
    // Nobody watches the folder between two servers.
    await start({ ...live, stale: true }, { port: server.address.port, host });
  };
  const onAddressChange = (): void => {
    restart().catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exitCode = 2;
    });
  };
  const plugin = livePlugin({ ...live, onAddressChange });
  const config = astroConfig(live.settings(), { outDir: 'dist', work: null }, [
    plugin,
    livePhotos(live.settings()),
  ]);
  const integrations = [liveClient];
  const starting = dev({ ...config, integrations, server: { port, host } });
  await starting;
}

function readOptions(words: readonly string[]): Options | { readonly problem: string } {
  const read = readCommandLine(words, {
    port: { type: 'string', default: '4321' },
    host: { type: 'string' },
  });
  if ('problem' in read) return read;
  const { port, host = false } = read.values;
  if (!/^\d{1,5}$/.test(port)) return { problem: `--port is "${port}", but must be a number.` };
  return { port: Number(port), host };
}

function refuse(problem: string): void {
  process.stderr.write(`${problem}\n${usage}\n`);
  process.exitCode = 2;
}

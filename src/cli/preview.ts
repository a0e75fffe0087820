import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preview } from 'astro';
import { asksForHelp, readCommandLine } from './command-line-fs.ts';
import { openSite } from '../engine/open-site-fs.ts';
import { readSettings } from '../engine/settings-fs.ts';
import { astroConfig } from '../engine/astro-config.ts';
import { setSite } from '../engine/current-site.ts';

const usage = 'Usage: npm run preview -- [--port N] [--outDir DIR]';

process.exitCode = await serve(process.argv.slice(2));

/** `npm run preview`: the built site, as a web server would give it. */
async function serve(words: readonly string[]): Promise<number> {
  if (asksForHelp(words)) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const read = readCommandLine(words, {
    port: { type: 'string', default: '4321' },
    outDir: { type: 'string', default: 'dist' },
  });
  if ('problem' in read) return refuse(read.problem);
  const { port, outDir } = read.values;
  if (!/^\d{1,5}$/.test(port)) return refuse(`--port is "${port}", but must be a number.`);
  const settings = readSettings();
  if ('problem' in settings) return refuse(settings.problem);
  const folder = resolve(settings.root, outDir);
  if (!existsSync(join(folder, '404.html')))
    return refuse(`There is no site in ${outDir}; build it first with npm run build.`);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  setSite(await openSite(settings));
  await preview({
    ...astroConfig(settings, { outDir: folder, work: null }),
    server: { port: Number(port) },
  });
  return 0;
}

function refuse(problem: string): number {
  process.stderr.write(`${problem}\n${usage}\n`);
  return 2;
}

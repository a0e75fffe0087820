import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { openEdition } from '../edition/open-edition-fs.ts';
import { readSettings } from '../edition/settings-fs.ts';
import { astroConfig } from './astro-config.ts';
import { hold } from './held-edition.ts';

process.exitCode = await serve(process.argv.slice(2));

/** `npm run preview`: the built site, as a web server would give it. */
async function serve(words: readonly string[]): Promise<number> {
  let port: string;
  let outDir: string;
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: '4321' },
        outDir: { type: 'string', default: 'dist' },
      },
    });
    ({ port, outDir } = values);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  if (!/^\d{1,5}$/.test(port)) return refuse(`--port is "${port}", but must be a number.`);
  const settings = readSettings();
  if ('problem' in settings) return refuse(settings.problem);
  const folder = resolve(settings.root, outDir);
  if (!existsSync(join(folder, '404.html')))
    return refuse(`There is no site in ${outDir}; build it first with npm run build.`);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  hold(await openEdition(settings));
  await preview({ ...astroConfig(settings, folder), server: { port: Number(port) } });
  return 0;
}

function refuse(problem: string): number {
  process.stderr.write(`${problem}\nUsage: npm run preview -- [--port N] [--outDir DIR]\n`);
  return 2;
}

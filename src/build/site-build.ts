import { readdirSync } from 'node:fs';
import { build } from 'astro';
import type { Settings } from '../edition/settings-fs.ts';
import { astroConfig } from './astro-config.ts';

/** Builds the held edition into an empty folder and gives the number of its pages. Throws where Astro fails. */
export async function buildSite(settings: Settings, outDir: string): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ ...astroConfig(settings, outDir), logLevel: 'warn' });
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  ).length;
}

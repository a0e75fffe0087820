import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import type { Settings } from './settings-fs.ts';
import { placeAliases } from './output/aliases.ts';
import { headers } from '../outputs/hosting/headers.ts';
import { astroConfig } from './astro-config.ts';
import { getSite } from './current-site.ts';
import { writeOutputs } from './output/site-outputs.ts';
import { placePublicFiles } from './output/public-files.ts';
import { writePhotos } from './photos/photos.ts';
import { writeSocialCards } from './social-cards/social-cards.ts';

/**
 * Builds the held site into the folder `site` of a work folder, which no other process uses, and gives the number of its
 * pages. Throws where Astro fails.
 */
export async function buildSite(settings: Settings, work: string): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const outDir = join(work, 'site');
  await build({ ...astroConfig(settings, { outDir, work }), logLevel: 'warn' });
  const opened = getSite();
  const { site, publicSources } = opened;
  writeOutputs(opened, outDir);
  placePublicFiles({ publicSources }, { outDir, root: settings.root });
  placeAliases(site, outDir);
  // The outlet's own rules, from `public/`, stand first.
  appendFileSync(join(outDir, '_headers'), headers(site));
  const code = opened.ownCode.digest;
  await writePhotos(site, { ...settings, outDir, code });
  await writeSocialCards(site, { cacheDir: join(settings.root, '.cache/cards'), outDir, code });
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  ).length;
}

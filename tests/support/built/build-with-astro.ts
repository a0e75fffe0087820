/** Renders every page of a content folder with `astro build`: run as a program, with the folder to write to as its argument. */
import { join } from 'node:path';
import { build } from 'astro';
import { astroConfig } from '../../../src/engine/astro-config.ts';
import { openSite } from '../../../src/engine/open-site-fs.ts';
import { setSiteForPages } from '../../../src/engine/set-site-for-pages.ts';
import { readSettings } from '../../../src/engine/settings-fs.ts';

const settings = readSettings();
if ('problem' in settings) throw new Error(settings.problem);
const [outDir = ''] = process.argv.slice(2);
setSiteForPages(await openSite(settings));
const work = join(settings.root, '.cache/with-astro');
await build({ ...astroConfig(settings, { outDir, work }), logLevel: 'warn' });
process.exit(0);

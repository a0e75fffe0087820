import { astroConfig } from './src/engine/astro-config.ts';
import { setSite } from './src/engine/current-site.ts';
import { openSite } from './src/engine/open-site-fs.ts';
import { readSettings } from './src/engine/settings-fs.ts';

// For `astro check` and editors. The commands of package.json pass the same configuration themselves.
const settings = readSettings();
if ('problem' in settings) throw new Error(settings.problem);
setSite(await openSite(settings));

export default astroConfig(settings, { outDir: 'dist', work: null });

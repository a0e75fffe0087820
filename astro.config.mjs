import { astroConfig } from './src/build/astro-config.ts';
import { hold } from './src/build/held-edition.ts';
import { openEdition } from './src/edition/open-edition-fs.ts';
import { readSettings } from './src/edition/settings-fs.ts';

// For `astro check` and editors. The commands of package.json pass the same configuration themselves.
const settings = readSettings();
if ('problem' in settings) throw new Error(settings.problem);
hold(await openEdition(settings));

export default astroConfig(settings, { outDir: 'dist', work: null });

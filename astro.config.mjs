import { defineConfig } from 'astro/config';
import { astroConfig } from './src/build/astro-config.ts';
import { openEdition } from './src/edition/open-edition-fs.ts';
import { readSettings } from './src/edition/settings-fs.ts';

// For `astro check` and editors. The commands of package.json pass the same configuration themselves.
const settings = readSettings();
if ('problem' in settings) throw new Error(settings.problem);

export default defineConfig(astroConfig(settings, await openEdition(settings), 'dist'));

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageFile from '../../package.json' with { type: 'json' };

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** Lets modules in and below a folder import `dateline-site/config`, which leads to the module in `src` of the project. */
export function linkPackage(folder: string): void {
  const home = join(folder, 'node_modules', packageFile.name);
  mkdirSync(home, { recursive: true });
  symlinkSync(source, join(home, 'src'), 'junction');
  const exported = packageFile.exports['./config']
    .replace('.package/', 'src/')
    .replace(/\.js$/, '.ts');
  const manifest = { name: packageFile.name, type: 'module', exports: { './config': exported } };
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest));
}

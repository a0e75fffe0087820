import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withCompiledImports } from './compiled-imports.ts';

/** The folder of the project: `src/` is read, `.package/` is written. */
const project = fileURLToPath(new URL('../..', import.meta.url));
const source = join(project, 'src');
const goal = join(project, '.package');

/** What only those need who change the program. */
const left = /^(decisions|development)(\/|$)|^ARCHITECTURE\.md$|(^|\/)\.DS_Store$/;
/** What names modules by their source and is not written by `tsc` as it must be. */
const rewritten = /\.(astro|cjs|d\.ts)$/;
/** Astro takes every file of the folder of routes for a route. */
const routeDeclaration = /^pages\/.*\.d\.ts$/;

/** `prepack`: writes what the package holds, which is `src/` with its TypeScript compiled. Throws where it does not compile. */
function buildPackage(): void {
  rmSync(goal, { recursive: true, force: true });
  compile();
  cpSync(source, goal, {
    recursive: true,
    filter: (path) => {
      const name = path.slice(source.length + 1).replaceAll(sep, '/');
      // `tsc` writes those in another form.
      return !left.test(name) && !name.endsWith('.ts');
    },
  });
  cpSync(join(project, 'content/README.md'), join(goal, 'cli/init/guide.md'));
  for (const found of readdirSync(goal, { recursive: true, encoding: 'utf8' })) {
    const [name, path] = [found.replaceAll(sep, '/'), join(goal, found)];
    if (routeDeclaration.test(name)) rmSync(path);
    else if (rewritten.test(name))
      writeFileSync(path, withCompiledImports(readFileSync(path, 'utf8')));
  }
}

function compile(): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const config = join(project, '.config/tsconfig.package.json');
  const { status } = spawnSync(process.execPath, [compiler, '-p', config], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The package does not compile.');
}

buildPackage();

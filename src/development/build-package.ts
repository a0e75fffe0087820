import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, withCompiledImports } from './compile.ts';

/** The folder of the project: `src/` is read, `.package/` is written. */
const project = fileURLToPath(new URL('../..', import.meta.url));
const source = join(project, 'src');
const goal = join(project, '.package');

/** What only those need who change the program. */
const left = /^(decisions|development)(\/|$)|^ARCHITECTURE\.md$|(^|\/)\.DS_Store$/;
const typeScript = /(?<!\.d)\.ts$/;
/** What is not compiled and imports what is. */
const importing = /\.(astro|cjs|d\.ts)$/;
/** Astro takes every file of the folder of routes for a route. */
const routeDeclaration = /^pages\/.*\.d\.ts$/;

/**
 * `prepack`: writes what the package holds, which is `src/` with its TypeScript compiled, and the editors' guide. Throws where
 * the declarations cannot be made.
 */
function buildPackage(): void {
  rmSync(goal, { recursive: true, force: true });
  declareTypes();
  cpSync(source, goal, {
    recursive: true,
    filter: (path) => !left.test(path.slice(source.length + 1).replaceAll(sep, '/')),
  });
  cpSync(join(project, 'content/README.md'), join(goal, 'cli/init/guide.md'));
  for (const found of readdirSync(goal, { recursive: true, encoding: 'utf8' })) {
    const [name, path] = [found.replaceAll(sep, '/'), join(goal, found)];
    if (routeDeclaration.test(name)) rmSync(path);
    else if (importing.test(name)) rewrite(path, path, withCompiledImports);
    else if (typeScript.test(name)) {
      rewrite(path, path.replace(typeScript, '.js'), compile);
      rmSync(path);
    }
  }
}

/** TypeScript's own compiler writes the declarations of every module. */
function declareTypes(): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const config = join(project, '.config/tsconfig.package.json');
  const { status } = spawnSync(process.execPath, [compiler, '-p', config], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The declarations of the package cannot be made.');
}

function rewrite(from: string, to: string, change: (text: string) => string): void {
  writeFileSync(to, change(readFileSync(from, 'utf8')));
}

buildPackage();

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';
import { z } from 'zod';
import { mustBuild, projectRoot } from './run-build.ts';
import { openWorkspace } from './workspace.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site, shared by every test of the run: nobody writes into it. */
    readonly site: string;
    /**
     * The content folder of `site`: `content/` while it is the demonstration, else the fixture. What
     * an outlet writes cannot make the tests of the product fail.
     */
    readonly siteContent: string;
    /** The fixture with every field, built under a base path. */
    readonly everything: string;
    /** The same with drafts and scheduled articles, as `--preview` builds it. */
    readonly preview: string;
  }
}

/** Every field of every type of the contract. */
const fixture = join(projectRoot, 'tests/fixtures/everything');

/**
 * Builds the sites under test once for all projects of a run: the first project that asks builds
 * them and leaves their paths with the root project, where the next one finds them. They have a
 * working folder of their own, and one comes after the other: at once they would take no less time.
 * Returns what removes them again.
 */
export function setup(project: TestProject): (() => void) | undefined {
  const root = project.vitest.getRootProject();
  if ('site' in root.getProvidedContext()) return undefined;

  const { root: folder, close } = openWorkspace();
  const build = (name: string, content: string, ...words: readonly string[]): string =>
    mustBuild(join(folder, name), {
      cwd: folder,
      arguments: words,
      environment: { CONTENT_DIR: content },
    });
  try {
    const content = join(projectRoot, 'content');
    const everything = build('everything', fixture);
    root.provide('everything', everything);
    root.provide('preview', build('preview', fixture, '--preview'));
    const shipped = isDemonstration(content);
    root.provide('siteContent', shipped ? content : fixture);
    root.provide('site', shipped ? build('site', content) : everything);
  } catch (error) {
    close();
    throw error;
  }
  return close;
}

/** Whether a content folder is the one that came with the project: an outlet names its own. */
function isDemonstration(content: string): boolean {
  try {
    const text = readFileSync(join(content, 'site.yaml'), 'utf8');
    return z.object({ name: z.literal('Dateline') }).safeParse(parse(text)).success;
  } catch {
    return false;
  }
}

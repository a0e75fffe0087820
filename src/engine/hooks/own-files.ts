import { z } from 'zod';
import { addPlace, outputAt, placesOf, type Places } from '../../checks/output-places.ts';
import { fileNameProblem } from '../../content/source/file-names.ts';
import type { Reading } from '../../content/entry.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { visible } from '../../diagnostics/visible.ts';
import { outputsOf } from '../../outputs/outputs.ts';
import { entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { publishedPaths } from '../../views/site-pages.ts';
import { placeOfSetting } from './code-place.ts';
import { codeAt, hookFailed, wrongResult, type CodeHome } from './hook-faults.ts';
import type { Hooks } from './hooks.ts';
import { outletSite } from './outlet-site.ts';
import { outcomeOf } from './run-hook.ts';

/** A file that the outlet's own code adds to the site. */
export interface OwnFile {
  /** Without the base: `/print/a.txt`. */
  readonly path: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

const fileList = z.array(
  z.strictObject({
    path: z.string(),
    content: z.union([z.string(), z.instanceof(Uint8Array)], 'must be a string or a Uint8Array'),
    contentType: z.string().optional(),
  }),
);

/** Lets the hooks of an outlet make their files, and gives those that can be published, with the faults of the others. */
export async function ownFilesOf(
  { outputs, code }: Hooks,
  { site, readings, root }: { site: Site; readings: readonly Reading[]; root: string },
): Promise<{ readonly files: readonly OwnFile[]; readonly faults: readonly Diagnostic[] }> {
  const files: OwnFile[] = [];
  const faults: Diagnostic[] = [];
  if (outputs.length === 0) return { files, faults };
  const home: CodeHome = { code, root };
  const given = outletSite(site);
  const taken = placesOf([
    ...publishedPaths(site),
    ...outputsOf(site).map(({ path }) => path),
    // A draft or a scheduled article has its address, too: it would fail the build on the day when it appears.
    ...readings.map(({ kind, slug }) => entryPath(kind, slug)),
  ]);
  for (const { name, run } of outputs) {
    const outcome = await outcomeOf(() => run(given));
    if ('error' in outcome) {
      faults.push(hookFailed(name, outcome.error, home));
      continue;
    }
    const parsed = fileList.safeParse(outcome.value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = z.core.toDotPath(issue?.path ?? []);
      const wrong = `returns an invalid list of files${where === '' ? '' : `: ${where}`}: ${issue?.message ?? ''}`;
      faults.push(wrongResult(name, { wrong, hint: fileHint }, home));
      continue;
    }
    for (const { path, content, contentType } of parsed.data) {
      const problem = pathProblem(path) ?? claimProblem(path, taken);
      if (problem === null) {
        addPlace(path, taken);
        files.push({ path, content, contentType: contentType ?? typeOf(content) });
        continue;
      }
      const message = `the hook ${name} makes "${visible(shortened(path))}", ${problem.why}`;
      const place = codeAt(placeOfSetting('outputs', code), root);
      faults.push(fault(problem.code, { ...place, message, hint: problem.hint }));
    }
  }
  return { files, faults };
}

const fileHint = 'Return [{ path: "/a.txt", content: "…" }], or [] for nothing';

function typeOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}

interface PathProblem {
  readonly code: 'HOOK_RESULT' | 'ADDRESS_CLAIMED';
  readonly why: string;
  readonly hint: string;
}

function shortened(path: string): string {
  return path.length <= 80 ? path : `${path.slice(0, 79)}…`;
}

/** Linux refuses a path of 4,096 bytes; the folder of the output needs its part of it. */
const longestPath = 2000;

function pathProblem(path: string): PathProblem | null {
  const problem = (why: string, hint: string): PathProblem => ({ code: 'HOOK_RESULT', why, hint });
  const steps = path.split('/').slice(1);
  if (!path.startsWith('/') || steps.some((step) => /^\.{0,2}$/.test(step)) || /[#%]/.test(path))
    return problem(
      'which is not the address of a file of the site',
      'Write it from the root, with the name of a file: /print/a.txt, /map/index.html',
    );
  const why = steps.map(fileNameProblem).find((one) => one !== null);
  if (why !== undefined) return problem(`which ${why}`, 'Give the file another name');
  return new TextEncoder().encode(path).length > longestPath
    ? problem('which is longer than 2,000 bytes', 'Shorten it')
    : null;
}

function claimProblem(path: string, taken: Places): PathProblem | null {
  const other = outputAt(path, taken);
  if (other === undefined) return null;
  return {
    code: 'ADDRESS_CLAIMED',
    why: `where the site has ${other}`,
    hint: 'Give the file another address',
  };
}

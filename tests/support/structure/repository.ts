import { parse } from 'yaml';
import { z } from 'zod';
import type { Breach } from './source.ts';

const topLevel = new Set([
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'src',
  'content',
  'public',
  'tests',
  'README.md',
  'LICENSE',
]);

/** At the top level stand the agreed names and dot-files. Takes the paths of all tracked files. */
export function topLevelNames(paths: readonly string[]): readonly Breach[] {
  const names = new Set(paths.map((path) => path.replace(/\/.*/, '')));
  return [...names]
    .filter((name) => !topLevel.has(name) && !name.startsWith('.'))
    .map((name) => `${name}:1: Nothing else stands at the top level: find it a room.`);
}

const workflowSchema = z.object({
  on: z.unknown(),
  permissions: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number().optional(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

/** A workflow trusts no tag, asks for no right at its top, keeps no credentials and ends by itself. */
export function workflowRules(path: string, text: string): readonly Breach[] {
  const workflow = workflowSchema.parse(parse(text));
  const breaches: string[] = [];
  if (JSON.stringify(workflow.on).includes('pull_request_target')) {
    breaches.push('"pull_request_target" gives the code of a stranger our rights.');
  }
  if (JSON.stringify(workflow.permissions) !== '{}') {
    breaches.push('The workflow begins with "permissions: {}"; a job asks for what it needs.');
  }
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if (job['timeout-minutes'] === undefined) breaches.push(`The job "${name}" has no time limit.`);
    for (const { uses, with: options } of job.steps) {
      if (uses === undefined) continue;
      if (!/^\.\/|@[0-9a-f]{40}$/.test(uses)) {
        breaches.push(`"${uses}" is not pinned by a commit.`);
      }
      if (uses.startsWith('actions/checkout@') && options?.['persist-credentials'] !== false) {
        breaches.push(`The job "${name}" checks out with "persist-credentials" left on.`);
      }
    }
  }
  return breaches.map((sentence) => `${path}:1: ${sentence}`);
}

// In parts, so that this file does not hold what it looks for.
const registryHosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['registry', 'npmmirror', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['npm', 'jsr', 'io'],
].map((parts) => parts.join('.'));

/** No file names a package registry: where packages come from is for each machine to say. */
export function registryNames(path: string, text: string): readonly Breach[] {
  const found = registryHosts.filter((host) => text.includes(host));
  const breaches = found.map((host) => `${path}:1: "${host}" is a registry's name.`);
  if (path === 'package-lock.json' && /"resolved": "[a-z+]+:/.test(text)) {
    breaches.push(`${path}:1: Addresses are locked: set "omit-lockfile-registry-resolved" in npm.`);
  }
  if (path.endsWith('.npmrc') && /^\s*(@[^:\s]+:)?registry\s*=|_auth/m.test(text)) {
    breaches.push(`${path}:1: The registry is for each machine to say.`);
  }
  return breaches;
}

import { readFileSync } from 'node:fs';

/** The examples of `dateline.config.ts` in the README, in order. */
export function configExamples(): readonly string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const section = readme.split('\n### Code of your own\n')[1] ?? '';
  return [...section.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, text = '']) => text);
}

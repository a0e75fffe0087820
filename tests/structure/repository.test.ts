import { describe, expect, test } from 'vitest';
import { projectPaths, readProjectFile } from '../support/structure/project.ts';
import { registryNames, topLevelNames, workflowRules } from '../support/structure/repository.ts';

const paths = projectPaths();
const binary = /\.(woff2?|ttf|png|jpe?g|webp|avif|ico|gif|pdf)$/;

describe('the top level', () => {
  test('holds the agreed names and dot-files', () => {
    expect(topLevelNames(paths)).toEqual([]);
  });

  test('a further name is told once', () => {
    expect(topLevelNames(['src/a.ts', 'docs/a.md', 'docs/b.md', '.ci/run'])).toEqual([
      'docs:1: Nothing else stands at the top level: find it a room.',
    ]);
  });
});

describe('workflows', () => {
  const workflows = paths.filter((path) => /^\.github\/workflows\/.*\.ya?ml$/.test(path));

  test('there is one', () => {
    expect(workflows).toContain('.github/workflows/ci.yml');
  });

  test.each(workflows)('%s keeps the rules', (path) => {
    expect(workflowRules(path, readProjectFile(path))).toEqual([]);
  });

  test('one that breaks every rule is told all of them', () => {
    const text = `
on: [push, pull_request_target]
jobs:
  test:
    steps:
      - uses: actions/checkout@v7
      - uses: ./.github/own
      - run: npm test
`;
    expect(workflowRules('ci.yml', text)).toEqual([
      'ci.yml:1: "pull_request_target" gives the code of a stranger our rights.',
      'ci.yml:1: The workflow begins with "permissions: {}"; a job asks for what it needs.',
      'ci.yml:1: The job "test" has no time limit.',
      'ci.yml:1: "actions/checkout@v7" is not pinned by a commit.',
      'ci.yml:1: The job "test" checks out with "persist-credentials" left on.',
    ]);
  });
});

describe('registries', () => {
  test('are named in no file', () => {
    const texts = paths.filter((path) => !binary.test(path) && !path.startsWith('tests/fixtures/'));
    expect(texts.flatMap((path) => registryNames(path, readProjectFile(path)))).toEqual([]);
  });

  test('a host, a locked address and a setting are told', () => {
    const host = ['registry', 'npmjs', 'org'].join('.');
    expect(registryNames('README.md', `see https://${host}/astro`)).toEqual([
      `README.md:1: "${host}" is a registry's name.`,
    ]);
    expect(registryNames('package-lock.json', '"resolved": "https://example.org/a.tgz"')).toEqual([
      'package-lock.json:1: Addresses are locked: set "omit-lockfile-registry-resolved" in npm.',
    ]);
    expect(registryNames('.npmrc', '@astrojs:registry = https://example.org/')).toEqual([
      '.npmrc:1: The registry is for each machine to say.',
    ]);
  });
});

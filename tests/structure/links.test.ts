import { describe, expect, test } from 'vitest';
import { deadLinks, isDocument } from '../support/structure/links.ts';
import { projectPaths, readProjectFile } from '../support/structure/project.ts';

const paths = projectPaths();

describe('links between documents', () => {
  test('lead to files', () => {
    const documents = paths.filter(isDocument);
    expect(documents).toContain('README.md');
    expect(documents.flatMap((path) => deadLinks(path, readProjectFile(path), paths))).toEqual([]);
  });

  test('one that leads to nothing is told with its line', () => {
    const text = 'See [the map](../map.md#key)\nand ![a picture](../a%20b.png "A").\n';
    expect(deadLinks('src/a/b.md', text, ['src/a/b.md'])).toEqual([
      'src/a/b.md:1: There is no "src/map.md".',
      'src/a/b.md:2: There is no "src/a b.png".',
    ]);
  });

  test.each([
    ['a file', '[a](b.ts)'],
    ['a folder', '[a](./)'],
    ['a fragment of the document itself', '[a](#b)'],
    ['another site', '[a](https://example.org/b)'],
    ['what an outlet may replace', '[a](../content/site.yaml)'],
    ['an example in code', '`[a](c.ts)`\n\n```markdown\n[a](c.ts)\n```\n'],
  ])('%s is welcome', (_what, text) => {
    expect(deadLinks('src/a.md', text, ['src/a.md', 'src/b.ts'])).toEqual([]);
  });

  test('those of an outlet and of a fixture are their own', () => {
    const names = ['content/README.md', 'tests/fixtures/a/b.md', 'src/a.ts', '.github/A.md'];
    expect(names.filter(isDocument)).toEqual(['.github/A.md']);
  });
});

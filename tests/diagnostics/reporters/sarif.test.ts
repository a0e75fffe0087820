import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { fault } from '../../../src/diagnostics/fault.ts';
import { reportSarif } from '../../../src/diagnostics/reporters/sarif.ts';

function print(...diagnostics: readonly Diagnostic[]): string {
  const readDocs = (docs: string) =>
    docs.endsWith('FM_LONG.md') ? '# FM_LONG: page\n' : undefined;
  return reportSarif({ files: 40, diagnostics }, { readDocs, version: '0.1.0' });
}

function logOf(...diagnostics: readonly Diagnostic[]): unknown {
  return JSON.parse(print(...diagnostics));
}

const unknownField = fault('FM_UNKNOWN_KEY', {
  file: 'content/articles/valdai.md',
  at: { line: 3, column: 1, endLine: 3, endColumn: 5 },
  message: 'unknown field "tite"',
  hint: 'did you mean "title"?',
});
const longTitle = fault('FM_LONG', {
  file: 'content/b.md',
  message: 'the title has 132 characters',
});
const takenSlug = fault('SLUG_DUPLICATE', {
  file: 'content/a.md',
  message: 'the slug is taken',
  related: [{ file: 'content/c.md', line: 2, column: 7, message: 'it stands here too' }],
});

it('prints one run with the tool, the rules that occur and the sorted results', () => {
  expect(print(longTitle, unknownField)).toBe(`{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "Dateline",
          "version": "0.1.0",
          "rules": [
            {
              "id": "FM_LONG",
              "shortDescription": {
                "text": "A text is longer than it should be"
              },
              "help": {
                "text": "# FM_LONG: page\\n",
                "markdown": "# FM_LONG: page\\n"
              },
              "defaultConfiguration": {
                "level": "warning"
              }
            },
            {
              "id": "FM_UNKNOWN_KEY",
              "shortDescription": {
                "text": "A field is unknown"
              },
              "help": {
                "text": "See src/diagnostics/docs/FM_UNKNOWN_KEY.md"
              },
              "defaultConfiguration": {
                "level": "error"
              }
            }
          ]
        }
      },
      "columnKind": "utf16CodeUnits",
      "results": [
        {
          "ruleId": "FM_UNKNOWN_KEY",
          "ruleIndex": 1,
          "level": "error",
          "message": {
            "text": "unknown field \\"tite\\" — did you mean \\"title\\"?"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/articles/valdai.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 3,
                  "startColumn": 1,
                  "endLine": 3,
                  "endColumn": 5
                }
              }
            }
          ]
        },
        {
          "ruleId": "FM_LONG",
          "ruleIndex": 0,
          "level": "warning",
          "message": {
            "text": "the title has 132 characters"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/b.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 1,
                  "endLine": 1,
                  "endColumn": 1
                }
              }
            }
          ]
        }
      ]
    }
  ]
}
`);
});

it('prints an empty run when there is no fault', () => {
  expect(JSON.parse(print())).toEqual({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Dateline', version: '0.1.0', rules: [] } },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  });
});

it('names the other side of a collision', () => {
  expect(logOf(takenSlug)).toMatchObject({
    runs: [
      {
        results: [
          {
            relatedLocations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'content/c.md', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 2, startColumn: 7 },
                },
                message: { text: 'it stands here too' },
              },
            ],
          },
        ],
      },
    ],
  });
});

describe('the address of a file', () => {
  it.each([
    ['content/çà 1#?%.md', 'content/%C3%A7%C3%A0%201%23%3F%25.md', '%SRCROOT%'],
    ['content/a:b.md', 'content/a%3Ab.md', '%SRCROOT%'],
    ['content/\uD800.md', 'content/%EF%BF%BD.md', '%SRCROOT%'],
    ['/srv/news/a b.md', 'file:///srv/news/a%20b.md', undefined],
    ['C:/news/a b.md', 'file:///C:/news/a%20b.md', undefined],
  ])('of %s is %s', (file, uri, uriBaseId) => {
    const artifactLocation = uriBaseId === undefined ? { uri } : { uri, uriBaseId };
    expect(logOf({ ...longTitle, file })).toHaveProperty(
      'runs.0.results.0.locations.0.physicalLocation.artifactLocation',
      artifactLocation,
    );
  });
});

it('lets nothing in a message become a placeholder or a link', () => {
  const message = 'misspelt ":::statment{by=x}" and [a](javascript:b)';
  expect(logOf({ ...longTitle, message })).toHaveProperty(
    'runs.0.results.0.message.text',
    String.raw`misspelt ":::statment{{by=x}}" and [a\](javascript:b)`,
  );
});

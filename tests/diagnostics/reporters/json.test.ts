import { expect, it } from 'vitest';
import { fault } from '../../../src/diagnostics/fault.ts';
import { reportJson } from '../../../src/diagnostics/reporters/json.ts';

it('prints version, summary and the sorted faults with every field', () => {
  const unknown = fault('FM_UNKNOWN_KEY', {
    file: 'content/articles/b.md',
    at: { line: 3, column: 1, endLine: 3, endColumn: 5 },
    field: 'tite',
    message: 'unknown field "tite"',
    hint: 'did you mean "title"?',
  });
  const collision = fault('SLUG_DUPLICATE', {
    file: 'content/articles/a.md',
    message: 'the slug "valdai" is taken',
    related: [
      { file: 'content/articles/c.md', line: 2, column: 7, message: 'it is first given here' },
    ],
  });
  expect(reportJson({ files: 3, diagnostics: [unknown, collision] })).toBe(`{
  "version": 1,
  "summary": {
    "files": 3,
    "errors": 2,
    "warnings": 0
  },
  "diagnostics": [
    {
      "code": "SLUG_DUPLICATE",
      "severity": "error",
      "file": "content/articles/a.md",
      "line": 1,
      "column": 1,
      "endLine": 1,
      "endColumn": 1,
      "field": null,
      "message": "the slug \\"valdai\\" is taken",
      "hint": null,
      "docs": "src/diagnostics/docs/SLUG_DUPLICATE.md",
      "related": [
        {
          "file": "content/articles/c.md",
          "line": 2,
          "column": 7,
          "message": "it is first given here"
        }
      ]
    },
    {
      "code": "FM_UNKNOWN_KEY",
      "severity": "error",
      "file": "content/articles/b.md",
      "line": 3,
      "column": 1,
      "endLine": 3,
      "endColumn": 5,
      "field": "tite",
      "message": "unknown field \\"tite\\"",
      "hint": "did you mean \\"title\\"?",
      "docs": "src/diagnostics/docs/FM_UNKNOWN_KEY.md",
      "related": []
    }
  ]
}
`);
});

it('prints an empty list when there is no fault', () => {
  expect(JSON.parse(reportJson({ files: 40, diagnostics: [] }))).toEqual({
    version: 1,
    summary: { files: 40, errors: 0, warnings: 0 },
    diagnostics: [],
  });
});

it('escapes what would act on a terminal and means the same', () => {
  const message = 'a \u001B[2J \u009B \u202E \u{E0041} \uFEFF z';
  const printed = reportJson({
    files: 1,
    diagnostics: [fault('TXT_BIDI', { file: 'a.md', message })],
  });
  expect(printed).toContain(String.raw`"a \u001b[2J \u009b \u202e \udb40\udc41 \ufeff z"`);
  expect(JSON.parse(printed)).toMatchObject({ diagnostics: [{ message }] });
});

import { codes, isOutletCode } from '../codes.ts';
import { compareDiagnostics } from '../compare.ts';
import type { Diagnostic, Related } from '../diagnostic.ts';
import { messageWithHint } from '../message-with-hint.ts';
import type { Report, ReportContext } from '../report.ts';
import { visibleJson } from '../visible.ts';

type Context = Pick<ReportContext, 'readDocs' | 'version'>;

/**
 * The report as SARIF 2.1.0, which code scanning services and editors read.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * The rules are those that the results name, each with its page of documentation as help.
 */
export function reportSarif({ diagnostics }: Report, { readDocs, version }: Context): string {
  const sorted = diagnostics.toSorted(compareDiagnostics);
  const first = new Map(sorted.toReversed().map((fault) => [fault.code, fault]));
  const ruleIds = Array.from(first.keys()).toSorted();
  return `${visibleJson({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Dateline',
            version,
            rules: ruleIds.flatMap((code) => {
              const fault = first.get(code);
              return fault === undefined ? [] : rule(fault, readDocs);
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: sorted.map((fault) => result(fault, ruleIds.indexOf(fault.code))),
      },
    ],
  })}\n`;
}

/** The rule of a code, from the first of its faults. */
function rule({ code, docs, severity }: Diagnostic, readDocs: Context['readDocs']) {
  const page = readDocs(docs);
  const known = isOutletCode(code) ? { title: 'A check of the outlet', severity } : codes[code];
  return {
    id: code,
    shortDescription: { text: known.title },
    // There is no `helpUri`: it is an absolute address, and the page has none outside the project.
    help: page === undefined ? { text: `See ${docs}` } : { text: page, markdown: page },
    defaultConfiguration: { level: known.severity },
  };
}

function result(fault: Diagnostic, ruleIndex: number) {
  const { line, column, endLine, endColumn } = fault;
  return {
    ruleId: fault.code,
    ruleIndex,
    level: fault.severity,
    message: { text: plainText(messageWithHint(fault)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(fault.file),
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    ...(fault.related.length > 0 ? { relatedLocations: fault.related.map(relatedLocation) } : {}),
  };
}

function relatedLocation({ file, line, column, message }: Related) {
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(file),
      region: { startLine: line, startColumn: column },
    },
    message: { text: plainText(message) },
  };
}

/** Braces would be placeholders (section 3.11.5) and `[…](…)` an embedded link (3.11.6). */
function plainText(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '\\](');
}

/**
 * A file below the working folder is relative to `%SRCROOT%`, which services take for the root of
 * the repository; it is declared nowhere, as an absolute address would differ from machine to machine.
 */
function artifactLocation(file: string) {
  // A lone surrogate in a file name would make encodeURIComponent throw.
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${path}` };
  if (/^[A-Za-z]%3A\//u.test(path)) return { uri: `file:///${path.replace('%3A', ':')}` };
  return { uri: path, uriBaseId: '%SRCROOT%' };
}

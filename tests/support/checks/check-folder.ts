import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { openSite, wholeReport } from '../../../src/engine/open-site-fs.ts';
import { clock } from '../clock.ts';
import { openBaseFolder, type Files, type WorkingFolder } from '../working-folder.ts';
import type { OpenSite } from '../../../src/engine/open-site.ts';

/** What the check command finds in a working folder. */
export function openSiteIn({ root, contentDir }: WorkingFolder): Promise<OpenSite> {
  return openSite({ root, contentDir, siteUrl: null, clock, preview: false });
}

/** The faults of a base folder to which some files are added. */
export async function faultsOf(files: Files): Promise<readonly string[]> {
  const folder = openBaseFolder();
  try {
    folder.writeContent(files);
    return wholeReport(await openSiteIn(folder)).diagnostics.flatMap(linesOf);
  } finally {
    folder.close();
  }
}

/** A fault in one line, each related place in one more. */
export function linesOf(fault: Diagnostic): readonly string[] {
  const { code, line, column, endLine, endColumn, message, hint } = fault;
  const range = `${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)}`;
  const others = fault.related.map(
    (other) =>
      `  ${inContent(other.file)}:${String(other.line)}:${String(other.column)} ${other.message}`,
  );
  return [
    `${code} ${inContent(fault.file)}:${range} ${message}${hint === null ? '' : ` — ${hint}`}`,
    ...others,
  ];
}

function inContent(file: string): string {
  return file.replace(/^content\//, '');
}

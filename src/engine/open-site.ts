import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Site } from '../site/site.ts';
import type { ConfigCode } from './hooks/config-code.ts';
import type { OwnFile } from './hooks/own-files.ts';

/** A content folder as a site, with every fault that was found on the way. */
export interface OpenSite {
  /** Of what is sound: a file with an error is not in it. Only a report without errors may be published. */
  readonly site: Site;
  readonly report: Report;
  /** Every file that was looked at, as faults name them. */
  readonly files: readonly string[];
  /** Where texts and front matter disagree: for editors at their desk, and nothing that holds back or burdens a build. */
  readonly mentionWarnings: readonly Diagnostic[];
  /** Files on which the program failed. Their faults are in the report, and the command ends with a fault of the tool. */
  readonly failures: readonly string[];
  /** The files of `public/` that are published: absolute paths by address. */
  readonly publicSources: ReadonlyMap<string, string>;
  /** A digest of everything that was read: two folders with the same one give the same site. */
  readonly contentDigest: () => string;
  /** The files that the outlet's own code adds. */
  readonly ownFiles: readonly OwnFile[];
  /** The outlet's own code: its configuration, and what that imports by relative paths. */
  readonly ownCode: ConfigCode;
}

import { z } from 'zod';
import type { Reading } from '../../content/entry.ts';
import type { SiteReading } from '../../content/read-site.ts';
import { locate } from '../../content/schema/zod-faults.ts';
import { isOutletCode } from '../../diagnostics/codes.ts';
import { wholeFile, type Diagnostic, type Range } from '../../diagnostics/diagnostic.ts';
import { outletFault } from '../../diagnostics/fault.ts';
import { displayPath } from '../../content/source/folder-fs.ts';
import type { Site } from '../../site/site.ts';
import type { Finding } from './config.ts';
import { hookFailed, wrongResult, type CodeHome } from './hook-faults.ts';
import type { Hooks } from './hooks.ts';
import { checkedSite } from './outlet-site.ts';
import { outcomeOf } from './run-hook.ts';

const findings = z.array(
  z.strictObject({
    code: z
      .string()
      .refine(isOutletCode, 'must begin with OUTLET_ and have capital letters, digits and _'),
    message: z.string().min(1),
    hint: z.string().optional(),
    severity: z.enum(['error', 'warning']).optional(),
    file: z.string().optional(),
    field: z.string().optional(),
    prose: z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }).optional(),
  }),
);

/** A content folder with all of its articles. */
export interface CheckedFolder {
  readonly readings: readonly Reading[];
  /** `site.yaml`. */
  readonly site: SiteReading;
}

/** Lets the checks of an outlet look at its content. `site` is that of a preview, which has every article. */
export async function ownFaultsOf(
  { checks, code }: Hooks,
  { folder, site, root }: { folder: CheckedFolder; site: () => Site; root: string },
): Promise<readonly Diagnostic[]> {
  if (checks.length === 0) return [];
  const home: CodeHome = { code, root };
  const given = checkedSite(site(), folder.readings);
  const files = new Map(folder.readings.map((reading) => [reading.file, reading]));
  const faults: Diagnostic[] = [];
  for (const { name, run } of checks) {
    const refuse = (wrong: string, hint: string): void => {
      faults.push(wrongResult(name, { wrong, hint }, home));
    };
    const outcome = await outcomeOf(() => run(given));
    if ('error' in outcome) {
      faults.push(hookFailed(name, outcome.error, home));
      continue;
    }
    const parsed = findings.safeParse(outcome.value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = z.core.toDotPath(issue?.path ?? []);
      refuse(
        `returns an invalid list of findings${where === '' ? '' : `: ${where}`}: ${issue?.message ?? ''}`,
        'Return [{ code: "OUTLET_…", message: "…", file: article.file }], or [] for nothing',
      );
      continue;
    }
    for (const finding of parsed.data) {
      const { file = folder.site.file } = finding;
      const reading = file === folder.site.file ? folder.site : files.get(file);
      if (reading === undefined)
        refuse(
          `names the file "${file}", which is not a file of the content folder`,
          'Name article.file',
        );
      else faults.push(faultOf(finding, reading, docsOf(home)));
    }
  }
  return faults;
}

function faultOf(
  { code, message, hint, severity = 'error', field, prose }: z.output<typeof findings>[number],
  reading: Reading | SiteReading,
  docs: string,
): Diagnostic {
  return outletFault(
    { code, severity, docs },
    {
      file: reading.file,
      at: rangeOf({ field, prose }, reading),
      message,
      hint,
      ...(field !== undefined && { field }),
    },
  );
}

function rangeOf(
  { field, prose }: { field: string | undefined; prose: Finding['prose'] },
  reading: Reading | SiteReading,
): Range {
  const text = 'prose' in reading ? reading.prose : null;
  if (prose !== undefined && text !== null && prose.start < prose.end)
    return text.rangeOf(prose.start, Math.min(prose.end, text.text.length));
  if (field === undefined) return wholeFile;
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  return locate(path, reading.positions);
}

/** The file that has the checks. */
function docsOf({ code, root }: CodeHome): string {
  const [path = ''] = code.files.keys();
  return displayPath(path, root);
}

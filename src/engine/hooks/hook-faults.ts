import type { Diagnostic, Related } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { displayPath } from '../../content/source/folder-fs.ts';
import { placeOfError, placeOfSetting, type CodePlace } from './code-place.ts';
import type { ConfigCode } from './config-code.ts';

/** Where the code of an outlet is. */
export interface CodeHome {
  readonly code: ConfigCode;
  /** The working folder, absolute. */
  readonly root: string;
}

/** The file and range of a place, as faults have them. */
export function codeAt(
  { path, at }: CodePlace,
  root: string,
): { readonly file: string; readonly at: CodePlace['at'] } {
  return { file: displayPath(path, root), at };
}

/** A hook that threw. `related`: the content on which it did. */
export function hookFailed(
  hook: string,
  error: unknown,
  { code, root }: CodeHome,
  related: readonly Related[] = [],
): Diagnostic {
  const place = placeOfError(error, code) ?? placeOfSetting(settingOf(hook), code);
  return fault('HOOK_FAILED', {
    ...codeAt(place, root),
    message: `the hook ${hook} fails: ${reasonOf(error)}`,
    hint: 'Correct the hook, or remove it from the configuration',
    related,
  });
}

/** A hook that gave what nothing can be made of. `wrong` continues "the hook checks[0]". */
export function wrongResult(
  hook: string,
  { wrong, hint, related = [] }: { wrong: string; hint: string; related?: readonly Related[] },
  { code, root }: CodeHome,
): Diagnostic {
  return fault('HOOK_RESULT', {
    ...codeAt(placeOfSetting(settingOf(hook), code), root),
    message: `the hook ${hook} ${wrong}`,
    hint,
    related,
  });
}

/** What an error says, in one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  const [line = ''] = text.trim().split('\n');
  return line === '' ? 'a value that is not an error was thrown' : line.trimEnd();
}

function settingOf(hook: string): string {
  return hook.split('[')[0] ?? hook;
}

/** How many pieces of content one fault of a hook names. */
const named = 3;

/** Makes one fault of those of a hook that fails in the same way on many articles; it names the first of them. */
export function oneForEachHook(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const { code, file, line, column, message } = one;
    const isOfHook = code === 'HOOK_FAILED' || code === 'HOOK_RESULT';
    const key = isOfHook
      ? JSON.stringify([code, file, line, column, message])
      : `each ${String(found.size)}`;
    const other = found.get(key);
    const related = [...(other?.related ?? []), ...one.related].slice(0, named);
    found.set(key, isOfHook ? { ...one, related } : one);
  }
  return [...found.values()];
}

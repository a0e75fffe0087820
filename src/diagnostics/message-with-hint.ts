import type { Diagnostic } from './diagnostic.ts';

/** What is wrong and how to mend it, in one line for formats that have one text for both. */
export function messageWithHint({ message, hint }: Diagnostic): string {
  return hint === null ? message : `${message} — ${hint}`;
}

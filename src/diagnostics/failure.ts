import type { Diagnostic } from './diagnostic.ts';
import { fault } from './fault.ts';

/** An exception of the program while it worked on one file, as a fault of that file: the others are reported all the same. */
export function failureOn(file: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return fault('FILE_READ', {
    file,
    message: `the program failed on this file: ${reason}`,
    hint: 'This is a fault of the program: report it with the file, and take the file out of the folder for now',
  });
}

/** What the system says, in words that say what to do. Codes: https://man7.org/linux/man-pages/man3/errno.3.html */
const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space, or write to another disk with --outDir.',
  EDQUOT: 'Your share of the disk is full. Free some space, or write elsewhere with --outDir.',
  EROFS: 'The file system can only be read. Make it writable, or run the command in a copy.',
  EACCES: 'The permissions do not allow it. Change them, or write elsewhere with --outDir.',
  EPERM: 'The system does not allow it. Write elsewhere with --outDir.',
  ENOTDIR: 'There is a file where a folder is needed. Move it, or write elsewhere with --outDir.',
  EEXIST: 'There is a file where a folder is needed. Move it, or write elsewhere with --outDir.',
  ENAMETOOLONG:
    'A path is too long for the file system. Shorten it, or write to a folder with a shorter path with --outDir.',
  EBUSY: 'Another program uses it. Close that program and try again.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n) and try again.',
  ENFILE: 'Too many files are open on this machine. Close some programs and try again.',
  ENOMEM: 'There is not enough memory. Close some programs and try again.',
  EIO: 'The disk reports an error. Look at its health, or write to another one with --outDir.',
};

/** What programs that are not Node say in place of a code. */
const saidElsewhere: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/no space left on device|os error 28\b/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/read-only file system|os error 30\b/i, 'EROFS'],
  [/permission denied|os error 13\b/i, 'EACCES'],
  [/too many open files|os error 24\b/i, 'EMFILE'],
];

/** Errors that the language itself throws: they are faults of a program, and only their stack says where. */
const faultsOfPrograms = [TypeError, ReferenceError, RangeError, SyntaxError];

/**
 * An error as a person can use it: what failed, and what to do. What the system refuses is one sentence with the path; a
 * fault of a program keeps its stack, for whoever mends it.
 */
export function describeFailure(error: unknown): string {
  const chain = chainOf(error);
  for (const one of chain) {
    const code = codeOf(one);
    const sentence = code === undefined ? undefined : sentences[code];
    if (sentence !== undefined) return `${sentence}${placeOf(one)}`;
  }
  const [first] = chain;
  if (!(first instanceof Error)) return String(error);
  if (faultsOfPrograms.some((kind) => first instanceof kind))
    return `This is a fault of the program. Report it with these lines:\n${first.stack ?? first.message}`;
  const hint = 'hint' in first && typeof first.hint === 'string' ? `\n${first.hint}` : '';
  const causes = chain.slice(1).flatMap((one) => (one instanceof Error ? [one.message] : []));
  return `${[...new Set([first.message, ...causes])].join('\n')}${hint}`;
}

/** An error, what it was caused by, and what it is made of. */
function chainOf(error: unknown, depth = 0): readonly unknown[] {
  if (depth > 8) return [];
  if (!(error instanceof Error)) return [error];
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  const causes = error.cause === undefined ? parts : [error.cause, ...parts];
  return [error, ...causes.flatMap((cause) => chainOf(cause, depth + 1))];
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && Object.hasOwn(sentences, error.code))
    return error.code;
  return saidElsewhere.find(([pattern]) => pattern.test(error.message))?.[1];
}

/** The path that the system refused, with its own words. */
function placeOf(error: unknown): string {
  // Rolldown puts the stack of its own program behind what the system said.
  return error instanceof Error ? `\n${error.message.split(/\n\s*Stack backtrace:/)[0] ?? ''}` : '';
}

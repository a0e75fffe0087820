/** What a file system says of a file, as `Stats` of Node has it. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** When the bytes were changed, in milliseconds since 1970; whoever owns the file can set it. */
  readonly mtimeMs: number;
  /** When anything of the file was changed, by the clock of the file system. */
  readonly ctimeMs: number;
  readonly ino: number;
}

/** A stamp of a file: another one where its bytes were changed, whatever its times were set to. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: FileState): string {
  return `${String(size)} ${String(mtimeMs)} ${String(ctimeMs)} ${String(ino)}`;
}

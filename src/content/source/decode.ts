import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { hiddenMarks, invisibleMarks } from './hidden-characters.ts';

const byteOrderMark = '\uFEFF';

/** The text of a file with LF line endings and without its byte order mark, or the reason why it cannot be read as text. */
export function decode(
  bytes: Uint8Array,
  file: string,
): { text: string | null; faults: readonly Diagnostic[] } {
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { text: null, faults: [notUtf8(bytes, file)] };
  }
  const text = (raw.startsWith(byteOrderMark) ? raw.slice(1) : raw).replaceAll('\r\n', '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return refuse(
      text,
      nul,
      'the text contains a NUL character',
      'Delete it, or save the file as plain text again',
    );
  }
  const lone = text.indexOf('\r');
  if (lone >= 0) {
    return refuse(
      text,
      lone,
      'the lines end with CR only, as on old Macintosh systems',
      'Save the file with LF line endings',
    );
  }
  return { text, faults: [...hiddenMarks(text, file), ...invisibleMarks(text, file)] };

  function refuse(source: string, offset: number, message: string, hint: string) {
    return {
      text: null,
      faults: [fault('FILE_ENC', { file, at: pointAt(source, offset), message, hint })],
    };
  }
}

function notUtf8(bytes: Uint8Array, file: string): Diagnostic {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return fault('FILE_ENC', {
    file,
    at: pointAt(lenient, Math.max(0, lenient.indexOf('\uFFFD'))),
    message: 'the file is not valid UTF-8',
    hint: 'Save it again with the encoding UTF-8',
  });
}

/** The empty range at an offset of a text. */
function pointAt(text: string, offset: number): Range {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return { line, column, endLine: line, endColumn: column };
}

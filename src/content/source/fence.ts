import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';

/** The two halves of a content file. Lines count from 1. */
export interface Fenced {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** In bytes. */
export const maxFrontMatter = 32 * 1024;
const maxBody = 256 * 1024;

/**
 * Finds the front matter before any parser sees the text. gray-matter would choose an engine by the word behind the
 * first fence and run code in some of them (jonschlinkert/gray-matter#131), so only a bare `---` gets that far.
 */
export function splitFence(
  text: string,
  file: string,
): { fenced: Fenced | null; faults: readonly Diagnostic[] } {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  if (!/^---[ \t]*$/.test(first)) return { fenced: null, faults: [openingFault(lines, file)] };
  // gray-matter ends the front matter at the first line that begins so, whatever follows on it.
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (close < 0) return { fenced: null, faults: [unclosed(lines, file)] };
  if (!/^---[ \t]*$/.test(lines[close] ?? '')) {
    return { fenced: null, faults: [overfullFence(lines[close] ?? '', close + 1, file)] };
  }
  const fenced = {
    yaml: lines.slice(1, close).join('\n'),
    yamlLine: 2,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
  };
  return { fenced, faults: tooLarge(fenced, file) };
}

function openingFault(lines: readonly string[], file: string): Diagnostic {
  const first = lines[0] ?? '';
  const at = { line: 1, column: 1, endLine: 1, endColumn: first.length + 1 };
  const engine = /^---\s*(\S.*)$/.exec(first)?.[1]?.trimEnd();
  if (engine !== undefined && !engine.startsWith('-')) {
    return fault('FM_ENGINE', {
      file,
      at,
      message: `the front matter asks for the language "${engine}"`,
      hint: 'Write the first line as --- alone: front matter is YAML',
    });
  }
  const other = first.startsWith('+++') ? 'TOML' : /^(\{|;;;)/.test(first) ? 'JSON' : null;
  if (other !== null) {
    return fault('FM_ENGINE', {
      file,
      at,
      message: `the front matter is ${other}`,
      hint: 'Write it as YAML between two lines of ---',
    });
  }
  if (lines.every((line) => line.trim() === '')) {
    return fault('FM_FENCE', {
      file,
      message: 'the file is empty',
      hint: 'Put its fields at the top, between two lines of ---',
    });
  }
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (opening > 0 && /^---[ \t]*$/.test(lines[opening] ?? '')) {
    return fault('FM_FENCE', {
      file,
      message: 'there is a blank line before the front matter',
      hint: 'Delete it, so that --- is the first line',
    });
  }
  return fault('FM_FENCE', {
    file,
    message: 'the file does not begin with front matter',
    hint: 'Put the fields at the top of the file, between two lines of ---',
  });
}

function unclosed(lines: readonly string[], file: string): Diagnostic {
  const almost = lines.findIndex((line, index) => index > 0 && /^\s+-{3,}|^[–—]/.test(line));
  const hint =
    almost > 0
      ? `Line ${String(almost + 1)} must be three hyphens and nothing else: ---`
      : 'Put a line with --- alone after the last field';
  return fault('FM_FENCE', {
    file,
    at: { line: 1, column: 1, endLine: 1, endColumn: 4 },
    message: 'the front matter is not closed',
    hint,
  });
}

function overfullFence(text: string, line: number, file: string): Diagnostic {
  return fault('FM_FENCE', {
    file,
    at: { line, column: 1, endLine: line, endColumn: text.length + 1 },
    message: 'the line that closes the front matter has more than three hyphens',
    hint: 'Write --- and nothing else; indent the line if it belongs to a value',
  });
}

function tooLarge(fenced: Fenced, file: string): Diagnostic[] {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const faults: Diagnostic[] = [];
  if (bytes(fenced.yaml) > maxFrontMatter) {
    faults.push(
      fault('FM_SIZE', {
        file,
        at: { line: fenced.yamlLine, column: 1, endLine: fenced.yamlLine, endColumn: 1 },
        message: 'the front matter is larger than 32 kB',
        hint: 'Move what is text below the second ---',
      }),
    );
  }
  if (bytes(fenced.body) > maxBody) {
    faults.push(
      fault('MD_SIZE', {
        file,
        at: { line: fenced.bodyLine, column: 1, endLine: fenced.bodyLine, endColumn: 1 },
        message: 'the text is larger than 256 kB',
        hint: 'Divide it into several articles of one storyline',
      }),
    );
  }
  return faults;
}

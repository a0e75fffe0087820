import type { Directives } from 'mdast-util-directive';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { report, rangeOf, sourceOf, type MarkdownContext } from './context.ts';
import type { AttributeForms } from './directive-forms.ts';

/** The attributes of one directive, with the place of each. */
export interface Attributes {
  /** The value, or undefined where it is not given or empty. */
  readonly get: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
  readonly at: (name: string) => Range;
}

/** Reads the attributes of a directive; reports each that it does not take, and each required one that is not there. */
export function readAttributes(
  node: Directives,
  forms: AttributeForms,
  context: MarkdownContext,
): Attributes {
  const given = node.attributes ?? {};
  const known = Object.keys(forms);
  const opening = sourceOf(node, context).split('\n')[0] ?? '';
  const whole = rangeOf(node, context);
  const line: Range = { ...whole, endLine: whole.line, endColumn: whole.column + opening.length };

  const at = (name: string): Range => {
    const match = new RegExp(String.raw`[\s{]${name}(?:=(?:"[^"]*"|'[^']*'|[^\s}]*))?`).exec(
      opening,
    );
    if (!match) return line;
    const column = whole.column + match.index + 1;
    return { ...line, column, endColumn: column + match[0].length - 1 };
  };
  const get = (name: string): string | undefined => {
    const value = given[name]?.trim();
    return value === '' ? undefined : value;
  };

  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    report(
      context,
      'MD_ATTRIBUTE',
      at(name),
      `"${node.name}" has no attribute "${name}"`,
      didYouMean(name, known) ?? `It takes ${known.join(', ')}`,
    );
  }
  for (const [name, { required }] of Object.entries(forms)) {
    if (required !== true || get(name) !== undefined) continue;
    report(
      context,
      name === 'alt' ? 'IMG_ALT' : 'MD_ATTRIBUTE',
      line,
      `"${node.name}" needs the attribute "${name}"`,
      `Add ${name}="…" between the braces`,
    );
  }
  return { get, has: (name) => name in given, at };
}

import type { Directives } from 'mdast-util-directive';
import type { Range } from '../../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../../diagnostics/nearest.ts';
import { isLanguageTag, languageHint } from '../../schema/language-tags.ts';
import { oneLine } from '../../one-line.ts';
import { readAttributeList, type TypedAttribute } from './attribute-list.ts';
import { report, rangeInside, rangeOf, sourceOf, type MarkdownContext } from '../context.ts';
import type { AttributeForms } from './directive.ts';

/** The attributes of one directive, with the place of each. */
export interface Attributes {
  /** The value, or undefined where it is not given or empty. */
  readonly get: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
  readonly at: (name: string) => Range;
}

/** What stands between the braces of a directive; null where it is no list of attributes. */
export function typedAttributes(
  node: Directives,
  context: MarkdownContext,
): readonly TypedAttribute[] | null {
  const source = sourceOf(node, context);
  const name = /^:+[\w-]+/.exec(source)?.[0].length ?? 0;
  const label = labelOf(node);
  const last = label.at(-1)?.position?.end.offset;
  // The bracket that closes a label stands right behind what is in it.
  const bracket = last === undefined ? name + 1 : last - (node.position?.start.offset ?? 0);
  return readAttributeList(source, source[name] === '[' ? bracket + 1 : name);
}

/** What stands in the square brackets of a directive. */
export function labelOf(node: Directives): Directives['children'] {
  if (node.type !== 'containerDirective') return node.children;
  const [first] = node.children;
  return first?.type === 'paragraph' && isLabel(first.data) ? first.children : [];
}

function isLabel(data: object | undefined): boolean {
  return data !== undefined && 'directiveLabel' in data;
}

/** Reads the attributes of a directive; reports each that it does not take, and each required one that is not there. */
export function readAttributes(
  node: Directives,
  forms: AttributeForms,
  context: MarkdownContext,
): Attributes {
  const given = typedAttributes(node, context) ?? [];
  const known = Object.keys(forms);
  const opening = sourceOf(node, context).split('\n')[0] ?? '';
  const whole = rangeOf(node, context);
  const line: Range = { ...whole, endLine: whole.line, endColumn: whole.column + opening.length };

  const placeOf = ({ start, end }: TypedAttribute): Range =>
    rangeInside(node, start, end - start, context);
  const find = (name: string): TypedAttribute | undefined => given.find((one) => one.name === name);
  const get = (name: string): string | undefined => {
    const value = oneLine(find(name)?.value ?? '');
    return value === '' ? undefined : value;
  };

  for (const one of given) {
    const { name } = one;
    if (!known.includes(name)) {
      report(
        context,
        'MD_ATTRIBUTE',
        placeOf(one),
        `"${node.name}" has no attribute "${name}"`,
        didYouMean(name, known) ?? `It takes ${known.join(', ')}`,
      );
    } else if (find(name) !== one) {
      const message = `the attribute "${name}" is given twice`;
      report(context, 'MD_ATTRIBUTE', placeOf(one), message, 'Keep one of the two');
    }
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
  return {
    get,
    has: (name) => find(name) !== undefined,
    at: (name) => {
      const one = find(name);
      return one ? placeOf(one) : line;
    },
  };
}

/** The language that an attribute names, which must be one. */
export function languageIn(attributes: Attributes, context: MarkdownContext): string | undefined {
  const lang = attributes.get('lang');
  if (lang !== undefined && !isLanguageTag(lang)) {
    const message = `"${lang}" is not a language tag`;
    report(context, 'MD_ATTRIBUTE', attributes.at('lang'), message, languageHint(lang));
  }
  return lang;
}

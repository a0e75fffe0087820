import type { AllowedHtml } from './directive.ts';
import { directives } from './directives.ts';

type Attribute = AllowedHtml[string][number];

/**
 * The elements and attributes of all directives. Of two lists of values for one attribute `rehype-sanitize` reads one alone, so the
 * values of an attribute are one list.
 */
export const htmlOfDirectives: AllowedHtml = allowedBy(directives.map(({ html }) => html));

/** Several lists of what is allowed as one. */
export function allowedBy(lists: readonly AllowedHtml[]): AllowedHtml {
  const elements = new Map<string, Map<string, readonly Value[]>>();
  for (const [element, attributes] of lists.flatMap((html) => Object.entries(html))) {
    const known = elements.get(element) ?? new Map<string, readonly Value[]>();
    elements.set(element, known);
    for (const attribute of attributes) {
      const [name, ...values] = typeof attribute === 'string' ? [attribute] : attribute;
      known.set(name, [...new Set([...(known.get(name) ?? []), ...values])]);
    }
  }
  return Object.fromEntries(
    [...elements].map(([element, attributes]) => [
      element,
      [...attributes].map(
        ([name, values]): Attribute => (values.length === 0 ? name : [name, ...values]),
      ),
    ]),
  );
}

type Value = string | number | boolean | RegExp | null | undefined;

/** Attributes of an element; what is undefined is left out. Looks come from classes, never from style. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element as text. `children` are finished SVG. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const open = `<${name}${given.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** Plain text as XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number with at most one decimal: a tenth of a pixel is finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly className: string;
  readonly title: string;
  readonly description: string;
  /** Makes ids unique on a page with several drawings. */
  readonly id: string;
}

/** A drawing with a name and a description for those who do not see it. */
export function drawing(
  { width, height, className, title, description, id }: Drawing,
  ...children: readonly string[]
): string {
  return element(
    'svg',
    {
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      // In the unit of the text, so that larger letters stay within it.
      width: `${String(width / 16)}rem`,
      height: `${String(height / 16)}rem`,
      class: className,
      role: 'group',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escapeXml(title)),
    element('desc', { id: `${id}-desc` }, escapeXml(description)),
    ...children,
  );
}

import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';

/** The root element of a document; throws where it is not well-formed or holds what XML cannot carry. */
export function parseStrict(text: string): XmlElement {
  const { root } = parseXml(text, { ignoreUndefinedEntities: false, preserveXmlDeclaration: true });
  if (!root) throw new Error('The document has no root.');
  return root;
}

/** The children of an element by their qualified name. */
export function childrenOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => name === undefined || child.name === name);
}

/** The one child of a name; throws where there is none, or more. */
export function childOf(element: XmlElement, name: string): XmlElement {
  const [child, ...others] = childrenOf(element, name);
  if (!child || others.length > 0) {
    throw new Error(`<${element.name}> has ${others.length + (child ? 1 : 0)} <${name}>.`);
  }
  return child;
}

export function textIn(element: XmlElement, name?: string): string {
  const { children } = name === undefined ? element : childOf(element, name);
  return children
    .map((child) => {
      if (child instanceof XmlText || child instanceof XmlCdata) return child.text;
      return child instanceof XmlElement ? textIn(child) : '';
    })
    .join('');
}

/** Every element below one, itself among them. */
export function allIn(element: XmlElement): readonly XmlElement[] {
  return [element, ...childrenOf(element).flatMap(allIn)];
}

import { XmlElement } from '@rgrove/parse-xml';
import { childrenOf, parseStrict, textIn } from '../strict-xml.ts';

/** An element with its namespaces resolved: names are `{namespace}local`, without braces where there is none. */
export interface Named {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Named[];
  /** All text in it. */
  readonly text: string;
  /** Whether text that is no blank stands directly in it. */
  readonly hasOwnText: boolean;
}

type Scope = Readonly<Record<string, string>>;

/** A document by its namespaces; throws where it is not well-formed or a prefix is not declared. */
export function readNamed(text: string): Named {
  return resolve(parseStrict(text), { xml: 'http://www.w3.org/XML/1998/namespace' });
}

function resolve(element: XmlElement, outer: Scope): Named {
  const given = Object.entries(element.attributes);
  const declared = given.flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
  });
  const scope: Scope = { ...outer, ...Object.fromEntries(declared) };
  const attributes = given
    .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(([name, value]): [string, string] => [
      name.includes(':') ? expanded(name, scope) : name,
      value,
    ]);
  const children = childrenOf(element);
  return {
    name: expanded(element.name, scope),
    attributes: new Map(attributes),
    children: children.map((child) => resolve(child, scope)),
    text: textIn(element),
    hasOwnText: element.children.some(
      (child) => !(child instanceof XmlElement) && 'text' in child && /\S/.test(child.text),
    ),
  };
}

function expanded(name: string, scope: Scope): string {
  const [prefix = '', local] = name.includes(':') ? name.split(':') : ['', name];
  const namespace = scope[prefix];
  if (namespace === undefined && prefix !== '') throw new Error(`"${name}" has no namespace.`);
  return namespace === undefined ? (local ?? '') : `{${namespace}}${local ?? ''}`;
}

/** The children of a name. */
export function named({ children }: Named, name: string): readonly Named[] {
  return children.filter((child) => child.name === name);
}

import { excerptOf } from './excerpt.ts';
import type { FoundData } from './pagefind.ts';
import type { Asked } from './terms-of.ts';

/** An article as a line of a ledger, in the form of `Ledger.astro`. Everything is put in as text, never as HTML. */
export function articleItem(found: FoundData, asked: Asked): HTMLLIElement {
  const { label, date, where, lang, dir } = found.meta;
  const heading = element('h3', [link(found)]);
  if (label !== '') heading.prepend(element('span', [label], 'label'), ' ');
  const excerpt = element(
    'p',
    excerptOf(found.content, asked).map(({ text, found: marked }) =>
      marked ? element('mark', [text]) : text,
    ),
    'standfirst',
  );
  for (const text of [heading, excerpt]) {
    if (lang !== undefined) text.lang = lang;
    if (dir !== undefined) text.dir = dir;
  }
  const time = element('time', [date?.text ?? '']);
  time.dateTime = date?.iso ?? '';
  const item = element('li', [time, element('div', [heading, excerpt])]);
  if (where !== '') item.append(element('p', [where], 'where quiet'));
  return item;
}

/** A person, a country or another subject: what it is, and its name. */
export function subjectItem(found: FoundData): HTMLLIElement {
  const kind = element('p', [found.meta.kicker], 'quiet');
  return element('li', [kind, element('div', [element('h3', [link(found)])])]);
}

function link({ url, meta }: FoundData): HTMLAnchorElement {
  const anchor = element('a', [meta.title]);
  anchor.href = url;
  return anchor;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: readonly (Node | string)[],
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

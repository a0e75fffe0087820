import { fold } from '../../../search-words/fold.ts';
import { ask } from './ask.ts';
import { openIndex, type Found, type SearchIndex } from './pagefind.ts';
import { isEmpty, readQuery, writeQuery, type SearchQuery } from './query.ts';
import { articleItem, subjectItem } from './results.ts';
import { askedBy, termsOf, type Asked } from './terms-of.ts';

/** The page of the search, for those whose browser runs scripts. What it finds in the markup is in SearchPage.astro. */

/** Results that are shown at once. */
const stretch = 20;
const mostSubjects = 4;
/** How long a reader pauses between two words, in milliseconds. */
const pause = 250;

const form = find('#search', HTMLFormElement);
const status = find('#found', HTMLElement);
const input = find('#q', HTMLInputElement);
const selects = [...form.querySelectorAll('select')];
const filterNames = selects.map(({ name }) => name);
const subjects = find('#subjects', HTMLElement);
const articles = find('#articles', HTMLElement);
const start = find('#start', HTMLElement);
const more = find('#more', HTMLButtonElement);

let opening: Promise<SearchIndex> | undefined;
let newest = 0;
let timer = 0;
let rest: readonly Found[] = [];
let asked: Asked = askedBy([]);

/** Loads the index once; after a failure, the next search tries again. */
function open(): Promise<SearchIndex> {
  const { index = '', bundles = '' } = form.dataset;
  opening ??= openIndex(index, bundles.split(' ')).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Answers the query of the address. Of several that overlap, only the last is shown. */
async function answer(): Promise<void> {
  newest += 1;
  const mine = newest;
  const query = readQuery(location.search, filterNames);
  if (isEmpty(query)) {
    show('', []);
    return;
  }
  status.textContent = form.dataset['loading'] ?? '';
  try {
    const index = await open();
    const terms = termsOf(query.words);
    const found = await ask(index, query, terms);
    const lines = await Promise.all(
      found.subjects.slice(0, mostSubjects).map(async ({ data }) => subjectItem(await data())),
    );
    const items = await itemsOf(found.articles.slice(0, stretch), askedBy(terms));
    if (mine !== newest) return;
    asked = askedBy(terms);
    rest = found.articles.slice(stretch);
    show(sentence(found.articles.length, query), items, lines);
    const meant = items.length + lines.length > 0 ? null : await meantBy(query);
    if (mine === newest && meant !== null)
      status.append(status.textContent.endsWith('.') ? ' ' : '. ', ...suggestion(meant));
  } catch {
    if (mine === newest) show(form.dataset['failed'] ?? '', []);
  }
}

function itemsOf(found: readonly Found[], by: Asked): Promise<readonly HTMLLIElement[]> {
  return Promise.all(found.map(async ({ data }) => articleItem(await data(), by)));
}

function sentence(count: number, { words, filters }: SearchQuery): string {
  const { none = '', one = '', other = '' } = form.dataset;
  if (count === 0) return none;
  const counted = (count === 1 ? one : other).replace(
    '{count}',
    count.toLocaleString(document.documentElement.lang),
  );
  const chosen = selects.flatMap(({ name, selectedOptions }) =>
    filters[name] === undefined ? [] : (selectedOptions[0]?.text ?? []),
  );
  const asked = [words, ...chosen].filter((word) => word !== '');
  return asked.length === 0 ? counted : `${counted}: ${asked.join(', ')}`;
}

/** A country or topic that somebody may have misspelt. */
async function meantBy({ words }: SearchQuery): Promise<string | null> {
  const { meantName } = await import('./meant.ts');
  const names = selects.flatMap(({ name, options }) =>
    ['country', 'topic'].includes(name) ? [...options].slice(1).map(({ text }) => text) : [],
  );
  return meantName(words, names, fold);
}

/** A question with a way to its answer. */
function suggestion(name: string): readonly (Node | string)[] {
  const [before = '', after = ''] = (form.dataset['meant'] ?? '').split('{name}');
  const link = document.createElement('a');
  link.textContent = name;
  link.href = writeQuery({ words: name, filters: {} });
  return [before, link, after];
}

function show(
  text: string,
  items: readonly HTMLLIElement[],
  lines: readonly HTMLLIElement[] = [],
): void {
  if (items.length === 0) rest = [];
  subjects.querySelector('ul')?.replaceChildren(...lines);
  articles.querySelector('ol')?.replaceChildren(...items);
  subjects.hidden = lines.length === 0;
  articles.hidden = items.length === 0;
  start.hidden = lines.length + items.length > 0;
  more.hidden = rest.length === 0;
  status.textContent = text;
}

/** Shows further results, and puts the focus on the first of them. */
async function showMore(): Promise<void> {
  const mine = newest;
  const next = rest.slice(0, stretch);
  const items = await itemsOf(next, asked);
  if (mine !== newest) return;
  rest = rest.slice(stretch);
  articles.querySelector('ol')?.append(...items);
  items[0]?.querySelector('a')?.focus();
  more.hidden = rest.length === 0;
}

/** Writes what the form says into the address: as a step to which Back returns, or in the place of the last one. */
function ahead(step: 'push' | 'replace'): void {
  clearTimeout(timer);
  const set = selects.map(({ name, value }) => [name, value] as const);
  const query = { words: input.value.trim(), filters: Object.fromEntries(set) };
  const address = location.pathname + writeQuery(query);
  if (address === location.pathname + location.search) {
    if (step === 'replace') return;
  } else if (step === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void answer();
}

/** Fills the form from the address, and answers it. */
function follow(): void {
  const { words, filters } = readQuery(location.search, filterNames);
  input.value = words;
  for (const select of selects) select.value = filters[select.name] ?? '';
  void answer();
}

function find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ahead('push');
});
form.addEventListener('focusin', () => {
  // What fails here is told when something is asked.
  open().catch(() => undefined);
});
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(ahead, pause, 'replace');
});
for (const select of selects) {
  select.addEventListener('change', () => {
    ahead('push');
  });
}
more.addEventListener('click', () => {
  showMore().catch(() => {
    status.textContent = form.dataset['failed'] ?? '';
  });
});
window.addEventListener('popstate', follow);
follow();

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomFrom } from '../support/built/random-edits.ts';

/** How large a synthetic outlet is; terms grow with the articles, as they do in archives. */
export interface CorpusSize {
  readonly articles: number;
  readonly search?: boolean;
}

const countries =
  'AT BG BY CZ DE EE ES FR GE HR HU IT KG LT LV MD PL RO RS RU SE SI SK TR UA'.split(' ');

/**
 * Writes a content folder with topics, people, places, statements, events, sources and links between articles. The words of its texts
 * are as unevenly common as those of real prose (Zipf’s law), so that articles are compared as real ones are. The same size gives the
 * same folder.
 */
export function writeCorpus(folder: string, { articles, search = false }: CorpusSize): void {
  const random = randomFrom(20_201_022);
  const terms = Math.max(20, Math.round(Math.sqrt(articles) * 2));
  const words = vocabulary(20_000, random);
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? 'river';
  const sentence = (length: number): string => {
    const text = Array.from({ length }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const one = (name: string): string => `${name}-${String(Math.floor(random() * terms))}`;
  write(
    'site.yaml',
    `name: Corpus\nurl: https://corpus.example\ndescription: A synthetic outlet.\npublisher:\n  name: Corpus\nsearch: ${String(search)}\nsocialCards: false\n`,
  );
  for (let index = 0; index < terms; index += 1) {
    const number = String(index);
    write(
      `topics/topic-${number}.md`,
      `---\ntitle: Topic ${number}\ndescription: ${sentence(9)}\n---\n`,
    );
    write(
      `people/person-${number}.md`,
      `---\nname: Person ${word()} ${number}\nroles:\n  - { title: Speaker, country: AT }\n---\n`,
    );
    write(
      `places/place-${number}.md`,
      `---\ntitle: Place ${word()} ${number}\nkind: city\ncountries: [AT]\n---\n`,
    );
  }
  for (let index = 0; index < articles; index += 1) {
    const day = new Date(Date.UTC(2000, 0, 1) + Math.floor(random() * 9000) * 864e5);
    const date = day.toISOString().slice(0, 10);
    const about = [
      ...new Set([0, 1, 2].map(() => countries[Math.floor(random() * countries.length)])),
    ];
    const person = one('person');
    const paragraph = (): string => Array.from({ length: 4 }, () => sentence(16)).join(' ');
    const link =
      index === 0
        ? ''
        : ` See [an earlier report](/articles/report-${String(Math.floor(random() * index))}/).`;
    write(
      `articles/${date.slice(0, 4)}/report-${String(index)}.md`,
      `---
title: "Report ${String(index)}: ${sentence(6)}"
summary: ${sentence(18)}
date: ${date}
topics: [${one('topic')}]
countries: [${about.join(', ')}]
people: [${person}]
places: [${one('place')}]
sources:
  - { id: board, title: Minutes of the board, url: "https://board.example/${String(index)}", date: ${date} }
events:
  - { date: ${date}, title: ${sentence(4)} }
---
${paragraph()}${link}

## ${sentence(5)}

:::statement{by="${person}" kind="quote" source="board" date="${date}"}
${sentence(20)}
:::

${paragraph()}

${paragraph()}
`,
    );
  }
}

/** Words of two to four syllables, all of them different. */
function vocabulary(size: number, random: () => number): readonly string[] {
  const starts = 'b br d dr f g gr h k kl l m n p pr r s st t tr v w'.split(' ');
  const ends = 'a an e en er i in is o on or u un us'.split(' ');
  const part = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = 2 + Math.floor(random() * 3);
    words.add(Array.from({ length: syllables }, () => part(starts) + part(ends)).join(''));
  }
  return [...words];
}

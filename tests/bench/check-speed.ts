import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/cli/run-check.ts';

/**
 * How long the check takes on a synthetic archive: `node tests/bench/check-speed.ts [articles]`, 10,000 by default.
 * It measures and asserts nothing; run it when nothing else runs.
 */
const count = Number(process.argv[2] ?? 10_000);
const topics = 200;
const people = 300;

const words =
  'the talks river council minister border treaty vote gauge lock harbour season budget court paper word answer week year demand offer visit report market road bridge winter promise letter summit'.split(
    ' ',
  );
const countries = [
  ['AT', 'Austria'],
  ['HU', 'Hungary'],
  ['SK', 'Slovakia'],
  ['RO', 'Romania'],
  ['RS', 'Serbia'],
  ['HR', 'Croatia'],
  ['BG', 'Bulgaria'],
] as const;

// The generator of Numerical Recipes: every run writes the same archive.
let state = 1;
function pick<Item>(list: readonly Item[]): Item | undefined {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return list[Math.floor((state / 4_294_967_296) * list.length)];
}

function sentence(length: number, names: readonly string[] = []): string {
  const said = Array.from({ length }, () => pick(words) ?? '');
  return `${[...names, ...said].join(' ')}.`;
}

function articleText(index: number): string {
  const slug = (kind: string, among: number, step: number): string =>
    `${kind}-${String((index * step) % among)}`;
  const day = new Date(Date.UTC(2000, 0, 1 + (index % 9000))).toISOString().slice(0, 10);
  const chosen = [countries[index % 7], countries[(index + 3) % 7]].flatMap((one) =>
    one ? [one] : [],
  );
  const names = chosen.map(([, name]) => name);
  const paragraphs = Array.from({ length: 6 }, () =>
    [sentence(11, names), ...Array.from({ length: 4 }, () => sentence(12))].join(' '),
  );
  const linked = index === 0 ? '' : `See [the report](article-${String(index - 1)}.md).`;
  return `---
title: "Report ${String(index)}: ${sentence(6)}"
summary: ${sentence(18)}
date: ${day}
topics: [${slug('topic', topics, 1)}]
countries: [${chosen.map(([code]) => code).join(', ')}]
people: [${slug('person', people, 3)}]
keywords: [one, two]
sources:
  - { id: board, title: Minutes of the board, url: "https://board.example/${String(index)}", date: ${day} }
events:
  - { date: ${day}, title: ${sentence(4)} }
---
${paragraphs.slice(0, 2).join('\n\n')}

## What was said

:::statement{by="${slug('person', people, 3)}" kind="quote" source="board" date="${day}"}
${sentence(20)}
:::

${paragraphs.slice(2, 4).join('\n\n')} ${linked}[^1]

## What follows

- ${sentence(8)}
- ${sentence(8)}

${paragraphs.slice(4).join('\n\n')}

[^1]: ${sentence(6)}
`;
}

function writeArchive(content: string): void {
  for (const name of ['articles', 'topics', 'people']) mkdirSync(join(content, name));
  const write = (path: string, text: string): void => {
    writeFileSync(join(content, path), text);
  };
  write(
    'site.yaml',
    'name: Archive\nurl: https://archive.example\ndescription: Synthetic.\npublisher: { name: Archive }\n',
  );
  for (let index = 0; index < topics; index += 1) {
    const parent = index < 20 ? '' : `parent: topic-${String(index % 20)}\n`;
    write(`topics/topic-${String(index)}.md`, `---\ntitle: Topic ${String(index)}\n${parent}---\n`);
  }
  for (let index = 0; index < people; index += 1) {
    write(
      `people/person-${String(index)}.md`,
      `---\nname: Person Number${String(index)}\nroles: [{ title: Minister, country: AT, from: 2000 }]\n---\n`,
    );
  }
  for (let index = 0; index < count; index += 1) {
    write(`articles/article-${String(index)}.md`, articleText(index));
  }
}

const root = mkdtempSync(join(tmpdir(), 'dateline-archive-'));
try {
  mkdirSync(join(root, 'content'));
  writeArchive(join(root, 'content'));
  let report = '';
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  const options = { paths: [], maxWarnings: Infinity };
  await checkContent(options, {
    root,
    environment: {},
    isTerminal: false,
    write: (text) => {
      report = text;
    },
    complain: console.error,
  });
  const seconds = (performance.now() - clock) / 1000;
  const { user, system } = process.cpuUsage(processor);
  const { rss } = process.memoryUsage();
  // The processor's time tells on a busy machine what the clock cannot.
  console.log(
    `${String(count)} articles: ${seconds.toFixed(1)} s, of the processor ${((user + system) / 1e6).toFixed(1)} s, ${String(Math.round(rss / 1e6))} MB; ${report.trimEnd().split('\n').at(-1) ?? ''}`,
  );
} finally {
  rmSync(root, { recursive: true });
}

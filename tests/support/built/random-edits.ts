import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';

/** Numbers below 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A working folder that is edited, and the clock of its next build in seconds. */
export interface Edited {
  readonly root: string;
  clock: number;
}

/** Makes one change at random; says which. */
export type Edit = (edited: Edited, random: () => number) => Promise<string> | string;

const oneOf = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};

function filesIn({ root }: Edited, folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/(^|\/)[._]/.test(name))
    .map((name) => join(folder, name))
    .toSorted();
}

const articles = (edited: Edited): readonly string[] =>
  filesIn(edited, 'content/articles', /\.md$/);

function change({ root }: Edited, file: string, by: (text: string) => string): string {
  const path = join(root, file);
  writeFileSync(path, by(readFileSync(path, 'utf8')));
  return file;
}

/** Sets a field of one line, or adds it. */
function withField(text: string, field: string, value: string): string {
  const line = new RegExp(`^${field}:.*\n`, 'm');
  return line.test(text)
    ? text.replace(line, () => `${field}: ${value}\n`)
    : text.replace(/^---\n/, () => `---\n${field}: ${value}\n`);
}

const withoutField = (text: string, field: string): string =>
  text.replace(new RegExp(`^${field}:.*\n`, 'm'), '');

const number = (random: () => number): string => String(Math.floor(random() * 1e6));

function dateBetween(random: () => number): string {
  const day = new Date(Date.UTC(2020, 0, 1) + Math.floor(random() * 2000) * 864e5);
  return day.toISOString().slice(0, 10);
}

/** A field of articles set to a value at random. */
function articleField(field: string, value: (random: () => number, file: string) => string): Edit {
  return (edited, random) => {
    const file = oneOf(articles(edited), random);
    const set = value(random, file);
    change(edited, file, (text) => withField(text, field, set));
    return `${file}: ${field}: ${set}`;
  };
}

/** A field of another kind of file, such as topics. */
function entryField(folder: string, field: string, value: (random: () => number) => string): Edit {
  return (edited, random) => {
    const file = oneOf(filesIn(edited, `content/${folder}`, /\.md$/), random);
    const set = value(random);
    change(edited, file, (text) => withField(text, field, set));
    return `${file}: ${field}: ${set}`;
  };
}

export const edits: Readonly<Record<string, Edit>> = {
  prose: (edited, random) => {
    const file = oneOf(articles(edited), random);
    change(edited, file, (text) => `${text}\nA paragraph with the number ${number(random)}.\n`);
    return file;
  },
  title: articleField('title', (random) => `Title ${number(random)}`),
  summary: articleField('summary', (random) => `Summary ${number(random)}.`),
  date: articleField('date', dateBetween),
  topics: articleField('topics', (random) =>
    oneOf(['[water]', '[rivers, locks]', '[ports]'], random),
  ),
  countries: articleField('countries', (random) =>
    oneOf(['[AT]', '[SK, HU]', '[]', '[DE, AT]'], random),
  ),
  kind: articleField('kind', (random) => oneOf(['report', 'opinion', 'brief'], random)),
  draft: articleField('draft', (random) => oneOf(['true', 'false'], random)),
  withdrawn: (edited, random) => {
    const file = oneOf(articles(edited), random);
    const notice = '{ date: 2026-01-02, note: It was wrong., reason: error }';
    change(edited, file, (text) =>
      /^withdrawn:/m.test(text)
        ? withoutField(text, 'withdrawn')
        : withField(text, 'withdrawn', notice),
    );
    return file;
  },
  scheduled: (edited, random) => {
    const day = new Date((edited.clock + 2 * 86_400) * 1000).toISOString().slice(0, 10);
    const file = `content/articles/scheduled-${number(random)}.md`;
    writeFileSync(
      join(edited.root, file),
      `---\ntitle: Scheduled\nsummary: S.\ndate: ${day}\npublishAt: ${day}T12:00:00Z\ntopics: [water]\n---\nText.\n`,
    );
    return file;
  },
  time: (edited) => {
    edited.clock += 3 * 86_400;
    return 'three days later';
  },
  new: (edited, random) => {
    const slug = `new-${number(random)}`;
    const countries = oneOf(['[AT]', '[SK]', '[AT, SK]'], random);
    writeFileSync(
      join(edited.root, `content/articles/${slug}.md`),
      `---\ntitle: New ${slug}\nsummary: S.\ndate: ${dateBetween(random)}\ntopics: [water]\ncountries: ${countries}\n---\nA lock on the river in Vienna.\n`,
    );
    return slug;
  },
  renamed: (edited, random) => {
    const file = oneOf(
      articles(edited).filter((name) => basename(name) !== 'index.md'),
      random,
    );
    const to = join(dirname(file), `renamed-${number(random)}.md`);
    renameSync(join(edited.root, file), join(edited.root, to));
    return `${file} to ${to}`;
  },
  deleted: (edited, random) => {
    const file = oneOf(articles(edited), random);
    rmSync(join(edited.root, file));
    return file;
  },
  'topic renamed': entryField('topics', 'title', (random) => `Topic ${number(random)}`),
  'topic described': entryField('topics', 'description', (random) => `Of ${number(random)}.`),
  'person renamed': entryField('people', 'name', (random) => `Person ${number(random)}`),
  'person identified': entryField('people', 'wikidata', (random) => `Q${number(random)}`),
  'place renamed': entryField('places', 'title', (random) => `Place ${number(random)}`),
  'country named': entryField('countries', 'name', (random) => `Land ${number(random)}`),
  'storyline described': entryField(
    'storylines',
    'summary',
    (random) => `Story ${number(random)}.`,
  ),
  picture: async (edited, random) => {
    const file = oneOf(filesIn(edited, 'content/articles', /\.(png|jpg|webp)$/), random);
    const path = join(edited.root, file);
    const { format } = await sharp(path).metadata();
    const background = { r: Math.floor(random() * 255), g: 90, b: 120 };
    const drawn = sharp({ create: { width: 1280, height: 800, channels: 3, background } });
    writeFileSync(path, await drawn.toFormat(format).toBuffer());
    return file;
  },
  'public file': (edited, random) => {
    writeFileSync(join(edited.root, 'public/note.txt'), number(random));
    return 'public/note.txt';
  },
  settings: (edited, random) => {
    const [field = '', value = ''] = oneOf(
      [
        ['description', `Site ${number(random)}`],
        ['pageSize', oneOf(['2', '5', '20'], random)],
        ['accent', oneOf(['"#7a1f2b"', '"#1f5a7a"'], random)],
        ['autolink', oneOf(['true', 'false'], random)],
      ],
      random,
    );
    return `${change(edited, 'content/site.yaml', (text) => withField(text, field, value))}: ${field}`;
  },
  tokens: (edited, random) => {
    const file = join(edited.root, 'theme/tokens.css');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `:root {\n  --gap: ${String(1 + Math.floor(random() * 9))}rem;\n}\n`);
    return 'theme/tokens.css';
  },
  component: (edited, random) => {
    const file = join(edited.root, 'theme/components/FooterSlot.astro');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<p>Printed with care, ${number(random)}.</p>\n`);
    return 'theme/components/FooterSlot.astro';
  },
  'lock file': (edited, random) => {
    writeFileSync(join(edited.root, 'package-lock.json'), `{ "number": ${number(random)} }\n`);
    return 'package-lock.json';
  },
};

/** A copy of what is edited, to go back to where an edit is refused by the check. */
export function snapshotOf({ root }: Edited): () => void {
  const kept = ['content', 'public', 'theme', 'package-lock.json'].map((name) => {
    const path = join(root, name);
    const copy = join(root, '.snapshot', name);
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(dirname(copy), { recursive: true });
    if (existsSync(path)) copyTree(path, copy);
    return { path, copy };
  });
  return () => {
    for (const { path, copy } of kept) {
      rmSync(path, { recursive: true, force: true });
      if (existsSync(copy)) copyTree(copy, path);
    }
  };
}

function copyTree(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

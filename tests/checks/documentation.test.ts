import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DiagnosticCode } from '../../src/diagnostics/codes.ts';
import { faultsOf } from '../support/checks/check-folder.ts';

const docs = new URL('../../src/diagnostics/docs/', import.meta.url);

/** The examples under a heading of a page, each the text between its fences. */
function examples(code: DiagnosticCode, heading: 'Wrong' | 'Right'): readonly string[] {
  const page = readFileSync(new URL(`${code}.md`, docs), 'utf8');
  const section =
    page.split(`\n## ${heading}\n`)[1]?.split(/\n## (?:Right|Why it matters)\n/)[0] ?? '';
  return [...section.matchAll(/^```text\n([^]*?)^```$/gm)].map(([, text = '']) => text);
}

type Files = Readonly<Record<string, string>>;

const required = ['title: T', 'summary: S', 'date: 2020-10-22', 'topics: [rivers]'];

/** An article of the fields of an example and of those that it leaves out. */
const fields = (example: string): string => {
  const others = required.filter(
    (line) => !new RegExp(`^${line.split(':')[0]}:`, 'm').test(example),
  );
  return ['---', ...others, `${example}---`, ''].join('\n');
};
const fieldsAlone = (example: string): string => `---\n${example}---\n`;
const text = (example: string): string => ['---', ...required, '---', example].join('\n');
const whole = (example: string): string => example;
const policy = (example: string): Files => ({
  'site.yaml':
    'name: B\nurl: https://b.example\ndescription: D\npublisher: { name: B }\npolicies: { contact: contact }\n',
  'pages/contact.md': `---\ntitle: Contact\n---\n${example}`,
});
const settings = (example: string): Files => ({
  'site.yaml': `name: B\nurl: https://b.example\ndescription: D\npublisher: { name: B }\n${example}`,
  'pages/privacy.md': '---\ntitle: Privacy\n---\nWe keep addresses for the newsletter alone.\n',
});
const theme = (example: string): Files => ({
  '../theme/tokens.css': example,
  '../public/fonts/text.woff2': 'font',
});
const config = (example: string): Files => ({ '../dateline.config.ts': example });
const marked = (example: string): string =>
  text(
    example.replaceAll(/\\u\{(\w+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  );

/** Pages whose examples are names of files, several files, or what no text can show. */
type Unshown =
  | 'FILE_ENC'
  | 'FILE_READ'
  | 'PATH_LINK'
  | 'PATH_SLUG'
  | 'PATH_STRAY'
  | 'SLUG_DUPLICATE'
  | 'ADDRESS_CLAIMED'
  | 'FM_SIZE'
  | 'FM_LENGTH'
  | 'EVENT_DATE'
  | 'REF_CYCLE'
  | 'REF_HIDDEN'
  | 'MD_SIZE'
  | 'MENTION_UNDECLARED'
  | 'MENTION_UNNAMED'
  | 'IMG_TYPE'
  | 'IMG_SIZE'
  | 'IMG_DAMAGED'
  | 'IMG_NAME';

/** How the examples of every other page become an article, or other files. */
const wrappers: Readonly<
  Record<Exclude<DiagnosticCode, Unshown>, (example: string) => string | Files>
> = {
  FM_ENGINE: whole,
  FM_FENCE: whole,
  FM_NOT_MAP: whole,
  FM_MISSING: fieldsAlone,
  FM_ALIAS: fields,
  FM_COUNTRY: fields,
  FM_DATE: fields,
  FM_DATE_FUTURE: fields,
  FM_DATE_ORDER: fields,
  FM_DEPTH: fields,
  FM_DUP: fields,
  FM_EMPTY: fields,
  FM_UNFINISHED: fieldsAlone,
  FM_LONG: fields,
  FM_PROTO: fields,
  FM_REMARK: fields,
  FM_REPEATED: fields,
  REF_TRANSLATION: fields,
  FM_TYPE: fields,
  FM_UNKNOWN_KEY: fields,
  FM_VALUE: fields,
  FM_YAML: fields,
  REF_UNKNOWN: fields,
  ST_DUPLICATE: fields,
  IMG_ALT: text,
  IMG_MISSING: text,
  MD_ATTRIBUTE: text,
  MD_DEPTH: text,
  MD_DIRECTIVE: text,
  MD_DIRECTIVE_OPEN: text,
  MD_FOOTNOTE: text,
  MD_FRAGMENT: text,
  MD_HTML: text,
  MD_LINK: text,
  MD_SIGNS: text,
  MD_BLOCK: text,
  MD_LEFTOVER: text,
  MD_TABLE: text,
  MD_URL: text,
  MD_URL_SCRIPT: text,
  FIELD_NAME: settings,
  FIELD_OPTION: settings,
  POLICY_MISSING: settings,
  IMG_SVG: (example) => ({ ...settings('logo: logo.svg\n'), 'logo.svg': example }),
  THEME_RULE: theme,
  THEME_TOKEN: theme,
  THEME_FONT: theme,
  THEME_CONTRAST: theme,
  THEME_COMPONENT: (example) => ({ [`../${example.trim()}`]: '<p>Own</p>' }),
  CONFIG_LOAD: config,
  CONFIG_VALUE: config,
  HOOK_FAILED: config,
  HOOK_RESULT: config,
  HOOK_MESSAGE: config,
  POLICY_PLACEHOLDER: policy,
  ST_REPLY: text,
  ST_SOURCE: text,
  TXT_BIDI: marked,
  TXT_INVISIBLE: marked,
  TXT_CONTROL: text,
};

/** What the right examples name must be there. */
const surroundings = {
  'articles/2020-10-22-valdai.md': text(''),
  'articles/map.png': readFileSync(new URL('../fixtures/base/articles/map.png', import.meta.url)),
  'people/vladimir-putin.md': '---\nname: P\nroles: [{ title: R }]\n---\n',
};

async function codesIn(example: string | Files): Promise<readonly string[]> {
  const files = typeof example === 'string' ? { 'articles/example.md': example } : example;
  const faults = await faultsOf({ ...surroundings, ...files });
  return faults.map((fault) => fault.split(' ')[0] ?? '');
}

// A literal, so its keys are exactly the codes.
const codes = Object.keys(wrappers) as readonly (keyof typeof wrappers)[];

describe.each(codes)('the page of %s', (code) => {
  const wrap = wrappers[code];

  test('shows as wrong what has this fault', async () => {
    const wrong = examples(code, 'Wrong');
    expect(wrong.length).toBeGreaterThan(0);
    for (const example of wrong) expect(await codesIn(wrap(example)), example).toContain(code);
  });

  test('shows as right what has it not', async () => {
    const right = examples(code, 'Right');
    expect(right.length).toBeGreaterThan(0);
    for (const example of right) expect(await codesIn(wrap(example)), example).not.toContain(code);
  });
});

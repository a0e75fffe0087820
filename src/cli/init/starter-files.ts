/** What an editor says of a new outlet. */
export interface OutletAnswers {
  readonly name: string;
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA. */
  readonly timeZone: string;
  /** A colour such as `#7a1f2b`; null leaves the colour of the theme. */
  readonly accent: string | null;
  /** What the outlet depends on: a version, a path of a tarball or a Git address, as npm takes it. */
  readonly from: string;
  /** The day of the first article, `2026-11-26`. */
  readonly date: string;
}

/** The name of the package that an outlet depends on. */
const packageName = 'dateline-site';

/** The text of a template with the answers in it, each as a YAML or Markdown text in its place. */
export function fillTemplate(path: string, template: string, answers: OutletAnswers): string {
  const isYaml = path.endsWith('.yaml');
  const quoted = (text: string): string => (isYaml ? JSON.stringify(text) : text);
  const values: Readonly<Record<string, string>> = {
    name: quoted(answers.name),
    url: quoted(answers.url),
    description: quoted(`Articles of ${answers.name}.`),
    language: quoted(answers.language),
    timeZone: quoted(answers.timeZone),
    accent: answers.accent === null ? '' : `accent: ${quoted(answers.accent)}\n`,
    date: answers.date,
    // The first article is in English.
    lang: /^en\b/.test(answers.language) ? '' : 'lang: en\n',
  };
  return template.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The path in the outlet: names with a leading dot are kept out of a package by npm, and so they have another form. */
export function outletPath(path: string): string {
  return path.replaceAll(/(^|\/)dot-/g, '$1.');
}

/** The `package.json` of an outlet. */
export function outletManifest({ name, from }: OutletAnswers): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const commands = ['check', 'build', 'dev', 'preview', 'suggest', 'migrate', 'icons'];
  const manifest = {
    name: slug === '' ? 'outlet' : slug,
    version: '0.0.0',
    private: true,
    type: 'module',
    engines: { node: '>=24' },
    scripts: Object.fromEntries(commands.map((command) => [command, `dateline ${command}`])),
    dependencies: { [packageName]: from },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

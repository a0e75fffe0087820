import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosticCode } from '../../../src/diagnostics/codes.ts';
import type { WorkingFolder } from '../working-folder.ts';

type Make = (folder: WorkingFolder) => void;

/** A `theme/tokens.css` beside the content, with one font in `public/`. */
const theme =
  (css: string): Make =>
  ({ root }) => {
    for (const folder of ['theme', 'public/fonts'])
      mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'public/fonts/text.woff2'), 'font');
    writeFileSync(join(root, 'theme/tokens.css'), css);
  };
const tokens = (declarations: string): Make => theme(`:root {\n  ${declarations}\n}\n`);
const face = (declarations: string): Make => theme(`@font-face {\n  ${declarations}\n}\n`);

const component =
  (name: string): Make =>
  ({ root }) => {
    mkdirSync(join(root, 'theme/components'), { recursive: true });
    writeFileSync(join(root, `theme/components/${name}.astro`), '<p>Own</p>\n');
  };

/** A link in the place of the design. */
export const linkedTheme: Make = ({ root }) => {
  mkdirSync(join(root, 'theme'));
  symlinkSync('/etc/hostname', join(root, 'theme/tokens.css'));
};

/** Fixtures of the faults of an outlet's design. */
export const themes: Partial<Record<DiagnosticCode, Readonly<Record<string, Make>>>> = {
  THEME_RULE: {
    broken: theme(':root {\n  --ink: #000;\n'),
    rule: theme('h1 {\n  color: red;\n}\n'),
    property: tokens('color: red;'),
    'other-media': theme('@media print {\n  :root {\n    --ink: #000;\n  }\n}\n'),
    import: theme('@import "https://elsewhere.example/a.css";\n'),
    nested: tokens('& body { color: red; }'),
  },
  THEME_TOKEN: {
    misspelt: tokens('--acent: #7a1f2b;'),
    unknown: tokens('--brand: #7a1f2b;'),
    colour: tokens('--ink: black;'),
    'loads-escaped': tokens('--gap: \\75 rl("https://elsewhere.example/a.png");'),
    important: tokens('--accent: #7a1f2b !important;'),
    loads: tokens('--gap: url("https://elsewhere.example/a.png");'),
  },
  THEME_FONT: {
    elsewhere: face('font-family: "A";\n  src: url("https://elsewhere.example/a.woff2");'),
    missing: face('font-family: "A";\n  src: url("/fonts/other.woff2");'),
    form: face('font-family: "A";\n  src: url("/fonts/text.ttf");'),
    'second-source': face(
      'font-family: "A";\n  src: url("/fonts/text.woff2"), url("//elsewhere.example/a.woff2");',
    ),
    'second-declaration': face(
      'font-family: "A";\n  src: url("/fonts/text.woff2");\n  src: url("https://elsewhere.example/a.woff2");',
    ),
    capitals: face('font-family: "A";\n  SRC: URL("https://elsewhere.example/a.woff2");'),
    'second-in-capitals': face(
      'font-family: "A";\n  src: url("/fonts/text.woff2"), URL(//elsewhere.example/a.woff2);',
    ),
    escaped: face(
      'font-family: "A";\n  src: url("/fonts/text.woff2"), \\75 rl(\\68ttps://elsewhere.example/a.woff2);',
    ),
    'escaped-string': face(
      'font-family: "A";\n  src: url("/fonts/text.woff2"), u\\72l("\\2f/elsewhere.example/a.woff2");',
    ),
    'other-function': face(
      'font-family: "A";\n  src: url("/fonts/text.woff2"), src("https://elsewhere.example/a.woff2");',
    ),
    'other-descriptor': face(
      'font-family: "A";\n  src: url("/fonts/text.woff2");\n  font-weight: url("https://elsewhere.example/a");',
    ),
    'without-name': face('src: url("/fonts/text.woff2");'),
    'without-source': face('font-family: "A";'),
  },
  THEME_COMPONENT: {
    misspelt: component('Foter'),
    own: component('Ferry'),
  },
  THEME_CONTRAST: {
    accent: tokens('--accent: #f0c040;'),
    'no-shade': (folder) => {
      const site = readFileSync(join(folder.contentDir, 'site.yaml'), 'utf8');
      folder.writeContent({ 'site.yaml': `${site}accent: "#ff0000"\n` });
      theme(':root {\n  --paper: #777777;\n  --ink: #000;\n  --soft: #000;\n}\n')(folder);
    },
    'in-both': tokens('--paper: #777777;'),
    'dark-alone': theme(
      '@media (prefers-color-scheme: dark) {\n  :root {\n    --soft: #444;\n  }\n}\n',
    ),
  },
};

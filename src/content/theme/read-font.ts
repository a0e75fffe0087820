import type { AtRule, Declaration } from 'postcss';
import { firstFamily, fontSources, isPlainValue, type FontSource } from './css-values.ts';
import { refuse, type Report } from './theme-report.ts';

/** A font of the outlet, with the files of `public/fonts/` that it is made of. */
export interface ThemeFont {
  readonly family: string;
  /** The file that browsers of today take, `/fonts/text.woff2`. */
  readonly path: string;
  readonly weight: string;
  readonly style: string;
  readonly sources: readonly FontSource[];
  /** Every line but `src`, as name and value. */
  readonly descriptors: ReadonlyMap<string, string>;
}

/** What describes a font and loads nothing (https://www.w3.org/TR/css-fonts-4/#font-face-rule). */
const descriptors = /^(font-(family|weight|style|stretch|width|display|feature-settings|variation-settings|language-override)|unicode-range|size-adjust|(ascent|descent|line-gap)-override)$/;
const hint = 'Put the file into public/fonts/ and write src: url("/fonts/name.woff2")';

/** Reads a `@font-face`; null where it has a fault. `publicFiles` has the addresses of the files in `public/`. */
export function readFont(
  face: AtRule,
  publicFiles: ReadonlySet<string>,
  report: Report,
): ThemeFont | null {
  const found = new Map<string, string>();
  let sources: readonly FontSource[] | null = null;
  let isSound = true;
  for (const node of face.nodes ?? []) {
    if (node.type === 'comment') continue;
    if (node.type !== 'decl') {
      refuse(node, report);
      isSound = false;
      continue;
    }
    const name = node.prop.toLowerCase();
    if (name === 'src') {
      // As in CSS the last one counts, but each is checked.
      sources = readSources(node, publicFiles, report);
      isSound &&= sources !== null;
    } else if (descriptors.test(name) && isPlainValue(node.value)) found.set(name, node.value);
    else {
      const message = `"${node.prop}" does not describe a font in a way that is known to load nothing`;
      report('THEME_FONT', node, message, 'Delete the line');
      isSound = false;
    }
  }
  if (!isSound) return null;
  const path = sources?.find((source) => source.path !== null)?.path;
  if (!sources || path === undefined || path === null) {
    report('THEME_FONT', face, 'a font is a WOFF2 file of public/fonts/', hint);
    return null;
  }
  const family = firstFamily(found.get('font-family') ?? '');
  if (family === '') {
    report('THEME_FONT', face, 'the font has no name', 'Add a line font-family: "My Font"');
    return null;
  }
  return {
    family,
    path,
    weight: found.get('font-weight') ?? '400',
    style: found.get('font-style') ?? 'normal',
    sources,
    descriptors: found,
  };
}

/** The sources of a `src`; null where one is no file of `public/fonts/`. */
function readSources(
  node: Declaration,
  publicFiles: ReadonlySet<string>,
  report: Report,
): readonly FontSource[] | null {
  const sources = fontSources(node.value);
  const paths = (sources ?? []).flatMap(({ path }) => path ?? []);
  if (sources === null || !paths.every((path) => /^\/fonts\/[\w.-]+\.woff2$/.test(path))) {
    report('THEME_FONT', node, 'a font is a WOFF2 file of public/fonts/', hint);
    return null;
  }
  const missing = paths.find((path) => !publicFiles.has(path));
  if (missing === undefined) return sources;
  report('THEME_FONT', node, `there is no file public${missing}`, hint);
  return null;
}

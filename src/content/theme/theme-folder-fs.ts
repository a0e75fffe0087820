import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { readRegularFile } from '../../files/regular-file-fs.ts';
import { maxBytes } from '../read-entry.ts';
import { noTheme, readTheme, type ThemeReading, type ThemeSurroundings } from './read-theme.ts';
import { replaceableComponents } from './replaceable-components.ts';

/** The design of an outlet in `theme/` beside its content; that of the program where there is none. */
export function readThemeFolder(root: string, surroundings: ThemeSurroundings): ThemeReading {
  const { theme, faults } = readTokens(root, surroundings);
  return { theme, faults: [...faults, ...componentFaults(root)] };
}

function readTokens(root: string, surroundings: ThemeSurroundings): ThemeReading {
  const file = 'theme/tokens.css';
  const read = readRegularFile(join(root, file), { within: root, limit: maxBytes });
  if (!('refused' in read))
    return readTheme(new TextDecoder().decode(read.bytes), file, surroundings);
  if (read.refused === 'missing') return { theme: noTheme, faults: [] };
  const message = 'theme/tokens.css is not a file that can be read';
  return { theme: noTheme, faults: [fault('FILE_READ', { file, message })] };
}

/** Files in `theme/components/` that replace nothing. */
function componentFaults(root: string): Diagnostic[] {
  return astroFilesOf(join(root, 'theme/components')).flatMap((file) => {
    const name = file.replace(/\.astro$/, '');
    if (replaceableComponents.some((one) => one === name)) return [];
    return fault('THEME_COMPONENT', {
      file: `theme/components/${file}`,
      message: `there is no component "${name}" that can be replaced`,
      hint:
        didYouMean(name, replaceableComponents) ??
        `These can: ${replaceableComponents.join(', ')}. Put components of your own into theme/parts/`,
    });
  });
}

function astroFilesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.astro'))
      .toSorted();
  } catch {
    return [];
  }
}

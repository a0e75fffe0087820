import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { PictureReference } from '../markdown/body.ts';
import { fileNameProblem, isDeviceName } from '../source/file-names.ts';
import { pathKey } from '../source/paths.ts';

/** A picture that a file names; `file` is that file, as faults name it. */
export interface NamedPicture extends PictureReference {
  readonly file: string;
}

/**
 * Images whose name Windows, macOS or the web cannot carry. The fault stands where the image is named; where nothing
 * names it, at the image itself. `nameOf` gives a path of the content folder as faults name it.
 */
export function imageNameFaults(
  paths: readonly string[],
  named: readonly NamedPicture[],
  nameOf: (path: string) => string,
): readonly Diagnostic[] {
  const twins = Map.groupBy(paths, (path) => pathKey(path).toLowerCase());
  const references = Map.groupBy(named, ({ src }) => src);
  return paths.flatMap((path) => {
    const others = twins.get(pathKey(path).toLowerCase()) ?? [];
    // Names that differ only in their Unicode form are named by the same words: the first is told.
    if (others.find((other) => pathKey(other) === pathKey(path)) !== path) return [];
    const problem = nameProblem(path) ?? twinProblem(path, others);
    if (problem === null) return [];
    const places = references.get(pathKey(path)) ?? [{ file: nameOf(path) }];
    return places.map((place) => fault('IMG_NAME', { ...place, ...problem }));
  });
}

interface NameProblem {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with the name of an image or of a folder around it, or null. */
function nameProblem(path: string): NameProblem | null {
  for (const name of path.split('/')) {
    const why = fileNameProblem(name);
    if (why !== null)
      return {
        message: `"${visible(name)}" ${why}`,
        hint: `Rename it, for example to ${exampleFor(name)}`,
      };
  }
  return null;
}

function twinProblem(path: string, twins: readonly string[]): NameProblem | null {
  const other = twins.find((twin) => twin !== path);
  if (other === undefined) return null;
  const differ =
    pathKey(other) === pathKey(path)
      ? 'the Unicode form of a letter'
      : 'capital and small letters';
  return {
    message: `"${visible(path)}" and "${visible(other)}" differ only in ${differ}, and macOS and Windows store only one of them`,
    hint: 'Rename one of the two',
  };
}

/** The name with only letters, digits, dots and hyphens that every system takes. */
function exampleFor(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .replaceAll(/-*\.-*/g, '.');
  const short = plain.length > 80 ? plain.slice(-80).replace(/^[^\p{L}\p{N}]+/u, '') : plain;
  return isDeviceName(short) || short === '' ? `image-${short}` : short;
}

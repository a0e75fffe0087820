import { parseXml, XmlElement, XmlError, type XmlDocument, type XmlNode } from '@rgrove/parse-xml';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import type { PictureReference } from '../markdown/body.ts';
import { elementProblems, isDrawing } from './svg-elements.ts';
import { sizeOf } from './svg-size.ts';
import { rangeAt, type SvgProblem } from './svg-problem.ts';

/** An SVG of the content folder that pages show as the logo of the outlet. */
export interface SvgLogo {
  /** Inside the content folder. */
  readonly path: string;
  readonly text: string;
  /** In the units of the drawing: only their ratio counts. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
}

/** The largest SVG that is accepted, in bytes. */
export const maxSvgBytes = 100 * 1024;
/** Browsers give up on deeply nested documents. */
const maxDepth = 100;

/** Where an SVG may stand in the place of another image: shown by `<img>`, nothing in it can run. */
const logoFields = new Set(['logo', 'logoDark']);

/** Whether a picture that site.yaml names is read as an SVG. */
export function isSvgLogo({ src, field }: Pick<PictureReference, 'src' | 'field'>): boolean {
  return logoFields.has(field) && /\.svg$/i.test(src);
}

export interface SvgReading {
  /** Null where the file has a fault. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly faults: readonly Diagnostic[];
}

/**
 * Reads an SVG that may come from a stranger: only elements that draw, nothing that runs, loads or leads elsewhere, no
 * document type and no entities, and a size. `file` is its name as faults name it.
 */
export function readSvg(bytes: Uint8Array, file: string): SvgReading {
  const text = textOf(bytes);
  if (text === null)
    return withFaults(file, '', [{ message: 'the file is not UTF-8', hint: 'Save it as UTF-8' }]);
  const entities = new Set<string>();
  let document: XmlDocument;
  try {
    document = parseXml(text, {
      includeOffsets: true,
      preserveDocumentType: true,
      preserveXmlDeclaration: true,
      resolveUndefinedEntity: (entity) => {
        entities.add(entity);
        // The parser takes an empty text for the end of the content.
        return ' ';
      },
    });
  } catch (error) {
    return withFaults(file, text, [unread(error, text)]);
  }
  const { root } = document;
  const problems = [
    ...[...entities].map((entity) => entityProblem(entity, text)),
    ...document.children.flatMap((node) => outerProblem(node) ?? []),
    ...(root === null ? [] : treeProblems(root, text)),
  ];
  const size = root === null ? null : sizeOf(root.attributes);
  if (size === null && problems.length === 0)
    problems.push({
      message: 'the logo has neither a viewBox nor a width and height',
      hint: 'Add viewBox="0 0 240 60" to <svg>, with the size of the drawing',
      at: root?.start,
    });
  if (problems.length > 0) return withFaults(file, text, problems);
  return { size, faults: [] };
}

function withFaults(file: string, text: string, problems: readonly SvgProblem[]): SvgReading {
  const faults = problems.map(({ message, hint, at, length }) => {
    const place: { readonly at?: Range } =
      at === undefined ? {} : { at: rangeAt(text, at, length ?? 1) };
    return fault('IMG_SVG', { file, message, hint, ...place });
  });
  return { size: null, faults };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unread(error: unknown, text: string): SvgProblem {
  // The parser calls itself for each level.
  if (error instanceof RangeError) return tooDeep;
  if (!(error instanceof XmlError)) throw error;
  const [reason = ''] = error.message.split(/ \(line |\n/);
  return {
    message: `the file is not readable XML: ${reason}`,
    hint: 'Export the logo again from the original',
    at: Math.min(error.pos, text.length),
  };
}

const tooDeep: SvgProblem = {
  message: `elements are more than ${String(maxDepth)} levels deep`,
  hint: 'Ungroup the drawing and export it again',
};

function entityProblem(entity: string, text: string): SvgProblem {
  const message = `the entity "${entity}" is not allowed`;
  return { message, hint: 'Write the character itself', at: text.indexOf(entity) };
}

/** What is wrong with a node outside of the first element. */
function outerProblem(node: XmlNode): SvgProblem | null {
  const { type, start: at } = node;
  if (type === 'doctype')
    return { message: 'a document type is not allowed', hint: 'Delete "<!DOCTYPE …>"', at };
  if (type === 'pi')
    return { message: 'an instruction is not allowed', hint: 'Delete "<?…?>"', at };
  const encoding = 'encoding' in node && typeof node.encoding === 'string' ? node.encoding : null;
  if (encoding !== null && encoding.toLowerCase() !== 'utf-8')
    return {
      message: `the file says that it is ${encoding}`,
      hint: 'Save it as UTF-8 and write encoding="UTF-8"',
      at,
    };
  return null;
}

/** The mistakes of all elements, in their order. */
function treeProblems(root: XmlElement, text: string): SvgProblem[] {
  const problems: SvgProblem[] = [];
  const visit = (element: XmlElement, ancestors: readonly string[]): void => {
    if (ancestors.length > maxDepth) {
      problems.push({ ...tooDeep, at: element.start });
      return;
    }
    problems.push(...elementProblems(element, ancestors, text));
    // The whole of it must go.
    if (!isDrawing(element)) return;
    const inside = [...ancestors, element.name];
    for (const child of element.children) {
      if (child instanceof XmlElement) visit(child, inside);
      else if (child.type === 'pi') problems.push(outerProblem(child) ?? tooDeep);
    }
  };
  visit(root, []);
  return problems;
}

import { classifyUrl, decodedAddress } from '../markdown/urls.ts';

/** Whether the address of a picture is that of a file beside a text. The name of a file may hold blanks. */
export function isPicturePath(address: string): boolean {
  return classifyUrl(address.replaceAll(' ', '%20')).kind === 'relative';
}

/**
 * The path inside the content folder of a picture that a file names, in Unicode's composed form, whichever form was
 * typed; empty where the address is none of a file.
 */
export function picturePath(from: string, address: string): string {
  return isPicturePath(address) ? pathKey(resolvePath(from, address) ?? address) : '';
}

/**
 * The path of a file as links and pictures name it. macOS lists an "é" as two characters where most keyboards type one:
 * both are the same name.
 */
export function pathKey(path: string): string {
  return path.normalize('NFC');
}

/**
 * The path inside the content folder that a relative address in a file leads to, or null where it leads out of the
 * folder. Both use `/`; percent signs are decoded, the form is Unicode's composed one, a fragment or query is left out.
 */
export function resolvePath(from: string, address: string): string | null {
  const decoded = decodedAddress(address.replace(/[?#].*$/, ''));
  const steps = from.split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

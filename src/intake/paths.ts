/**
 * The path inside the content folder that a relative address in a file leads to, or null where it leads out of the
 * folder. Both use `/`; percent signs are decoded, a fragment or query is left out.
 */
export function resolvePath(from: string, address: string): string | null {
  const bare = address.replace(/[?#].*$/, '');
  let decoded: string;
  try {
    decoded = decodeURIComponent(bare);
  } catch {
    decoded = bare;
  }
  const steps = from.split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

import type { Guard } from './rule.ts';

const address = /:\/\/|^www\.|@|\.\p{L}{2,}(?:[/?#:]|$)|^[/~]/iu;
const gluedBefore = /[\p{L}\p{N}/.@=&?%_~:\\-]$/u;
const gluedAfter = /^(?:[/@_=%]|\.\p{L})/u;
const standsFree = /^(?:[ ,;:]|$)/;
const tokenBefore = /\S*$/u;
const tokenAfter = /^\S*/u;

/** Web and mail addresses, handles and file names name nothing: `www.china.org.cn`, `@Russia`, `Kenya.pdf`. */
export const addressGuard: Guard = ({ occurrence, before, after, passage }) => {
  if (standsFree.test(after) && (before === '' || before.endsWith(' '))) return undefined;
  if (!gluedBefore.test(before.slice(-1)) && !gluedAfter.test(after)) return undefined;
  const name = passage.text.slice(occurrence.start, occurrence.end);
  const token = `${tokenBefore.exec(before)?.[0] ?? ''}${name}${tokenAfter.exec(after)?.[0] ?? ''}`;
  return address.test(token.replace(/[.,;:!?)\]"'’”]+$/u, '')) && !/^(?:\p{Lu}\.)+/u.test(token)
    ? 'none'
    : undefined;
};

import { CssSyntaxError, parse } from 'postcss';
import { addressesIn, hasAtRule } from '../theme/css-values.ts';
import type { SvgProblem } from './svg-problem.ts';

/**
 * What is wrong with a stylesheet in an SVG, or null: it may have rules, with addresses inside the file where they colour or cut.
 * `inMask`: whether it is inside of a mask, which may not have another one.
 */
export function styleProblem(css: string, inMask: boolean): SvgProblem | null {
  if (hasAtRule(css)) return { message: 'a style may not have @ rules', hint: 'Delete the rule' };
  let root;
  try {
    root = parse(css);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    return { message: 'the style cannot be read', hint: 'Export the logo again' };
  }
  let problem: SvgProblem | null = null;
  root.walkDecls(({ prop, value }) => {
    const addresses = addressesIn(value);
    if (addresses.length === 0) return;
    const isInside = addresses.every((address) => address.startsWith('#'));
    if (isInside && /^(fill|stroke)$/i.test(prop)) return;
    problem ??= {
      message: `the style "${prop}" ${isInside ? 'may not have url(…)' : 'loads something'}`,
      hint: inMask || !isInside ? 'Delete it' : `Write it as an attribute: ${prop}="${value}"`,
    };
  });
  return problem;
}

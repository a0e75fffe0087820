import ts from 'typescript';
import { importsOf } from './imports.ts';
import { breachAt, nodesOf, type Rule, type Source } from './source.ts';

/** The benchmarks measure time, and the gate prints how long each of its steps took. */
const measuringPlaces = /^tests\/(?:bench\/|support\/gate\/run-tool\.ts$)/;

const clockSentence =
  'A test does not read the clock: count steps, or measure the time in tests/bench.';
const sleepSentence = 'A test does not wait for a length of time: wait for a condition.';

const clocks: ReadonlyMap<string, RegExp> = new Map([
  ['Date', /^now$/],
  ['performance', /^(?:now|timeOrigin|mark|measure)$/],
  ['process', /^(?:hrtime|uptime|cpuUsage|threadCpuUsage)$/],
  ['Atomics', /^wait(?:Async)?$/],
]);
const timers = /^(?:setTimeout|setInterval|waitForTimeout)$/;
const timerModules = /^(?:node:)?timers(?:\/promises)?$/;
const clockModules = /^(?:node:)?perf_hooks$/;

function sentenceFor(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    if (timers.test(node.name.text)) return sleepSentence;
    if (!ts.isIdentifier(node.expression)) return undefined;
    const isClock = clocks.get(node.expression.text)?.test(node.name.text) === true;
    return isClock ? clockSentence : undefined;
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  if (!ts.isIdentifier(node.expression)) return undefined;
  const { text } = node.expression;
  if (timers.test(text)) return sleepSentence;
  const isNow = text === 'Date' && (ts.isCallExpression(node) || !node.arguments?.length);
  return isNow ? clockSentence : undefined;
}

/**
 * No test asserts a duration or sleeps, because a busy machine makes both fail. The limit of a test, of a poll or of
 * `AbortSignal.timeout` is allowed: it only ends what would hang.
 */
export const testClock: Rule = (source: Source) => {
  if (measuringPlaces.test(source.path)) return [];
  const imports = importsOf(source).flatMap(({ specifier, node }) => {
    if (timerModules.test(specifier)) return [breachAt(source, node, sleepSentence)];
    return clockModules.test(specifier) ? [breachAt(source, node, clockSentence)] : [];
  });
  const reads = [...nodesOf(source.tree)].flatMap((node) => {
    const sentence = sentenceFor(node);
    return sentence === undefined ? [] : [breachAt(source, node, sentence)];
  });
  return [...imports, ...reads];
};

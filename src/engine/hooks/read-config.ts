import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { CheckHook, OutputHook } from './config.ts';
import { placeOfSetting, type CodePlace } from './code-place.ts';
import { codeAt, type CodeHome } from './hook-faults.ts';
import { noHooks, type Hook, type Hooks, type PluginEntry } from './hooks.ts';

const settings = ['remarkPlugins', 'outputs', 'checks'] as const;
type Setting = (typeof settings)[number];

/** The hooks in what a configuration exports by default, with the faults of what cannot be used. */
export function readConfig(exported: unknown, home: CodeHome): Hooks {
  const faults: Diagnostic[] = [];
  const report = (place: CodePlace, message: string, hint: string): void => {
    faults.push(fault('CONFIG_VALUE', { ...codeAt(place, home.root), message, hint }));
  };
  const at = (name: string): CodePlace => placeOfSetting(name, home.code);
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) {
    const message =
      exported === undefined
        ? 'the configuration has no default export'
        : 'the default export of the configuration is not an object of settings';
    report(at('export default'), message, 'Write export default defineConfig({ … })');
    return { ...noHooks, code: home.code, faults };
  }
  const given = new Map<string, unknown>(Object.entries(exported));
  for (const name of given.keys()) {
    if (settings.some((one) => one === name)) continue;
    const hint = didYouMean(name, settings) ?? `The settings are ${settings.join(', ')}`;
    report(at(name), `unknown setting "${name}"`, hint);
  }
  const listOf = <Run>(setting: Setting, isRun: (value: unknown) => value is Run): Hook<Run>[] => {
    const list = given.get(setting);
    if (list === undefined) return [];
    const hint = `Write ${setting}: [${examples[setting]}]`;
    if (!Array.isArray(list)) {
      report(at(setting), `"${setting}" is not a list`, hint);
      return [];
    }
    return list.flatMap((value: unknown, index) => {
      const name = `${setting}[${String(index)}]`;
      if (isRun(value)) return { name: withFunctionName(name, value), run: value };
      report(at(setting), `"${name}" is not ${kinds[setting]}`, hint);
      return [];
    });
  };
  return {
    remarkPlugins: listOf('remarkPlugins', isPlugin),
    outputs: listOf('outputs', isOutput),
    checks: listOf('checks', isCheck),
    code: home.code,
    faults,
  };
}

const kinds = {
  remarkPlugins: 'a function, or a list of a function and its options',
  outputs: 'a function',
  checks: 'a function',
} as const satisfies Record<Setting, string>;

const examples = {
  remarkPlugins: 'plugin, [otherPlugin, { option: true }]',
  outputs: '(site) => [{ path: "/a.txt", content: "…" }]',
  checks: '(site) => []',
} as const satisfies Record<Setting, string>;

// What a function takes and gives is seen when it runs.
function isOutput(value: unknown): value is OutputHook {
  return typeof value === 'function';
}

function isCheck(value: unknown): value is CheckHook {
  return typeof value === 'function';
}

function isPlugin(value: unknown): value is PluginEntry {
  return typeof value === 'function' || (Array.isArray(value) && typeof value[0] === 'function');
}

function withFunctionName(name: string, value: unknown): string {
  const run: unknown = Array.isArray(value) ? value[0] : value;
  const own: unknown = typeof run === 'function' ? run.name : '';
  return typeof own === 'string' && own !== '' ? `${name} (${own})` : name;
}

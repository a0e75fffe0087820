import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CheckHook, DatelineConfig, OutputHook } from './config.ts';
import type { ConfigCode } from './config-code.ts';

/** A function of the configuration, as faults name it: `checks[0] (noShouting)`. */
export interface Hook<Run> {
  readonly name: string;
  readonly run: Run;
}

/** A remark plugin as the configuration names it, with its options. */
export type PluginEntry = NonNullable<DatelineConfig['remarkPlugins']>[number];

/** What the configuration of an outlet adds to the program. */
export interface Hooks {
  readonly remarkPlugins: readonly Hook<PluginEntry>[];
  readonly outputs: readonly Hook<OutputHook>[];
  readonly checks: readonly Hook<CheckHook>[];
  readonly code: ConfigCode;
  /** Why the configuration, or a part of it, cannot be used. */
  readonly faults: readonly Diagnostic[];
}

/** Those of an outlet without a configuration. */
export const noHooks: Hooks = {
  remarkPlugins: [],
  outputs: [],
  checks: [],
  code: { files: new Map(), digest: '' },
  faults: [],
};

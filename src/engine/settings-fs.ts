import { resolve } from 'node:path';

/** What the environment says, read once and handed down. */
export interface Settings {
  /** The working folder, absolute: `public/` and `.cache/` lie here, and faults name files relative to it. */
  readonly root: string;
  /** Another folder than `.cache` for what is kept between runs, absolute. */
  readonly cacheDir?: string | undefined;
  /** The content folder, absolute. */
  readonly contentDir: string;
  /** `SITE_URL`, over the `url` of site.yaml; null where it is not set. */
  readonly siteUrl: string | null;
  /** The build clock in milliseconds: no other moment is "now" in one run. */
  readonly clock: number;
  /** Whether drafts and scheduled articles are shown, marked. */
  readonly preview: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process, for what is given no other. */
export const ownEnvironment: Environment = process.env;

/** The settings, or a sentence that says which variable is wrong. */
export function readSettings(
  environment: Environment = ownEnvironment,
  options: { readonly preview?: boolean; readonly root?: string } = {},
): Settings | { readonly problem: string } {
  const root = options.root ?? process.cwd();
  const contentDir = environment['CONTENT_DIR'] ?? '';
  const epoch = environment['SOURCE_DATE_EPOCH'] ?? '';
  if (epoch !== '' && !/^\d{1,12}$/.test(epoch)) {
    return { problem: `SOURCE_DATE_EPOCH is "${epoch}", but must be a number of seconds.` };
  }
  const siteUrl = environment['SITE_URL'] ?? '';
  if (siteUrl !== '' && !(/^https?:\/\//i.test(siteUrl) && URL.canParse(siteUrl))) {
    return {
      problem: `SITE_URL is "${siteUrl}", but must be an address that begins with https://.`,
    };
  }
  return {
    root,
    contentDir: resolve(root, contentDir === '' ? 'content' : contentDir),
    siteUrl: siteUrl === '' ? null : siteUrl,
    clock: epoch === '' ? Math.floor(Date.now() / 1000) * 1000 : Number(epoch) * 1000,
    preview: options.preview ?? false,
  };
}

/** How a command speaks to whoever reads its output. */
export interface Terminal {
  readonly colour: boolean;
  /** On GitHub faults become annotations unless another form is asked for. */
  readonly format: 'pretty' | 'github';
  /** The file that GitHub shows as the summary of a job; null elsewhere. */
  readonly summaryFile: string | null;
}

/** `NO_COLOR`, `FORCE_COLOR` and `GITHUB_ACTIONS` in their usual meaning (no-color.org, force-color.org). */
export function readTerminal(
  environment: Environment = ownEnvironment,
  isTerminal = process.stdout.isTTY,
): Terminal {
  const {
    NO_COLOR: no = '',
    FORCE_COLOR: force = '',
    GITHUB_ACTIONS: actions,
    GITHUB_STEP_SUMMARY: summary = '',
  } = environment;
  const forced = force !== '' && force !== '0';
  return {
    colour: forced || (isTerminal && no === '' && force !== '0'),
    format: actions === 'true' ? 'github' : 'pretty',
    summaryFile: actions === 'true' && summary !== '' ? summary : null,
  };
}

/** The run of a workflow on GitHub: what set it off, and the file in which GitHub describes that. */
export interface WorkflowRun {
  readonly event: string;
  readonly payloadFile: string | null;
}

/** The workflow run that this process is part of; null elsewhere. */
export function readWorkflowRun(environment: Environment = ownEnvironment): WorkflowRun | null {
  const {
    GITHUB_ACTIONS: actions,
    GITHUB_EVENT_NAME: event = '',
    GITHUB_EVENT_PATH: payload = '',
  } = environment;
  return actions === 'true' ? { event, payloadFile: payload === '' ? null : payload } : null;
}

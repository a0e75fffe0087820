import type { BuildStep, Progress } from '../engine/progress.ts';

/** How a build speaks to a terminal. */
export interface ReportOptions {
  /** Whether the current line can be written over. */
  readonly isTerminal: boolean;
  /** Whether the steps are printed with their times. */
  readonly verbose: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** A finished build in numbers. */
export interface BuildNumbers {
  readonly pages: number;
  readonly made: number;
  readonly removed: number;
  readonly files: number;
  readonly bytes: number;
}

export interface BuildReport extends Progress {
  /** Takes the line of the progress away, before something else is written. */
  readonly clear: () => void;
  /** What is printed below the last line of a build: nothing where it was short and nobody asked. */
  readonly table: (numbers: BuildNumbers) => string;
}

const labels: Readonly<Record<BuildStep, string>> = {
  read: 'Reading',
  check: 'Checking',
  compile: 'Compiling',
  render: 'Rendering',
  complete: 'Completing',
  publish: 'Publishing',
};

/** A build that takes less says nothing of its steps. */
const shortMilliseconds = 2000;
const redrawMilliseconds = 100;

/** https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
const githubBytes = 1024 ** 3;
/** https://developers.cloudflare.com/pages/platform/limits/, of a free account. */
const cloudflareFiles = 20_000;

/** Follows a build: in a terminal one line says what it does and how far it is, once it has taken two seconds. */
export function openBuildReport({
  isTerminal,
  verbose,
  write,
  now = () => performance.now(),
}: ReportOptions): BuildReport {
  const started = now();
  const steps: { readonly step: BuildStep; readonly from: number }[] = [];
  let drawnAt = -Infinity;
  let drawn = false;
  const clear = (): void => {
    if (drawn) write('\r\u001B[K');
    drawn = false;
  };
  const draw = (text: string): void => {
    const time = now();
    if (!isTerminal || time - started < shortMilliseconds || time - drawnAt < redrawMilliseconds)
      return;
    drawnAt = time;
    drawn = true;
    write(`\r\u001B[K${text}`);
  };
  return {
    begin: (step) => {
      steps.push({ step, from: now() });
      draw(`${labels[step]} …`);
    },
    advance: (done, total) => {
      const step = steps.at(-1)?.step;
      if (step !== undefined) draw(`${labels[step]} ${print(done)} of ${print(total)} files …`);
    },
    clear,
    table: (numbers) => {
      const end = now();
      const isAsked = verbose || (isTerminal && end - started >= shortMilliseconds);
      if (!isAsked) return '';
      const times = steps.map(
        ({ step, from }, index) =>
          `${labels[step].toLowerCase()} ${seconds((steps[index + 1]?.from ?? end) - from)}`,
      );
      const rows = [
        ['files', filesOf(numbers)],
        ['time', times.join(', ')],
        ['memory', `${print(Math.round(process.resourceUsage().maxRSS / 1024))} MB`],
        ['size', sizeOf(numbers)],
      ];
      return rows.map(([name = '', text = '']) => `  ${name.padEnd(8)}${text}\n`).join('');
    },
  };
}

function filesOf({ made, files, removed }: BuildNumbers): string {
  return `${print(made)} made, ${print(files - made)} reused, ${print(removed)} removed`;
}

function sizeOf({ files, bytes }: BuildNumbers): string {
  const megabytes = (number: number): string => `${print(Math.round(number / 1024 ** 2))} MB`;
  const limits = [
    `GitHub Pages takes ${megabytes(githubBytes)}`,
    `Cloudflare Pages ${print(cloudflareFiles)} files`,
  ];
  return `${print(files)} files, ${megabytes(bytes)} (${limits.join(', ')})`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function print(number: number): string {
  return number.toLocaleString('en');
}

import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SiteFile } from '../output/site-folder.ts';
import type { Settings } from '../settings-fs.ts';
import type { Audited, AuditJob } from './audit-job.ts';
import type { PlaceJob, SentFolder } from './place-job.ts';
import type { ReadJob } from './read-job.ts';
import type { SentRelations } from './sent-relations.ts';
import type { Answer, Order } from './thread.ts';

/** Threads that work beside the main one. */
export interface Threads {
  /** How many; none on a machine with one core. */
  readonly count: number;
  readonly read: (job: ReadJob) => Promise<void>;
  /** Opens the site of a folder in each thread. Where that fails, whatever is asked next fails. */
  readonly open: (folder: SentFolder, settings: Settings) => void;
  readonly audit: (job: AuditJob) => Promise<readonly Audited[]>;
  /** The related articles of the site, found by one thread; null where there is none. */
  readonly relate: () => Promise<SentRelations | null>;
  /** Makes pages and outputs; gives what was placed by all of them. */
  readonly place: (
    job: PlaceJob,
    relations: Promise<SentRelations | null>,
  ) => Promise<readonly { readonly files: readonly SiteFile[]; readonly made: number }[]>;
  readonly close: () => void;
}

/** The main thread alone. */
export const noThreads: Threads = {
  count: 0,
  read: () => Promise.resolve(),
  open: () => undefined,
  audit: () => Promise.resolve([]),
  relate: () => Promise.resolve(null),
  place: () => Promise.resolve([]),
  close: () => undefined,
};

/** More than these are waiting for the disk. */
const most = 8;

/**
 * Starts threads: by default so many that each core has one, with the main one. They load the program while the main thread lists the
 * folder.
 */
export function startThreads(count = Math.min(most, availableParallelism()) - 1): Threads {
  if (count < 1) return noThreads;
  const file = new URL(`thread${extname(import.meta.url)}`, import.meta.url);
  const threads = Array.from({ length: count }, () => openThread(new Worker(file)));
  const all = (order: Order): Promise<readonly unknown[]> =>
    Promise.all(threads.map(({ ask }) => ask(order)));
  return {
    count,
    read: async (job) => {
      await all({ kind: 'read', job });
    },
    open: (folder, settings) => {
      for (const { ask, end } of threads) ask({ kind: 'open', folder, settings }).catch(end);
    },
    audit: async (job) => (await all({ kind: 'audit', job })).flat() as Audited[],
    relate: async () => {
      const [first] = threads;
      return first === undefined ? null : ((await first.ask({ kind: 'relate' })) as SentRelations);
    },
    place: async (job, relations) => {
      const answers = threads.map(async ({ ask }, index) =>
        // The first thread has found them itself.
        ask({ kind: 'place', job, relations: index === 0 ? null : await relations }),
      );
      return (await Promise.all(answers)) as {
        readonly files: readonly SiteFile[];
        readonly made: number;
      }[];
    },
    close: () => {
      for (const { end } of threads) end();
    },
  };
}

interface Thread {
  readonly ask: (order: Order) => Promise<unknown>;
  /** Ends the thread; what is asked of it fails with the reason, if there is one. */
  readonly end: (reason?: unknown) => void;
}

function openThread(worker: Worker): Thread {
  const waiting: PromiseWithResolvers<unknown>[] = [];
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const one of waiting.splice(0)) one.reject(error);
  };
  worker.on('message', (answer: Answer) => {
    const asked = waiting.shift();
    if ('error' in answer) asked?.reject(answer.error);
    else asked?.resolve(answer.result);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => {
    fail(new Error(`A thread of the build has ended with code ${String(code)}.`));
  });
  // The process does not wait for a thread that has nothing to do.
  worker.unref();
  worker.on('message', () => {
    if (waiting.length === 0) worker.unref();
  });
  return {
    ask: (order) => {
      const asked = Promise.withResolvers<unknown>();
      if (failure === undefined) {
        waiting.push(asked);
        worker.ref();
        worker.postMessage(order);
      } else asked.reject(failure);
      return asked.promise;
    },
    end: (reason) => {
      if (reason !== undefined) fail(reason);
      void worker.terminate();
    },
  };
}

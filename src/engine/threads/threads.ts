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

/** Threads that work beside the main one; they start when they are first asked for something. */
export interface Threads {
  /** How many; none on a machine with one core. */
  readonly count: number;
  readonly read: (job: ReadJob) => Promise<void>;
  /** Says which folder was read, for what is asked next. Small folders are not worth a thread. */
  readonly offer: (folder: SentFolder, settings: Settings) => void;
  /** Has each thread open the site of the offered folder, which is needed soon. Where that fails, what is asked next fails. */
  readonly open: () => void;
  readonly audit: (job: AuditJob) => Promise<readonly Audited[]>;
  /** The related articles of the site, found by one thread; null where there is none. */
  readonly relate: () => Promise<SentRelations | null>;
  /** Makes pages and outputs; gives what was placed by all of them. */
  readonly place: (
    job: PlaceJob,
    relations: Promise<SentRelations | null>,
  ) => Promise<readonly Placed[]>;
  readonly close: () => void;
}

/** What one thread has placed. */
export interface Placed {
  readonly files: readonly SiteFile[];
  readonly made: number;
}

/** The main thread alone. */
export const noThreads: Threads = {
  count: 0,
  read: () => Promise.resolve(),
  offer: () => undefined,
  open: () => undefined,
  audit: () => Promise.resolve([]),
  relate: () => Promise.resolve(null),
  place: () => Promise.resolve([]),
  close: () => undefined,
};

/** With fewer files than these, the main thread is done before another one has loaded the program. */
export const worthwhile = 150;

/** More than these are waiting for the disk. */
const most = 8;

/** By default so many threads that each core has one, with the main one. */
export function startThreads(count = Math.min(most, availableParallelism()) - 1): Threads {
  if (count < 1) return noThreads;
  const file = new URL(`thread${extname(import.meta.url)}`, import.meta.url);
  let started: readonly Thread[] | undefined;
  const threads = (): readonly Thread[] =>
    (started ??= Array.from({ length: count }, () => openThread(new Worker(file))));
  let offered: Extract<Order, { readonly kind: 'open' }> | undefined;
  let isOpen = false;
  /** The threads with the site; none where there is no offer. */
  const opened = (): readonly Thread[] => {
    if (offered === undefined) return [];
    if (!isOpen) for (const { ask, end } of threads()) ask(offered).catch(end);
    isOpen = true;
    return threads();
  };
  return {
    count,
    read: async (job) => {
      await Promise.all(threads().map(({ ask }) => ask({ kind: 'read', job })));
    },
    offer: (folder, settings) => {
      if (folder.keys.length >= worthwhile) offered = { kind: 'open', folder, settings };
    },
    open: () => void opened(),
    audit: async (job) => {
      const answers = await Promise.all(opened().map(({ ask }) => ask({ kind: 'audit', job })));
      return (answers as (readonly Audited[])[]).flat();
    },
    relate: async () => {
      const [first] = opened();
      return first === undefined ? null : ((await first.ask({ kind: 'relate' })) as SentRelations);
    },
    place: async (job, relations) => {
      const answers = opened().map(async ({ ask }, index) =>
        // The first thread has found them itself.
        ask({ kind: 'place', job, relations: index === 0 ? null : await relations }),
      );
      return (await Promise.all(answers)) as readonly Placed[];
    },
    close: () => {
      for (const { end } of started ?? []) end();
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

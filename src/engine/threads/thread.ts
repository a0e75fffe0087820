import { parentPort } from 'node:worker_threads';
import type { Site } from '../../site/site.ts';
import type { Settings } from '../settings-fs.ts';
import { openSentSite, runPlaceJob, type PlaceJob, type SentFolder } from './place-job.ts';
import { runReadJob, type ReadJob } from './read-job.ts';

/** What the main thread asks of another one. */
export type Order =
  | { readonly kind: 'read'; readonly job: ReadJob }
  | { readonly kind: 'open'; readonly folder: SentFolder; readonly settings: Settings }
  | { readonly kind: 'place'; readonly job: PlaceJob };

export type Answer =
  | { readonly result: unknown }
  | { readonly error: unknown };

let opened: { readonly site: Site; readonly settings: Settings } | undefined;

async function follow(order: Order): Promise<unknown> {
  switch (order.kind) {
    case 'read':
      runReadJob(order.job);
      return null;
    case 'open':
      opened = { site: openSentSite(order.folder, order.settings), settings: order.settings };
      return null;
    case 'place':
      if (opened === undefined) throw new Error('This thread has no site.');
      return runPlaceJob(order.job, opened.site, opened.settings);
  }
}

// Orders are followed one after the other, and each is answered.
let last = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last
    .then(() => follow(order))
    .then(
      (result): Answer => ({ result }),
      (error: unknown): Answer => ({ error }),
    )
    .then((answer) => parentPort?.postMessage(answer));
});

import { parentPort } from 'node:worker_threads';
import type { Settings } from '../settings-fs.ts';
import { runAuditJob, type AuditJob } from './audit-job.ts';
import {
  openSentSite,
  runPlaceJob,
  type PlaceJob,
  type SentFolder,
  type SentSite,
} from './place-job.ts';
import { runReadJob, type ReadJob } from './read-job.ts';
import { receivedRelations, sentRelations, type SentRelations } from './sent-relations.ts';

/** What the main thread asks of another one. */
export type Order =
  | { readonly kind: 'read'; readonly job: ReadJob }
  | { readonly kind: 'open'; readonly folder: SentFolder; readonly settings: Settings }
  | { readonly kind: 'audit'; readonly job: AuditJob }
  | { readonly kind: 'relate' }
  | { readonly kind: 'place'; readonly job: PlaceJob; readonly relations: SentRelations | null };

export type Answer = { readonly result: unknown } | { readonly error: unknown };

let opened: (SentSite & { readonly settings: Settings }) | undefined;

async function follow(order: Order): Promise<unknown> {
  switch (order.kind) {
    case 'read':
      runReadJob(order.job);
      return null;
    case 'open':
      opened = { ...openSentSite(order.folder, order.settings), settings: order.settings };
      return null;
    case 'audit': {
      const { site, readings } = own();
      return runAuditJob(order.job, site, (path) => readings.get(path));
    }
    case 'relate':
      return sentRelations(own().site.related());
    case 'place': {
      const { site, settings } = own();
      const { relations } = order;
      const related = relations && receivedRelations(relations, site);
      return runPlaceJob(order.job, related ? { ...site, related: () => related } : site, settings);
    }
  }
}

function own(): NonNullable<typeof opened> {
  if (opened === undefined) throw new Error('This thread has no site.');
  return opened;
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

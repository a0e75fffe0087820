import type { ReadingCache } from '../../content/reading-cache.ts';
import type { ShardedReadingCache } from '../readings/reading-cache.ts';
import { runReadJob, type ReadJob } from './read-job.ts';
import { worthwhile, type Threads } from './threads.ts';
import { openTurns } from './turns.ts';

/** A cache that reads many missing files in several threads. */
export function readingInThreads(
  cache: ShardedReadingCache,
  threads: Threads,
  place: Omit<ReadJob, 'shards' | 'turns'>,
): ReadingCache {
  return {
    ...cache,
    fill: async (keys) => {
      if (threads.count === 0) return;
      const missing = keys.filter((key) => cache.find(key) === null);
      if (missing.length < worthwhile) return;
      const shards = new Set(missing.map(({ path }) => cache.shardOf(path)));
      const byShard = Map.groupBy(
        keys.filter(({ path }) => shards.has(cache.shardOf(path))),
        ({ path }) => cache.shardOf(path),
      );
      const { root, cacheDir, contentDir, code, language, articleForm } = place;
      const turns = openTurns();
      const job = {
        root,
        cacheDir,
        contentDir,
        code,
        language,
        articleForm,
        shards: [...byShard.values()],
        turns: turns.shared,
      };
      const others = threads.read(job);
      runReadJob(job);
      await others;
      cache.reopen(shards);
    },
  };
}

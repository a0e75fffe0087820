/** One of several builds that each make a part of a site, on machines of their own. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** More machines than a workflow of GitHub can start. */
const mostShards = 256;

/** Reads `2/3`, the second of three; null where it is none. */
export function shardFrom(text: string): Shard | null {
  const [, number = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  return number >= 1 && number <= count && count <= mostShards ? { number, count } : null;
}

/** The share of a shard: every so manieth thing, since things next to each other take the same time. Without a shard, all. */
export function shareOf<Thing>(things: readonly Thing[], shard: Shard | null): readonly Thing[] {
  if (shard === null) return things;
  return things.filter((_, index) => index % shard.count === shard.number - 1);
}

/** As people read it: `2 of 3`. */
export function nameOfShard({ number, count }: Shard): string {
  return `${String(number)} of ${String(count)}`;
}

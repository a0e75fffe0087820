/** Numbers from 0 on that several threads take in turn, each number once. */
export interface Turns {
  /** What other threads are given to take from the same numbers. */
  readonly shared: SharedArrayBuffer;
  /** The next number that no thread has taken. */
  readonly take: () => number;
  /** How many were taken, by all threads. */
  readonly taken: () => number;
}

export function openTurns(shared = new SharedArrayBuffer(4)): Turns {
  const next = new Int32Array(shared);
  return { shared, take: () => Atomics.add(next, 0, 1), taken: () => Atomics.load(next, 0) };
}

/** The pieces of work that this thread takes: some at a time, because neighbours have much in common. */
export function* piecesInTurn<Piece>(
  pieces: readonly Piece[],
  turns: Turns,
  atOnce: number,
): Generator<Piece> {
  for (;;) {
    const from = turns.take() * atOnce;
    if (from >= pieces.length) return;
    yield* pieces.slice(from, from + atOnce);
  }
}

/** What a function of the outlet gave, or what it threw. */
export type Outcome<Value> = { readonly value: Value } | { readonly error: unknown };

/**
 * Calls a function of the outlet and waits for its end. What it throws is a value. A promise that nothing will settle any
 * more would end the process without a word: it counts as an error.
 */
export async function outcomeOf<Value>(run: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  let onDrained: (() => void) | undefined;
  const drained = new Promise<Outcome<Value>>((resolve) => {
    onDrained = () => {
      resolve({ error: new Error('its promise is never settled') });
    };
    process.once('beforeExit', onDrained);
  });
  try {
    const settled = (async () => ({ value: await run() }))();
    return await Promise.race([settled, drained]);
  } catch (error) {
    return { error };
  } finally {
    if (onDrained !== undefined) process.off('beforeExit', onDrained);
  }
}

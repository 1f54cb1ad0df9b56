// Asks for the next chunk before the one at hand is worked on, so that the disk and a parser work at the same time.

/** The same chunks in the same order; one more than was asked for is in memory. Leaving the loop early closes the source. */
export async function* readAhead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const iterator = chunks[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    while (true) {
      const { done, value } = await next;
      if (done) return;
      next = iterator.next();
      next.catch(() => {}); // met again above, unless the loop is left
      yield value;
    }
  } finally {
    await next.catch(() => {});
    await iterator.return?.();
  }
}

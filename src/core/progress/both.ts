// Two long works side by side: the first that fails ends the other, and its reason is told once both have ended, so that nothing goes on
// working behind an error.

/** @throws the reason of the one that failed first; the signal's when that is what ended them */
export async function both<A, B>(
  first: (signal: AbortSignal) => Promise<A>,
  second: (signal: AbortSignal) => Promise<B>,
  given?: AbortSignal | undefined,
): Promise<[A, B]> {
  const stop = new AbortController();
  const signal = given === undefined ? stop.signal : AbortSignal.any([given, stop.signal]);
  let failure: { readonly reason: unknown } | null = null;
  const watched = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await work(signal);
    } catch (reason) {
      failure ??= { reason };
      stop.abort(reason);
      throw reason;
    }
  };
  const [a, b] = await Promise.allSettled([watched(first), watched(second)]);
  if (a.status === "fulfilled" && b.status === "fulfilled") return [a.value, b.value];
  throw (failure as { readonly reason: unknown } | null)?.reason;
}

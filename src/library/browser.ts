// `import { open, openBytes, fit } from "matinee"` in a browser, and wherever there is no Node: artifacts are fetched, one thread learns.
// The same names and types as in Node.
import { InputError } from "../core/errors/input-error.ts";
import { type AddedFilms, type NewFilm, withFilms } from "../core/library/add-films.ts";
import type { FitData } from "../core/library/fit-data.ts";
import { type FitOptions, fitOwn } from "../core/library/fit-own.ts";
import type { OwnPlan } from "../core/library/learn-own.ts";
import type { LibraryRecommender } from "../core/library/library-recommender.ts";
import { bufferOf, checkPlace, openedRecommender } from "../core/library/recommender-bytes.ts";
import type { Ratings } from "../core/ratings/ratings.ts";
import { chooseKernels } from "../kernels/choose-kernels.ts";
import { callingThreadPool } from "../kernels/pool/calling-thread-pool.ts";
import type { KernelPool } from "../kernels/pool/kernel-pool.ts";

export * from "./shared.ts";

/**
 * A recommender from an address at which a file lies that `matinee train` or `save` wrote.
 *
 * @throws InputError where there is none, or it is no whole artifact, or holds no recommender; the signal's reason when aborted; TypeError for
 * what is neither a path nor a URL
 */
export async function open(
  path: string | URL,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<LibraryRecommender> {
  checkPlace(path);
  const response = await fetch(path, signal === undefined ? {} : { signal });
  const file = String(path);
  if (response.ok) return openedRecommender(await response.arrayBuffer(), file, null);
  throw new InputError("Cannot open the artifact", `the answer was ${response.status}; a file was needed`, { file });
}

/**
 * The same from the bytes of such a file.
 *
 * @param bytes read in place: they must not change afterwards
 * @throws InputError for bytes that are no whole artifact, or hold no recommender; TypeError for what is no bytes
 */
export function openBytes(bytes: ArrayBuffer | Uint8Array): LibraryRecommender {
  return openedRecommender(bufferOf(bytes), "bytes", null);
}

/**
 * A recommender with new films behind its own, which nobody has to have rated: they are recommended by what they are. Nothing is learnt
 * anew. For a model of ten thousand films it takes a second, for one film as for fifty.
 *
 * @throws InputError for films at fault, or a recommender that takes none, such as one of somebody's own items; TypeError for what is no
 * list
 */
export function addFilms(recommender: LibraryRecommender, films: readonly NewFilm[]): AddedFilms {
  return withFilms(recommender, films, null);
}

/**
 * A recommender of somebody's own items. It learns on the calling thread, which lets other events through now and then: a worker is the
 * place for it.
 *
 * @throws InputError for data at fault; TypeError or RangeError for options that are none, or where memory cannot be had; the signal's
 * reason when aborted
 */
export async function fit(data: FitData, options: FitOptions = {}): Promise<LibraryRecommender> {
  const bytes = await fitOwn(data, options, { makePool, now: Date.now, version: null });
  return openedRecommender(bytes.buffer, "bytes", null);
}

const pageBytes = 65_536;
const leastPages = 1024;

function makePool({ models }: OwnPlan, { users, items, data }: Ratings): KernelPool {
  const size = { users: users.length, items: items.length, ratings: data.length };
  const bytes = Math.max(...models.map(({ model, options }) => model.memory(size, options)));
  const pages = Math.max(leastPages, Math.ceil((1.1 * bytes) / pageBytes) + 256);
  return callingThreadPool(chooseKernels({ training: false, pages }), pausing());
}

/** Milliseconds in which nothing else gets a turn. Browsers make a pause of four of them. */
const longestStretch = 30;

function pausing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longestStretch) return;
    await new Promise<void>((resume) => setTimeout(resume, 0));
    last = performance.now();
  };
}

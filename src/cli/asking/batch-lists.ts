// Lists of everybody, one after the other, and what has to be told of them all.
import { setImmediate } from "node:timers/promises";
import { InputError } from "../../core/errors/input-error.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { FilmName } from "../../core/recommend/asking/answer.ts";
import type { RecommendRequest } from "../../core/recommend/asking/recommend.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import type { ReadEntries } from "./asker.ts";
import { askedWith } from "./open-model.ts";
import type { BatchPerson } from "./people.ts";

export interface BatchList {
  readonly user: string;
  readonly films: readonly { readonly rank: number; readonly film: FilmName; readonly score: number }[];
  readonly history: ReadEntries;
  readonly notes: readonly string[];
}

/** Of all lists; filled while they are made. */
export interface BatchTally {
  people: number;
  films: number;
  /** Entries, and of how many people some were not matched. */
  matched: number;
  unmatched: number;
  peopleUnmatched: number;
  /** People of whom nothing is known, and lists with fewer films than were asked for. */
  strangers: number;
  short: number;
  /** People whose history could not be read. */
  readonly failed: { readonly user: string; readonly why: string }[];
}

export const emptyTally = (): BatchTally => ({
  ...{ people: 0, films: 0, matched: 0, unmatched: 0, peopleUnmatched: 0, strangers: 0, short: 0 },
  failed: [],
});

export interface BatchWork {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly tally: BatchTally;
}

/** Ctrl+C is seen after so many people. */
const peopleAtOnce = 16;

/** @throws InputError where nobody's history could be read; the signal's reason when aborted */
export async function* batchLists(
  recommender: Recommender,
  people: readonly BatchPerson[],
  request: RecommendRequest & { readonly n: number },
  { signal, onProgress, tally }: BatchWork,
): AsyncGenerator<BatchList, void, void> {
  for (const [k, { name, read }] of people.entries()) {
    if (k % peopleAtOnce === 0) await setImmediate();
    signal.throwIfAborted();
    const asker = await readOrNull(read, name, tally);
    if (asker !== null) {
      const { films, scores, isPersonal } = askedWith(() => recommender.list(asker.person, request));
      count(tally, asker.history, { films: films.length, isPersonal, isShort: films.length < request.n });
      const told = Array.from(films, (film, place) => ({
        rank: place + 1,
        film: recommender.name(film),
        score: scores[place] as number,
      }));
      const first = isPersonal ? [] : ["Nothing is known of this person: this is a first list, for anybody."];
      yield { user: name, films: told, history: asker.history, notes: [...first, ...asker.notes] };
    }
    onProgress({ what: "recommend", done: k + 1, total: people.length, unit: "people" });
  }
  if (tally.people > 0) return;
  const [first] = tally.failed;
  throw new InputError("Cannot recommend", `none of ${people.length} histories could be read; ${first?.why}`);
}

async function readOrNull(read: BatchPerson["read"], user: string, tally: BatchTally) {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tally.failed.push({ user, why: error.message });
    return null;
  }
}

function count(
  tally: BatchTally,
  { matched, unmatched }: ReadEntries,
  list: { readonly films: number; readonly isPersonal: boolean; readonly isShort: boolean },
): void {
  tally.people++;
  tally.films += list.films;
  tally.matched += matched;
  tally.unmatched += unmatched.length;
  if (unmatched.length > 0) tally.peopleUnmatched++;
  if (!list.isPersonal) tally.strangers++;
  if (list.isShort) tally.short++;
}

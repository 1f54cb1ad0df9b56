// Lists of everybody, one after the other, and what has to be told of them all.
import { InputError } from "../../core/errors/input-error.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { FilmName } from "../../core/recommend/asking/answer.ts";
import type { PersonList, PersonWithout } from "../../node/recommender/people-lister.ts";
import type { ReadEntries } from "./asker.ts";

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
  readonly failed: PersonWithout[];
}

export const emptyTally = (): BatchTally => ({
  ...{ people: 0, films: 0, matched: 0, unmatched: 0, peopleUnmatched: 0, strangers: 0, short: 0 },
  failed: [],
});

export interface BatchWork {
  readonly onProgress: OnProgress;
  readonly tally: BatchTally;
}

/**
 * @param lists of some people, in their order
 * @param total how many people there are
 * @throws InputError where nobody's history could be read; what the lists throw
 */
export async function* batchLists(
  lists: AsyncIterable<PersonList | PersonWithout>,
  total: number,
  n: number,
  nameOf: (film: number) => FilmName,
  { onProgress, tally }: BatchWork,
): AsyncGenerator<BatchList, void, void> {
  const names = new Map<number, FilmName>(); // told a hundred times each
  const named = (film: number) => {
    const name = names.get(film) ?? nameOf(film);
    names.set(film, name);
    return name;
  };
  let done = 0;
  for await (const list of lists) {
    if ("why" in list) tally.failed.push(list);
    else {
      count(tally, list, n);
      yield told(list, named);
    }
    onProgress({ what: "recommend", done: ++done, total, unit: "people" });
  }
  if (tally.people > 0) return;
  const [first] = tally.failed;
  throw new InputError("Cannot recommend", `none of ${total} histories could be read; ${first?.why}`);
}

function told(
  { user, films, scores, isPersonal, matched, unmatched, notes }: PersonList,
  nameOf: (film: number) => FilmName,
): BatchList {
  const first = isPersonal ? [] : ["Nothing is known of this person: this is a first list, for anybody."];
  const listed = Array.from(films, (film, place) => ({
    rank: place + 1,
    film: nameOf(film),
    score: scores[place] as number,
  }));
  return { user, films: listed, history: { matched, unmatched }, notes: [...first, ...notes] };
}

function count(tally: BatchTally, { films, matched, unmatched, isPersonal }: PersonList, n: number): void {
  tally.people++;
  tally.films += films.length;
  tally.matched += matched;
  tally.unmatched += unmatched.length;
  if (unmatched.length > 0) tally.peopleUnmatched++;
  if (!isPersonal) tally.strangers++;
  if (films.length < n) tally.short++;
}

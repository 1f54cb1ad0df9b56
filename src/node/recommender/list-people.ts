// Lists of everybody, made by the calling thread and others that open the same model. The lists are the same, however many they are.

import type { RecommendRequest } from "../../core/recommend/asking/recommend.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import type { People, PersonSource } from "../histories/people.ts";
import { type ShareTasksOptions, shareTasks } from "../threads/share-tasks.ts";
import { workerModule } from "../threads/worker-module.ts";
import { type PersonList, type PersonWithout, peopleLister } from "./people-lister.ts";

/** What a thread that makes lists is started with. */
export interface ListingThread {
  /** The model's full path, and the id that the calling thread found there. */
  readonly model: string;
  readonly id: string;
  readonly request: RecommendRequest;
}

/** People that are folded in together, and after which Ctrl+C is seen. */
export const peopleAtOnce = 32;

/**
 * In the order of the people.
 *
 * @param model the file that the recommender is of; null where it is of none, and the calling thread makes all lists
 * @throws as `Recommender.lists`; the signal's reason when aborted
 */
export async function* listPeople(
  recommender: Recommender,
  model: string | null,
  people: People,
  request: RecommendRequest,
  { threads, signal }: ShareTasksOptions,
): AsyncGenerator<PersonList | PersonWithout, void, void> {
  const here = peopleLister(recommender, request, signal);
  const tasks = {
    count: Math.ceil(people.count / peopleAtOnce),
    at: (k: number): PersonSource[] => {
      const from = k * peopleAtOnce;
      const count = Math.min(peopleAtOnce, people.count - from);
      return Array.from({ length: count }, (_, place) => withOwnArrays(people.at(from + place)));
    },
  };
  const worker = workerModule("listing-worker", import.meta.url);
  const shared: ListingThread = { model: model ?? "", id: recommender.model.id, request };
  const sharing = { threads: model === null ? 1 : threads, signal };
  for await (const lists of shareTasks(here, worker, shared, tasks, sharing)) yield* lists;
}

/** A message takes along all of the memory that its arrays look at, and histories out of one table look at the whole table. */
function withOwnArrays(source: PersonSource): PersonSource {
  if (!("person" in source)) return source;
  const { name, person } = source;
  const { items, ratings, times } = person.history;
  const history = { items: items.slice(), ratings: ratings.slice(), ...(times && { times: times.slice() }) };
  return { name, person: { ...person, history } };
}

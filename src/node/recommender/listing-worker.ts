// A worker thread that makes lists of people, some at a time, from a model that it opens itself.
import { workerData } from "node:worker_threads";
import type { PersonSource } from "../histories/people.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import type { ListingThread } from "./list-people.ts";
import { openRecommender } from "./open-recommender.ts";
import { type PeopleLister, type PersonList, type PersonWithout, peopleLister } from "./people-lister.ts";

const { model, id, request } = workerData as ListingThread;

let lister: Promise<PeopleLister> | null = null;

serveTasks<ListingThread, readonly PersonSource[], (PersonList | PersonWithout)[]>(async (people) => {
  lister ??= openLister();
  return (await lister)(people);
});

async function openLister(): Promise<PeopleLister> {
  const recommender = await openRecommender(model);
  if (recommender.model.id === id) return peopleLister(recommender, request);
  throw new Error(`${model} is another model than when the command began; one that stays until it ends was needed`);
}

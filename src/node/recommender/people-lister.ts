// Lists of many people out of what they have written down: each history read, its films found, the list made.
import { InputError } from "../../core/errors/input-error.ts";
import type { MatchedHistory } from "../../core/imports/match-history.ts";
import { type BareList, type ListMaker, listMaker } from "../../core/recommend/asking/bare-lists.ts";
import type { Person } from "../../core/recommend/asking/person.ts";
import type { RecommendRequest } from "../../core/recommend/asking/recommend.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import type { PersonSource } from "../histories/people.ts";
import { readPerson } from "../histories/read-person.ts";

export interface PersonList extends BareList, Pick<MatchedHistory, "matched" | "unmatched" | "notes"> {
  readonly user: string;
}

/** Somebody whose history could not be read. */
export interface PersonWithout {
  readonly user: string;
  readonly why: string;
}

/** Of several people, in their order; plain data. */
export type PeopleLister = (people: readonly PersonSource[]) => Promise<(PersonList | PersonWithout)[]>;

/** @throws as `listMaker` */
export function peopleLister(recommender: Recommender, request: RecommendRequest, signal?: AbortSignal): PeopleLister {
  const make: ListMaker = listMaker(recommender.engine, request);
  const { finder } = recommender.films;
  return async (people) => {
    const read = await Promise.all(people.map((person) => readOrWhy(person)));
    const matched = read.filter((each) => typeof each !== "string");
    const lists = make(matched).values();
    return people.map(({ name: user }, k) => {
      const own = read[k]!;
      if (typeof own === "string") return { user, why: own };
      const { matched, unmatched, notes } = own;
      return { user, matched, unmatched, notes, ...lists.next().value! };
    });
  };

  async function readOrWhy(person: PersonSource): Promise<MatchedHistory | string> {
    if ("person" in person) return { ...person.person, matched: entriesOf(person.person), unmatched: [], notes: [] };
    try {
      return await readPerson(person, finder, signal);
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
  }
}

function entriesOf({ history, events }: Person): number {
  return [history, events.watched, events.watchlisted, events.dismissed].reduce(
    (sum, { items }) => sum + items.length,
    0,
  );
}

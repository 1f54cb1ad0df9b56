// Somebody's items as facts of films, each read strictly: the first that is at fault is told by its place.
import { describeFault, FilmRemarks } from "../catalogue/field-fault.ts";
import { readNames, readRuntime, readText, readYear } from "../catalogue/written-values.ts";
import { InputError } from "../errors/input-error.ts";
import type { ItemId } from "../recommend/asking/own-items.ts";
import type { FilmFacts } from "../recommend/films/film-facts.ts";
import type { FitItem } from "./fit-data.ts";
import { GivenFields } from "./given-fields.ts";

/** All that is known of an item before anybody did anything with it. */
export type ItemFacts = Omit<FilmFacts, "ratings">;

export interface ReadItems {
  readonly ids: readonly ItemId[];
  readonly facts: readonly ItemFacts[];
  /** By the id's text. */
  readonly places: ReadonlyMap<string, number>;
}

const cannot = "Cannot fit";
const fieldNames: readonly string[] = [
  ...["id", "title", "year", "genres", "keywords", "directors", "people", "runtime", "language"],
];

/** @throws InputError for an item without an id, an id that two have, a field that there is not or that holds something else */
export function readItems(items: readonly FitItem[]): ReadItems {
  const places = new Map<string, number>();
  const fields = new GivenFields(fieldNames);
  const facts = items.map((item, place): ItemFacts => {
    const name = `items[${place}]`;
    fields.check(item, name);
    const text = checkedId(item.id, `${name}.id`);
    const before = places.get(text);
    if (before !== undefined) {
      throw new InputError(cannot, `items[${before}] and ${name} have the id ${text}; one of its own was needed`);
    }
    places.set(text, place);
    return factsOf(item, text, name);
  });
  return { ids: items.map(({ id }) => id), facts, places };
}

/** The id's text. @throws InputError for what is no id */
export function checkedId(id: unknown, field: string): string {
  if (typeof id === "string" && id.trim() !== "") return id;
  if (typeof id === "number" && Number.isFinite(id)) return String(id);
  const remarks = new FilmRemarks();
  remarks.fault(field, id, "a number or a text that is not blank");
  throw new InputError(cannot, describeFault(remarks.faults[0]!));
}

function factsOf(item: FitItem, id: string, name: string): ItemFacts {
  const remarks = new FilmRemarks();
  const read = <T>(field: keyof FitItem, reader: (value: unknown, field: string, remarks: FilmRemarks) => T) => {
    const value: unknown = item[field] ?? null;
    return value === null ? null : reader(value, `${name}.${field}`, remarks);
  };
  const names = (field: "genres" | "keywords" | "directors" | "people") => read(field, readNames) ?? [];
  const people = (field: "directors" | "people") => names(field).map((each) => ({ id: null, name: each }));
  const facts = {
    ...{ tmdb: null, imdb: null, movielens: null, otherTitles: [], votes: null },
    title: read("title", readText) ?? id,
    year: read("year", readYear),
    runtime: read("runtime", readRuntime),
    language: read("language", readText),
    genres: names("genres"),
    directors: people("directors"),
    cast: people("people"),
    keywords: names("keywords"),
  };
  const [fault] = remarks.faults;
  if (fault !== undefined) throw new InputError(cannot, describeFault(fault));
  return facts;
}

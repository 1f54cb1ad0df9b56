// The fields of an entry, and how a misspelt one is told: a column `ratng` that was skipped would lose all ratings without a word,
// while a column that is about something else is no fault.
import { editDistance } from "../search/edit-distance.ts";
import { idKinds } from "../search/film-directory.ts";

export const filmFields = ["tmdb", "imdb", "movielens", "title", "year"] as const;
export const otherFields = ["rating", "event", "at"] as const;
export type EntryField = (typeof filmFields)[number] | (typeof otherFields)[number];
export const entryFields: readonly EntryField[] = [...filmFields, ...otherFields];

/** The field that a column's name means: case, signs and an "id" behind the name of one do not matter; null for a name that is none. */
export function columnField(name: string): EntryField | null {
  const plain = plainName(name);
  return entryFields.find((field) => field === plain) ?? idKinds.find((kind) => `${kind}id` === plain) ?? null;
}

/** The field of `among` that a name is a typo of, or null. */
export function misspeltField<Field extends string>(name: string, among: readonly Field[]): Field | null {
  const plain = plainName(name);
  const typos = plain.length < 5 ? 1 : 2;
  return among.find((field) => field.length > 2 && editDistance(plain, field, typos) <= typos) ?? null;
}

function plainName(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
}

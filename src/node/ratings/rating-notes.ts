// What a reader should know of ratings that were read: what was left out or is in doubt, with lines, so that nobody has to ask, and what joining
// several sets came to.
import type { Noted } from "../../core/ratings/join-report.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { JoinedTables, TableJoin } from "../../core/ratings/tables/join-tables.ts";
import type { FilmPair } from "../../core/ratings/tables/same-films.ts";
import type { RatingSet } from "./rating-sets.ts";
import type { RatingsReport } from "./read-ratings.ts";

/** Of one set. */
export function setNotes(id: string, { ratings, report }: RatingSet): string[] {
  return [...timeNotes(id, ratings, report.times), ...refusedNotes(report.ratings)];
}

/** How many ratings have a time, where it came from another table. */
export function timeNotes(id: string, { data }: Ratings, times: RatingSet["report"]["times"]): string[] {
  if (times === null) return [];
  return [`${id}: ${told(times.joined)} of ${told(data.length)} ratings have a time, from ${basenameOf(times.file)}.`];
}

/** Of its films, how many a catalogue describes, and how that is known. */
export function describedNote(id: string, described: number, films: number, linksOf: string | null): string {
  const how = linksOf === null ? ", by title and year" : ` (links of ${linksOf}, then title and year)`;
  return `${id}: ${told(described)} of ${told(films)} films are joined with TMDB${how}.`;
}

export function refusedNotes({ file, refused, repaired, repeats, rowsRead }: RatingsReport): string[] {
  const [name, rows] = [basenameOf(file), told(rowsRead)];
  const notes = refused.map((each) => `${name}: ${told(each.count)} of ${rows} rows refused, ${whatAndWhere(each)}.`);
  const untimed = repaired.filter(({ what }) => what.includes("time"));
  notes.push(...untimed.map((each) => `${name}: ${told(each.count)} of ${rows} rows: ${whatAndWhere(each)}.`));
  if (repeats > 0) notes.push(`${name}: ${told(repeats)} ratings were given again later; the latest is kept.`);
  return notes;
}

function whatAndWhere({ what, count, examples }: RatingsReport["refused"][number]): string {
  const lines = examples.map(({ line }) => line).join(", ");
  return `${what} (line ${lines}${count > examples.length ? ", ..." : ""})`;
}

/** What each set brought to those before it. */
export function joinNotes(sets: readonly string[], { joins }: JoinedTables): string[] {
  return joins.flatMap((join) => [
    `${join.id}: ${filmsOf(join.rated.before)} of it ${were(join.rated.before)} rated in ${before(sets, join)}, too; ${told(join.rated.added)} ${were(join.rated.added)} not. People are nobody else's.`,
    ...doubts(join),
  ]);
}

function doubts({ id, otherTitles, otherYears, renumbered, contradictions, leftOut }: TableJoin): string[] {
  const notes: string[] = [];
  const add = (count: number, words: string, examples: readonly string[]) => {
    if (count > 0) notes.push(`${id}: ${filmsOf(count)} ${words}: ${examples.slice(0, 3).join(", ")}.`);
  };
  const pairs = ({ examples }: Noted<FilmPair>) => examples.map(({ titles: [a, b] }) => `"${a}" and "${b}"`);
  const one = (count: number) => (count === 1 ? "it is" : "they are");
  add(
    otherTitles.count,
    `${has(otherTitles.count)} another title of the same year; ${one(otherTitles.count)} taken for the same`,
    pairs(otherTitles),
  );
  add(
    otherYears.count,
    `${has(otherYears.count)} the same title of another year; ${one(otherYears.count)} taken for the same`,
    pairs(otherYears),
  );
  add(
    renumbered.count,
    `${has(renumbered.count)} another number; ${one(renumbered.count)} found by title and year`,
    renumbered.examples.map(({ titles: [a], rawId, first }) => `"${a}" (${rawId}, ${first} before)`),
  );
  add(
    contradictions.count,
    `${has(contradictions.count)} the number of another film; ${told(leftOut)} ratings of ${contradictions.count === 1 ? "it" : "them"} are left out`,
    pairs(contradictions),
  );
  return notes;
}

/** What a star is in each set, and that it is taken as it is. */
export function starsNote(sets: readonly (readonly [id: string, ratings: Ratings])[]): string {
  const each = sets.map(([id, { data }]) => {
    const least = data.reduce((low, rating) => Math.min(low, rating), Number.POSITIVE_INFINITY);
    return `${id} has ${data.every(Number.isInteger) ? "whole" : "half"} stars from ${least}`;
  });
  return `Stars are taken as they were given: ${each.join(", ")}.`;
}

const before = (sets: readonly string[], { id }: TableJoin) => sets.slice(0, sets.indexOf(id)).join(" or ");
const filmsOf = (count: number) => (count === 1 ? "1 film" : `${told(count)} films`);
const were = (count: number) => (count === 1 ? "was" : "were");
const has = (count: number) => (count === 1 ? "has" : "have");
const told = (count: number) => count.toLocaleString("en-US");
const basenameOf = (file: string) => file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("> ") + 1) + 1);

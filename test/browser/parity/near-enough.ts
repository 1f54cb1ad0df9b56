// How answers by other kernels may differ: numbers by 1e-5 of their size and of 1, and in order only where two numbers are that near.
import type { Contribution, Recommendation } from "../../../src/library/shared.ts";
import type { AllAnswers } from "./ask-everything.ts";

const allowed = 1e-5;

const differ = (a: number, b: number) => Math.abs(a - b) > allowed * Math.max(1, Math.abs(a), Math.abs(b));

/** What is further off than that, in words; nothing where all is well. */
export function differencesOf(expected: AllAnswers, seen: AllAnswers): string[] {
  return [
    ...scoresApart(expected.scores, seen.scores),
    ...orderApart(expected, seen),
    ...filmsApart(expected.plain, seen.plain),
  ];
}

function scoresApart(expected: Float32Array, seen: Float32Array): string[] {
  if (expected.length !== seen.length) return [`${seen.length} scores, not ${expected.length}`];
  const film = expected.findIndex((score, k) => differ(score, seen[k]!));
  return film < 0 ? [] : [`film ${film} has the score ${seen[film]}, not ${expected[film]}`];
}

/** Of one list the films' scores by the other kernels have to fall, too, as far as near ties let them. */
function orderApart({ plain }: AllAnswers, seen: AllAnswers): string[] {
  const scores = new Map(plain.films.map(({ film, score }) => [film.title + film.year, score]));
  const least = plain.films.at(-1)?.score ?? 0;
  const by = seen.plain.films.map(({ film }) => scores.get(film.title + film.year) ?? least);
  const rank = by.findIndex((score, k) => k > 0 && score > by[k - 1]! && differ(score, by[k - 1]!));
  return rank < 0 ? [] : [`rank ${rank + 1} is taken by a film of score ${by[rank]} behind one of ${by[rank - 1]}`];
}

/** Films at the same rank: their scores, their stars and what makes them. */
function filmsApart(expected: Recommendation, seen: Recommendation): string[] {
  if (expected.films.length !== seen.films.length) return [`${seen.films.length} films, not ${expected.films.length}`];
  return expected.films.flatMap((film, k) => {
    const other = seen.films[k]!;
    if (differ(film.score, other.score)) return [`rank ${k + 1} has the score ${other.score}, not ${film.score}`];
    if (film.film.title !== other.film.title) return []; // a near tie: its scores were looked at
    return [...starsApart(film, other), ...contributionsApart(film, other)].map(
      (each) => `${film.film.title}: ${each}`,
    );
  });
}

type Told = Recommendation["films"][number];

function starsApart({ predicted }: Told, { predicted: seen }: Told): string[] {
  if (predicted === null || seen === null) return predicted === seen ? [] : ["stars of one side alone"];
  const names = ["mean", "sd", "lo", "hi"] as const;
  return names
    .filter((name) => differ(predicted[name], seen[name]))
    .map((name) => `${name} ${seen[name]}, not ${predicted[name]}`);
}

/** Told by size: where two are nearly as large, either may stand first, or be the last that is told. */
function contributionsApart({ contributions }: Told, { contributions: seen }: Told): string[] {
  const nameOf = (each: Contribution) => `${each.kind} ${"film" in each ? each.film.title + each.film.year : ""}`;
  const values = new Map(seen.map((each) => [nameOf(each), each.value]));
  const common = contributions.filter((each) => values.has(nameOf(each)) && each.kind !== "rest");
  const apart = common.find((each) => differ(each.value, values.get(nameOf(each))!));
  if (apart !== undefined) return [`${nameOf(apart)} adds ${values.get(nameOf(apart))}, not ${apart.value}`];
  const [least = 0] = contributions
    .filter(({ kind }) => kind === "rating" || kind === "event")
    .map(({ value }) => Math.abs(value))
    .sort((a, b) => a - b);
  const missing = contributions.find((each) => !values.has(nameOf(each)) && differ(Math.abs(each.value), least));
  return missing === undefined ? [] : [`${nameOf(missing)} of ${missing.value} is not told`];
}

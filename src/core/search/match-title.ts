// Which film a title and perhaps a year mean. Equal titles (case, accents, signs and article aside) of the year or the year
// beside it; else a title within a typo or two, where only one film comes into question. Several are told, and never one
// picked among them.

import type { FilmFinder } from "./film-finder.ts";
import { isLikelyTypo, type Trust } from "./likely-typo.ts";
import { titleNames, titleYear } from "./names-in-title.ts";
import { splitYear } from "./title-query.ts";

/** What a title means; films are told by their index. */
export type TitleMeaning =
  | {
      readonly kind: "one";
      readonly film: number;
      /** Whether the film is called nearly so, and not so. */
      readonly isNear: boolean;
    }
  | { readonly kind: "several"; readonly films: readonly number[] }
  /** `near`: what may have been meant, likeliest first, at most 5. */
  | { readonly kind: "none"; readonly near: readonly number[] };

/** A film opens in one year at a festival and in the next for everybody. */
const mostYearsApart = 1;
const mostNear = 5;
/** A title with more names in it is none. */
const mostNames = 8;

interface Reading {
  readonly title: string;
  readonly year: number | null;
  /** A further name in brackets, in whatever language: only films of exactly this name are meant by it. */
  readonly isFurther?: boolean;
}

/**
 * What a title means, whose end may be a year where none is given: "Heat (1995)", "heat 1995", but "Blade Runner 2049".
 *
 * @param trust how far a title that is nearly right is taken for right where no year speaks for it
 */
export function matchTitle(finder: FilmFinder, title: string, year: number | null, trust: Trust): TitleMeaning {
  const readings = readingsOf(title, year);
  const ofOtherYears: number[] = [];
  for (const reading of readings) {
    const { films, others } = titled(finder, reading);
    if (films.length === 1) return { kind: "one", film: films[0] as number, isNear: false };
    if (films.length > 1) return { kind: "several", films };
    ofOtherYears.push(...others);
  }
  if (ofOtherYears.length > 0) return { kind: "none", near: distinct(ofOtherYears) };
  return saidAlike(finder, readings, trust) ?? nearly(finder, readings, trust);
}

/** The title as it stands, without a year at its end, and the names in it ("Postman, The (Postino, Il) (1994)"). */
function readingsOf(title: string, year: number | null): Reading[] {
  const readings: Reading[] = [{ title, year }];
  const split = splitYear(title);
  if (split !== null && isOfYear(split.year, year)) readings.push({ title: split.title, year: year ?? split.year });
  if (title.includes("(")) {
    const named = titleYear(title);
    titleNames(title)
      .slice(0, mostNames)
      .forEach((name, k) => {
        readings.push({ title: name, year: year ?? named, isFurther: k > 0 });
      });
  }
  return readings.filter(
    ({ title: name, year: of }, k) => readings.findIndex((other) => other.title === name && other.year === of) === k,
  );
}

/** Films of a title and a year, and, where there are none, those of other years. */
function titled(finder: FilmFinder, { title, year }: Reading): { films: number[]; others: number[] } {
  const { matches, near } = finder.titles.titled(title);
  if (year === null) return { films: matches, others: [] };
  const gap = (film: number) => Math.abs((finder.film(film).year ?? Number.POSITIVE_INFINITY) - year);
  for (const films of [matches, near]) {
    const least = Math.min(...films.map(gap));
    if (least <= mostYearsApart) return { films: films.filter((film) => gap(film) === least), others: [] };
  }
  const undated = matches.filter((film) => finder.film(film).year === null);
  if (matches.length === 1 && undated.length === 1) return { films: undated, others: [] };
  return { films: [], others: [...matches, ...near].sort((a, b) => compare(gap(a), gap(b)) || a - b) };
}

/** The one film whose title is written otherwise but said alike; null where there is none, or several. */
function saidAlike(finder: FilmFinder, readings: readonly Reading[], trust: Trust): TitleMeaning | null {
  const alike = readings.flatMap(({ title, year }) =>
    year === null && trust === "alone"
      ? []
      : finder.titles.saidAlike(title).filter((film) => isOfYear(finder.film(film).year, year)),
  );
  const [film, ...others] = new Set(alike);
  return film === undefined || others.length > 0 ? null : { kind: "one", film, isNear: true };
}

/** The one film whose title is a likely typo away, or what may have been meant. */
function nearly(finder: FilmFinder, readings: readonly Reading[], trust: Trust): TitleMeaning {
  const near: number[] = [];
  const likely = new Set<number>();
  for (const { title, year, isFurther } of readings) {
    if (isFurther) continue;
    for (const found of finder.titles.nearTo(title, year)) {
      near.push(found.place);
      const isOf = isOfYear(finder.film(found.place).year, year);
      if (isOf && isLikelyTypo(found, year === null ? trust : "checked", finder.titles)) likely.add(found.place);
    }
  }
  const [film, ...others] = likely;
  if (film !== undefined && others.length === 0) return { kind: "one", film, isNear: true };
  return { kind: "none", near: distinct(near) };
}

/** Whether a year fits one that was asked for; any does where none was. */
function isOfYear(year: number | null, asked: number | null): boolean {
  return asked === null || (year !== null && Math.abs(year - asked) <= mostYearsApart);
}

function distinct(films: readonly number[]): number[] {
  return [...new Set(films)].slice(0, mostNear);
}

/** Infinity less Infinity is no number, so differences do not do. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

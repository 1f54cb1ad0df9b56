// Films that were chosen, as they are told: names, stars, contributions that add up, a sentence.
import { type SliderContribution, sliderContributions } from "../choose/sliders.ts";
import type { Contribution, RecommendedFilm } from "./answer.ts";
import { contributionsOf, type FilmShares, sharesOf, type TellingLimits, usualLimits } from "./contributions.ts";
import type { Engine } from "./engine.ts";
import type { Person, Taste } from "./person.ts";
import { reasonOf } from "./reason.ts";
import type { ScoredFilms } from "./scored-films.ts";
import { sharedWords } from "./shared-words.ts";
import { starsOf } from "./stars-of.ts";

/** What was chosen. */
export interface ChosenList {
  /** Films that the models know, in the order in which they are shown. */
  readonly films: Uint32Array;
  /** Of every film, with what the sliders added. */
  readonly scores: Float32Array;
  /** As `heightOf` has it; any where no slider is moved. */
  readonly height: number;
}

export function tellFilms(engine: Engine, person: Person, scored: ScoredFilms, chosen: ChosenList): RecommendedFilm[] {
  const predicted = starsOf(engine.data.stars, person, chosen.films);
  return Array.from(chosen.films, (film, k) => ({
    rank: k + 1,
    film: engine.name(film),
    score: chosen.scores[film]!,
    predicted: predicted[k]!,
    ...tellScore(engine, scored, film, chosen),
  }));
}

/** What makes a film's score, and the sentence of it. A film of the history has a say in its own score, and is no reason for itself. */
export function tellScore(
  engine: Engine,
  { taste, explain, sliders, terms }: Pick<ScoredFilms, "taste" | "explain" | "sliders" | "terms">,
  film: number,
  { scores, height }: Pick<ChosenList, "scores" | "height">,
  limits: TellingLimits = usualLimits,
): { readonly contributions: Contribution[]; readonly reason: string } {
  const shares = sharesOf(explain(film));
  const moved: readonly SliderContribution[] = sliderContributions(film, sliders, terms, height);
  const told = { told: taste.told, sliders: moved, score: scores[film]! };
  const itself = engine.name(film);
  const nameOf = (index: number) => (index === film ? itself : engine.name(index));
  const contributions = contributionsOf(shares, told, nameOf, limits);
  const others = contributions.filter((each) => !("film" in each && each.film === itself));
  return { contributions, reason: reasonOf({ contributions: others, ...reasonFacts(engine, film, taste, shares) }) };
}

function reasonFacts({ traits, films }: Engine, film: number, taste: Taste, shares: FilmShares) {
  const first = firstOf(shares, taste, film);
  return {
    shared: first === -1 ? null : sharedWords(traits, taste.told[first]!.film, film),
    opinions: films.opinions(film),
  };
}

/** The film of the taste, but for the film itself, that adds most to its score; -1 where none adds anything. */
function firstOf({ told }: FilmShares, taste: Taste, film: number): number {
  let first = -1;
  for (let k = 0; k < told.length; k++) {
    const share = told[k]!;
    if (share > (first === -1 ? 0 : told[first]!) && taste.told[k]!.film !== film) first = k;
  }
  return first;
}

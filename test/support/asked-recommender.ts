// A recommender that a test makes up by hand: ten films that models know and one that nobody rated. Crime films add to crime films, space
// films to space films; somebody of whom nothing is known gets what was rated most often.
import type { HybridModel, NeighbourPart } from "../../src/core/models/hybrid/hybrid-model.ts";
import { weighDefaults } from "../../src/core/models/ranking/weigh.ts";
import type { StarScorer } from "../../src/core/models/stars/star-model.ts";
import type { RecommenderData } from "../../src/core/recommend/asking/engine.ts";
import { Recommender } from "../../src/core/recommend/asking/recommender.ts";
import type { FilmFacts } from "../../src/core/recommend/films/film-facts.ts";
import { servedFilms } from "../../src/core/recommend/films/served-films.ts";
import { facts } from "../core/recommend/some-films.ts";

const by = (name: string) => ({ directors: [{ id: null, name }] });

/** In the order of the models; the last one is in the catalogue alone. */
export const askedFacts: readonly FilmFacts[] = [
  film(949, "Heat", 1995, 100, ["Crime", "Thriller"], { ...by("Michael Mann"), runtime: 170, language: "en" }),
  film(11524, "Thief", 1981, 20, ["Crime"], { ...by("Michael Mann"), runtime: 122, language: "en" }),
  film(238, "The Godfather", 1972, 300, ["Crime", "Drama"], by("Francis Ford Coppola")),
  film(111, "Scarface", 1983, 90, ["Crime"], by("Brian De Palma")),
  film(877, "Scarface", 1932, 10, ["Crime"], by("Howard Hawks")),
  film(348, "Alien", 1979, 200, ["Science Fiction", "Horror"], { ...by("Ridley Scott"), keywords: ["space"] }),
  film(679, "Aliens", 1986, 150, ["Science Fiction", "Action"], { ...by("James Cameron"), keywords: ["space"] }),
  film(62, "2001: A Space Odyssey", 1968, 120, ["Science Fiction"], { ...by("Stanley Kubrick"), keywords: ["space"] }),
  film(194, "Amélie", 2001, 80, ["Romance"], { ...by("Jean-Pierre Jeunet"), language: "fr", runtime: 122 }),
  film(954, "Mission: Impossible", 1996, 60, ["Action"], by("Brian De Palma")),
  film(1, "Nobody's Film", 1999, 0, ["Crime"], {}),
];
const known = askedFacts.length - 1;

function film(
  tmdb: number,
  title: string,
  year: number,
  count: number,
  genres: readonly string[],
  more: Partial<FilmFacts>,
): FilmFacts {
  return facts({ tmdb, title, year, genres, ratings: { count, mean: count === 0 ? null : 4 }, ...more });
}

/** Stars of somebody: 3 for any film, moved by a tenth of what each rating is above 3. */
export const plainStars: StarScorer = {
  items: known,
  isSureOf: true,
  predict({ history }, films, out) {
    const moved = history.ratings.reduce((sum, rating) => sum + (rating - 3) / 10, 3);
    for (let k = 0; k < films.length; k++) {
      out.mean[k] = moved;
      out.sd[k] = 0.5;
      out.lo[k] = moved - 0.8;
      out.hi[k] = moved + 0.8;
    }
  },
  explain: ({ history }) => ({
    film: 3.5,
    person: -0.5,
    ratings: Float64Array.from(history.ratings, (rating) => (rating - 3) / 10),
  }),
};

/** What the recommender answers from, with what a test changes. */
export function askedData(changes: Partial<RecommenderData> = {}): RecommenderData {
  const model = { id: "made-by-hand", trainedAt: "2026-01-01T00:00:00.000Z", notice: null };
  const data = { films: servedFilms(askedFacts), hybrid: hybridByHand(), stars: null, model };
  return { ...data, eventRatings: { watched: 4, watchlisted: 4 }, ...changes };
}

export const askedRecommender = (changes: Partial<RecommenderData> = {}): Recommender =>
  new Recommender(askedData(changes));

function hybridByHand(): HybridModel {
  const near = (i: number, j: number) => {
    const shared = askedFacts[i]!.genres.filter((genre) => askedFacts[j]!.genres.includes(genre)).length;
    return i === j ? 0 : shared + (askedFacts[i]!.directors[0]!.name === askedFacts[j]!.directors[0]!.name ? 0.5 : 0);
  };
  const prior = Float32Array.from({ length: known }, (_, i) => askedFacts[i]!.ratings.count / 100);
  const width = 8;
  return {
    films: known,
    counted: known,
    neighbours: neighbours(near),
    newcomers: neighbours(() => 0),
    factors: {
      fold: { ...weighDefaults, alpha0: 0.1, regularization: 1, exponent: 1, halfLife: 0 },
      ...{ width, factors: 1, values: new Float32Array(known * width), scales: new Float32Array(known).fill(1) },
    },
    prior,
    bands: [
      { from: 0, weights: [0, 0, 0, 1] },
      { from: 1, weights: [0.9, 0, 0, 0.1] },
    ],
    learnt: { people: 0, losses: [], bytes: 0 },
  };
}

function neighbours(weight: (i: number, j: number) => number): NeighbourPart {
  const all = Array.from({ length: known }, (_, j) => Array.from({ length: known }, (_, i) => weight(i, j)));
  return {
    weigh: weighDefaults,
    starts: Uint32Array.from({ length: known + 1 }, (_, j) => j * known),
    others: Uint16Array.from(all.flatMap((row) => [...row.keys()])),
    weights: Float32Array.from(all.flat()),
    scales: new Float32Array(known).fill(1),
    intercept: null,
    directions: null,
  };
}

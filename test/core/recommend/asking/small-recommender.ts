// A recommender of the starter set: films that everybody knows and ratings by invented people, and behind them films that nobody rated.
import { hybridDefaults } from "../../../../src/core/models/hybrid/hybrid-options.ts";
import { learnHybrid } from "../../../../src/core/models/hybrid/learn-hybrid.ts";
import { easeDropout } from "../../../../src/core/models/ranking/ease-dropout.ts";
import { easeSide } from "../../../../src/core/models/ranking/ease-side.ts";
import { ials } from "../../../../src/core/models/ranking/ials.ts";
import { popularity } from "../../../../src/core/models/ranking/popularity.ts";
import { bayesianMf } from "../../../../src/core/models/stars/bayesian-mf.ts";
import type { RecommenderData } from "../../../../src/core/recommend/asking/engine.ts";
import { type Person, raterOf } from "../../../../src/core/recommend/asking/person.ts";
import { gatherFilms } from "../../../../src/core/recommend/films/gather-films.ts";
import { type ServedFilms, servedFilms } from "../../../../src/core/recommend/films/served-films.ts";
import { starterNotice, starterSet, starterTraits } from "../../../../src/core/starter/starter-set.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { facts } from "../some-films.ts";

/** Takes a second or two; once a file is enough. */
export async function learnStarter(): Promise<RecommenderData> {
  const set = starterSet();
  const { traits } = starterTraits(set);
  const pool = createKernelPool({ threads: 1, kind: "strict", pages: 1024 });
  const parts = {
    neighbours: easeSide.resolve({ regularization: 30, sideWeight: 5 }),
    newcomers: easeDropout.resolve({ regularization: 30, keep: 0.1 }),
    factors: ials.resolve({ factors: 8 }),
    prior: popularity.resolve({}),
  };
  const work = { pool, seed: 1 };
  // weights alone, as many as these tests' lists are of: directions have tests beside the hybrid's
  const kept = { neighboursOfFilm: 160, newcomersOfFilm: 60, neighboursDirections: 0, newcomersDirections: 0 };
  const hybrid = await learnHybrid(
    set.ratings,
    { hybrid: { ...hybridDefaults, ...kept, people: 60 }, parts },
    { ...work, traits },
  );
  const options = bayesianMf.resolve({ factors: 7, sweeps: 12, burnIn: 4, draws: 8, calibration: 0, traits: false });
  const stars = await bayesianMf.fit(set.ratings, options, work);
  await pool.dispose();
  const { ratings, movies, films: joined } = set;
  const rated = gatherFilms({ ratings, isMovieLens: false, movies, joined, catalogue: [], links: [] });
  return {
    films: servedFilms([...rated, ...unrated]),
    hybrid,
    stars,
    eventRatings: { watched: 3.5, watchlisted: 4 },
    model: { id: "starter", trainedAt: "2020-01-01T00:00:00Z", notice: starterNotice },
  };
}

const unrated = [
  facts({ title: "Nobody's Film", year: 2019, genres: ["Western"] }),
  facts({ title: "Nobody's Other Film", year: 2020, genres: ["Drama"] }),
];

/** A film by its title. */
export function filmCalled(films: ServedFilms, title: string): number {
  for (let film = 0; film < films.size; film++) if (films.title(film) === title) return film;
  throw new RangeError(`no film is called ${title}`);
}

/** Somebody who gave films these stars, by title. */
export function raterOfTitles(films: ServedFilms, stars: Readonly<Record<string, number>>): Person {
  const entries = Object.entries(stars).map(([title, rating]) => ({ film: filmCalled(films, title), rating }));
  entries.sort((a, b) => a.film - b.film);
  return raterOf({
    items: Uint32Array.from(entries, ({ film }) => film),
    ratings: Float32Array.from(entries, ({ rating }) => rating),
  });
}

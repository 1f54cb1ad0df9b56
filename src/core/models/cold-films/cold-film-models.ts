// All models of films without ratings by name: the house's own, its parts by themselves, and plainer ones to stand beside.
import type { Film } from "../../catalogue/film.ts";
import { createRandom } from "../../random/random.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import { blendScorer } from "../ranking/blend/blend-scorer.ts";
import type { Scorer } from "../ranking/ranking-model.ts";
import type { ColdFilmModel, ColdTable } from "./cold-film-model.ts";
import { ColdFilmMapper, coldParts } from "./cold-films-model.ts";
import { coldScorers } from "./cold-scorer.ts";
import { contentNeighbours, linearProfile } from "./content-scorers.ts";

const both: readonly FilmTrack[] = ["before-release", "all-columns"];

export const coldFilmModels: readonly ColdFilmModel[] = [
  {
    id: "random",
    what: "by chance",
    tracks: ["before-release"],
    fit: async ({ cold }, _track, { seed }) => {
      const random = createRandom(seed, 283);
      return {
        items: cold.length,
        score: (_history, out) => {
          for (let i = 0; i < out.length; i++) out[i] = random.next();
        },
      };
    },
  },
  {
    id: "tmdb-votes",
    what: "how many voted on TMDB",
    tracks: ["all-columns"],
    fit: async (table) => forEverybody(Float32Array.from(filmsOf(table), ({ voteCount }) => voteCount)),
  },
  {
    id: "content-knn",
    what: "films whose traits are like those of films that the person likes",
    tracks: both,
    fit: contentNeighbours,
  },
  {
    id: "linear-profile",
    what: "a ridge regression of the person's own likes on traits",
    tracks: both,
    fit: linearProfile,
  },
  part("expected-popularity", "how many people are expected to like the film", "prior"),
  part("traits-to-ials", "factors of iALS, expected from traits", "factors"),
  part("traits-to-ease", "weights of EASE, expected from traits", "neighbours"),
  {
    id: "cold-films",
    what: "all three expected from traits, weighed by films that were held out for it",
    tracks: both,
    async fit(table, track) {
      const model = await table.fitted(track);
      const cold = new ColdFilmMapper(model).map(filmsOf(table));
      const taste = await table.taste();
      const { items, score } = blendScorer(coldScorers(cold, taste), model.weights);
      return { items, score, learnt: { notes: taste.scorer.learnt?.notes ?? [], weights: model.weights } };
    },
  },
];

/** A part of the house's model by itself. */
function part(id: string, what: string, name: (typeof coldParts)[number]): ColdFilmModel {
  return {
    id,
    what,
    tracks: both,
    async fit(table, track) {
      const cold = new ColdFilmMapper(await table.fitted(track)).map(filmsOf(table));
      return coldScorers(cold, await table.taste())[coldParts.indexOf(name)] as Scorer;
    },
  };
}

function filmsOf({ films, cold }: ColdTable): Film[] {
  return Array.from(cold, (film) => films[film] as Film);
}

function forEverybody(scores: Float32Array): Scorer {
  return { items: scores.length, score: (_history, out) => out.set(scores) };
}

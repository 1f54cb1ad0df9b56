// Models of films without ratings as those who take part in a comparison. What several of them need of a fold is learnt once: iALS and
// EASE of its ratings, and the model whose parts have rows of their own.

import type { Film } from "../../core/catalogue/film.ts";
import type { Contestant, ContestWork } from "../../core/evaluation/ranking/contestant.ts";
import type { RankingFold } from "../../core/evaluation/ranking/ranking-case.ts";
import { type ColdFilmModel, type ColdTable, coldModelName } from "../../core/models/cold-films/cold-film-model.ts";
import type { ColdFilmsModel } from "../../core/models/cold-films/cold-films-model.ts";
import type { ColdFilmsOptions } from "../../core/models/cold-films/cold-films-options.ts";
import { fitColdFilms, teachingFilms } from "../../core/models/cold-films/fit-cold-films.ts";
import { learnTaste, type TasteOptions, type TasteTargets } from "../../core/models/cold-films/taste-targets.ts";
import { learnTrial, type TasteTrial } from "../../core/models/cold-films/taste-trial.ts";
import { asRefusedOptions } from "../../core/models/ranking/refused-options.ts";
import type { FilmTrack } from "../../core/traits/film-numbers.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";

export interface ColdEntrant {
  readonly model: ColdFilmModel;
  readonly track: FilmTrack;
}

export interface ColdOptions {
  readonly cold: ColdFilmsOptions;
  readonly taste: Omit<TasteOptions, "rank">;
}

/** @param films one a film of the table: what is known of it, or null */
export function coldContestants(
  pool: KernelPool,
  entrants: readonly ColdEntrant[],
  films: readonly (Film | null)[],
  options: ColdOptions,
): Contestant[] {
  let last: { readonly fold: number; readonly table: ColdTable } | null = null;
  const tableOf = (fold: RankingFold, work: ContestWork) => {
    if (last?.fold !== work.fold) last = { fold: work.fold, table: coldTable(pool, fold, films, options, work) };
    return last.table;
  };
  return entrants.map(({ model, track }) => ({
    id: coldModelName(model, track),
    options: { track, ...options },
    async fit(fold, work) {
      try {
        const table = tableOf(fold, work);
        const scorer = await model.fit(table, track, { ...work, pool });
        const scores = new Float32Array(scorer.items);
        return {
          items: fold.train.items.length,
          score(history, out) {
            scorer.score(history, scores);
            out.fill(Number.NEGATIVE_INFINITY);
            for (const [place, film] of table.cold.entries()) out[film] = scores[place]!;
          },
          ...(scorer.learnt && { learnt: scorer.learnt }),
        };
      } catch (error) {
        throw asRefusedOptions(error);
      }
    },
  }));
}

function coldTable(
  pool: KernelPool,
  { train }: RankingFold,
  films: readonly (Film | null)[],
  { cold, taste }: ColdOptions,
  work: ContestWork,
): ColdTable {
  const teaching = teachingFilms(train, films);
  const isRated = new Set(train.indices);
  const places = Uint32Array.from(films.keys()).filter((film) => films[film] !== null && !isRated.has(film));
  let learnt: Promise<TasteTargets> | null = null;
  const models = new Map<FilmTrack, Promise<ColdFilmsModel>>();
  const tasteOf = () => {
    learnt ??= learnTaste(train, teaching, { ...taste, rank: cold.rank }, { ...work, pool });
    return learnt;
  };
  let tried: Promise<TasteTrial> | null = null;
  const trialOf = () => {
    tried ??= learnTrial(train, teaching, { ...taste, rank: cold.rank }, cold.heldShare, { ...work, pool });
    return tried;
  };
  const learn = async (track: FilmTrack) => {
    const learnt = { taste: await tasteOf(), trial: await trialOf() };
    return fitColdFilms({ ratings: train, films, track, ...learnt }, cold, { ...work, pool });
  };
  return {
    ratings: train,
    films,
    teaching,
    cold: places,
    taste: tasteOf,
    fitted(track) {
      const known = models.get(track) ?? learn(track);
      models.set(track, known);
      return known;
    },
  };
}

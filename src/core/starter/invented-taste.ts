// What invented people think of starter films. Everything about films is worked out once; a person is made from chance that is
// handed in. Names are those of tasteModel; docs/guide/starter.md says all of it in words.
//
//   affinity(u, i) = byTaste sum_t m_ut a_ti + byDirector sum_d h_ud / sqrt(|D_i|) + byEra e_u y_i      about standard normal
//   opinion(u, i) = mean + b_u + q_i + affinitySd affinity(u, i) + noise, put on the scale
//   watched next: by g_i / (1 + exp(-selectivity affinity(u, i))), none twice
import { drawGamma } from "../random/gamma.ts";
import type { Random } from "../random/random.ts";
import type { StarterFilm } from "./starter-film.ts";
import { countTraits, tastes } from "./tastes.ts";

/** The constants of the model. */
export interface TasteModel {
  /** Of opinions about films that are to nobody's taste in particular; in stars, as all that is in stars below. */
  readonly mean: number;
  /** How far people are apart, in stars. */
  readonly generositySd: number;
  /** How far films are apart, in stars. */
  readonly filmSd: number;
  /** Correlation of how good a film is with how widely it is seen. */
  readonly famousIsBetter: number;
  /** What affinity 1 is worth, in stars. */
  readonly affinitySd: number;
  /** What nothing explains, in stars. */
  readonly noiseSd: number;
  /** Parts of affinity; their squares add up to 1. */
  readonly byTaste: number;
  readonly byDirector: number;
  readonly byEra: number;
  /** Shape of the gamma variables that mix tastes: the lower, the fewer tastes in a person. */
  readonly mixing: number;
  /** How much affinity decides what is seen. */
  readonly selectivity: number;
  /** How many times more a film is seen with each step of fame. */
  readonly fameStep: number;
}

export const tasteModel: TasteModel = Object.freeze({
  mean: 3.2,
  generositySd: 0.4,
  filmSd: 0.3,
  famousIsBetter: 0.5,
  affinitySd: 0.7,
  noiseSd: 0.55,
  byTaste: 0.9,
  byDirector: 0.3,
  byEra: Math.sqrt(0.1),
  mixing: 0.2,
  selectivity: 3,
  fameStep: 1.5,
});

/** What is true of the films. */
export interface TasteFilms {
  readonly count: number;
  /** a: tastes x films, row-major; each row mean 0, standard deviation 1. */
  readonly scores: Float64Array;
  /** D: numbers of a film's directors. */
  readonly directors: readonly (readonly number[])[];
  readonly directorCount: number;
  /** y: the year, mean 0, standard deviation 1. */
  readonly era: Float64Array;
  /** q, in stars. */
  readonly quality: Float64Array;
  /** g */
  readonly popularity: Float64Array;
}

/** What is true of a person. */
export interface TastePerson {
  /** m: one a taste, squares add up to 1. */
  readonly mixture: Float64Array;
  /** h: one a director. */
  readonly directors: Float64Array;
  /** e: above 0 for whoever likes newer films better. */
  readonly era: number;
  /** b, in stars. */
  readonly generosity: number;
}

export function describeFilms(films: readonly StarterFilm[], random: Random): TasteFilms {
  const names = [...new Set(films.flatMap(({ directors }) => directors))];
  const numberOf = new Map(names.map((name, k) => [name, k]));
  const scores = tastes.map(({ loves, avoids }) =>
    standardised(films.map((film) => countTraits(film, loves) - countTraits(film, avoids))),
  );
  const { filmSd, famousIsBetter, fameStep } = tasteModel;
  const known = standardised(films.map(({ fame }) => fame));
  const own = Math.sqrt(1 - famousIsBetter ** 2);
  return {
    count: films.length,
    scores: Float64Array.from(scores.flatMap((row) => [...row])),
    directors: films.map(({ directors }) => directors.map((name) => numberOf.get(name) as number)),
    directorCount: names.length,
    era: standardised(films.map(({ year }) => year)),
    quality: known.map((fame) => filmSd * (famousIsBetter * fame + own * random.normal())),
    popularity: Float64Array.from(films, ({ fame }) => fameStep ** (fame - 1)),
  };
}

export function inventPerson({ directorCount }: TasteFilms, random: Random): TastePerson {
  const mixed = tastes.map(() => drawGamma(random, tasteModel.mixing, 1));
  const length = Math.hypot(...mixed);
  return {
    mixture: Float64Array.from(mixed, (part) => part / length),
    directors: Float64Array.from({ length: directorCount }, () => random.normal()),
    era: random.normal(),
    generosity: tasteModel.generositySd * random.normal(),
  };
}

/** How much each film is to a person's taste. */
export function affinities(person: TastePerson, films: TasteFilms): Float64Array {
  const { byTaste, byDirector, byEra } = tasteModel;
  return Float64Array.from({ length: films.count }, (_, i) => {
    const taste = person.mixture.reduce((sum, part, t) => sum + part * films.scores[t * films.count + i]!, 0);
    const directors = films.directors[i]!;
    const liked = directors.reduce((sum, d) => sum + person.directors[d]!, 0) / Math.sqrt(directors.length);
    return byTaste * taste + byDirector * liked + byEra * person.era * films.era[i]!;
  });
}

/** Mean 0, standard deviation 1. */
function standardised(values: readonly number[]): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return Float64Array.from(values, (value) => (sd > 0 ? (value - mean) / sd : 0));
}

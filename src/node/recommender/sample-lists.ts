// Lists for people who do not exist, so that a reader sees what a model does: somebody of whom nothing is known, and a few plain tastes.
import type { FilmName } from "../../core/recommend/asking/answer.ts";
import { type Person, raterOf, stranger } from "../../core/recommend/asking/person.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import type { SampleList } from "../../core/recommend/training-result.ts";
import { findFilm } from "../../core/search/find-film.ts";

interface SampleTaste {
  readonly name: string;
  readonly rated: readonly (readonly [film: string, rating: number])[];
}

/** Films that every set has, from before 2000. */
const tastes: readonly SampleTaste[] = [
  {
    name: "Machines and monsters",
    rated: [
      ["Alien (1979)", 5],
      ["Blade Runner (1982)", 5],
      ["The Terminator (1984)", 4.5],
    ],
  },
  {
    name: "Old Hollywood",
    rated: [
      ["Casablanca (1942)", 5],
      ["Rear Window (1954)", 5],
      ["Some Like It Hot (1959)", 4.5],
    ],
  },
  {
    name: "For the whole family",
    rated: [
      ["Toy Story (1995)", 5],
      ["The Lion King (1994)", 4.5],
      ["E.T. the Extra-Terrestrial (1982)", 4.5],
    ],
  },
];

const firstCount = 20;
const sampleCount = 8;

/** The first list that anybody gets. */
export function firstList(recommender: Recommender): SampleList {
  return listFor(recommender, { name: "Nothing is known", person: stranger, rated: [] }, firstCount);
}

/** Tastes of which the catalogue has no film are left out. */
export function sampleLists(recommender: Recommender): SampleList[] {
  return tastes.flatMap(({ name, rated }) => {
    const found = rated
      .map(([text, rating]) => ({ place: placeOf(recommender, text), rating }))
      .filter((each): each is { place: number; rating: number } => each.place !== null)
      .sort((a, b) => a.place - b.place);
    if (found.length === 0) return [];
    const items = Uint32Array.from(found, ({ place }) => place);
    const person = raterOf({ items, ratings: Float32Array.from(found, ({ rating }) => rating) });
    const told = found.map(({ place, rating }) => ({ film: nameOf(recommender, place), rating }));
    return [listFor(recommender, { name, person, rated: told }, sampleCount)];
  });
}

interface Sample extends Pick<SampleList, "name" | "rated"> {
  readonly person: Person;
}

function listFor(recommender: Recommender, { name, person, rated }: Sample, n: number): SampleList {
  const { films } = recommender.recommend(person, { n });
  return { name, rated, films: films.map(({ rank, film, predicted, reason }) => ({ rank, film, predicted, reason })) };
}

/** Null where the film is not there, or several may be meant. */
function placeOf({ films }: Recommender, text: string): number | null {
  const meaning = findFilm(films.finder, text);
  return meaning.kind === "one" && !meaning.isNear ? meaning.film : null;
}

function nameOf({ films }: Recommender, place: number): FilmName {
  const { tmdb, imdb, movielens, title, year } = films.film(place);
  return { tmdb, imdb, movielens, title, year };
}

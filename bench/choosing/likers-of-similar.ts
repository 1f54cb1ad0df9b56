// Whether films that are called similar are liked by the same people: the mean cosine of the sets of likers of a film and of its ten most similar
// films. Films that TMDB describes and ten people like, at least; others are not shown either.
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import type { FilmTraits } from "../../src/core/recommend/likeness/film-traits.ts";
import { similarFilms } from "../../src/core/recommend/likeness/similar-films.ts";

const leastLikers = 10;
const likedFrom = 4;
const n = 10;

export function likersOfSimilar({ users, indptr, indices, data }: Ratings, traits: FilmTraits) {
  const { columns, size } = traits.numbers.films;
  const likers = Array.from({ length: size }, () => new Set<number>());
  for (let user = 0; user < users.length; user++) {
    for (let k = indptr[user]!; k < indptr[user + 1]!; k++) if (data[k]! >= likedFrom) likers[indices[k]!]!.add(user);
  }
  const mask = Uint8Array.from(likers, (own, film) => Number(own.size >= leastLikers && columns.votes[film]! >= 0));
  const films = [...mask.keys()].filter((film) => mask[film] === 1);
  const cosines = films.flatMap((film) =>
    similarFilms(traits, film, n, mask).map((similar) => {
      const [a, b] = [likers[film]!, likers[similar.film]!];
      return [...a].filter((user) => b.has(user)).length / Math.sqrt(a.size * b.size);
    }),
  );
  const cosine = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
  return { films: films.length, cosine: Number(cosine.toFixed(4)) };
}

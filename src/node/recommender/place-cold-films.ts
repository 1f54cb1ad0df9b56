// Films of a catalogue that nobody rated, in a recommender: a map is learnt from the films that have both traits and ratings, and says what
// the others would have.
import type { Film } from "../../core/catalogue/film.ts";
import { type FilmMap, FilmMapper } from "../../core/models/cold-films/film-map.ts";
import { learnFilmMap, leastTaught, type MapWork, rowsOf } from "../../core/models/cold-films/learn-film-map.ts";
import { extendHybrid } from "../../core/models/hybrid/extend-hybrid.ts";
import type { HybridModel } from "../../core/models/hybrid/hybrid-model.ts";

/**
 * @param hybrid of the first films of the catalogue
 * @param described one a film of the catalogue; those behind the hybrid's are all there
 * @returns no map, and the hybrid as it is, where hardly any film is described
 * @throws as learnFilmMap
 */
export async function placeColdFilms(
  hybrid: HybridModel,
  described: readonly (Film | null)[],
  work: MapWork,
): Promise<{ readonly hybrid: HybridModel; readonly filmMap: FilmMap | null }> {
  const teaching: number[] = [];
  for (const [film, known] of described.slice(0, hybrid.films).entries()) if (known !== null) teaching.push(film);
  if (teaching.length < leastTaught) return { hybrid, filmMap: null };
  const films = teaching.map((film) => described[film] as Film);
  const filmMap = await learnFilmMap(films, rowsOf(hybrid, teaching), work);
  const cold = described.slice(hybrid.films) as readonly Film[];
  return { hybrid: extendHybrid(hybrid, new FilmMapper(filmMap).map(cold)), filmMap };
}

// The numbers that films without ratings are read by: those of the quality models, less the filmographies of whole casts and crews,
// which would need every name of the catalogue in a file and add nothing.
import { type FilmNumber, type Filmographies, type FilmTrack, filmNumbers } from "../../traits/film-numbers.ts";

const leftOut = ["films by in the cast", "films by in the crew", "films by head of a department"];

/** What the public thinks; beside the numbers of `all-columns`, whose models are asked for exactly this. */
const voteAverage: FilmNumber = {
  id: "vote average",
  read: (film) => (film.voteCount > 0 && film.voteAverage > 0 ? film.voteAverage : null), // a written film has votes alone
};

export function numbersOf(track: FilmTrack, known: Filmographies): FilmNumber[] {
  const numbers = filmNumbers(track, known).filter(({ id }) => !leftOut.some((name) => id.startsWith(name)));
  return track === "all-columns" ? [...numbers, voteAverage] : numbers;
}

// New films in a recommender without learning anything anew, as `matinee add-films` puts them into a file: the artifact's map of traits says
// what is expected of each by what it is. Apart from the recommender itself, so that whoever only asks does not load it.
import { ArtifactError } from "../artifact/artifact-error.ts";
import { openArtifact } from "../artifact/open-artifact.ts";
import { packArtifact } from "../artifact/pack-artifact.ts";
import { describeFault } from "../catalogue/field-fault.ts";
import type { Film } from "../catalogue/film.ts";
import type { FilmNames } from "../catalogue/film-names.ts";
import { readWrittenFilm } from "../catalogue/written-film.ts";
import { InputError } from "../errors/input-error.ts";
import { GrowingArtifact } from "../recommend/adding/growing-artifact.ts";
import type { FilmName } from "../recommend/asking/answer.ts";
import { shownValue } from "../recommend/shown-value.ts";
import type { LibraryRecommender, SaveBytes } from "./library-recommender.ts";
import { modelIdOf, openedRecommender } from "./recommender-bytes.ts";

type Names = string | readonly string[];

/** A film as docs/guide/film-json.md has it: all but the title may be left out. */
export interface NewFilm {
  readonly title: string;
  readonly originalTitle?: string | null;
  readonly year?: number | null;
  /** `2027-10-15` */
  readonly releaseDate?: string | null;
  /** Minutes. */
  readonly runtime?: number | null;
  readonly genres?: readonly string[] | null;
  readonly keywords?: readonly string[] | null;
  readonly directors?: Names | null;
  readonly writers?: Names | null;
  /** The leading role first. */
  readonly cast?: readonly (string | { readonly name: string; readonly character?: string })[] | null;
  readonly crew?: readonly { readonly name: string; readonly job: string; readonly department?: string }[] | null;
  readonly companies?: readonly string[] | null;
  readonly countries?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  readonly originalLanguage?: string | null;
  readonly overview?: string | null;
  readonly tagline?: string | null;
  /** US dollars. */
  readonly budget?: number | null;
  readonly revenue?: number | null;
  readonly popularity?: number | null;
  readonly voteCount?: number | null;
}

export interface AddedFilms {
  /** Another one: its histories are its own. The same where nothing was added. */
  readonly recommender: LibraryRecommender;
  /** One a film that was handed in; null where one of its title and year was there already. */
  readonly films: readonly (FilmName | null)[];
  /** What was taken for granted, and names that nobody there has. */
  readonly notes: readonly string[];
}

const cannot = "Cannot add films";

/** @throws InputError for films at fault, or a recommender that takes none; TypeError for what is no list */
export function withFilms(
  recommender: LibraryRecommender,
  films: readonly NewFilm[],
  save: SaveBytes | null,
): AddedFilms {
  if (!Array.isArray(films)) {
    throw new TypeError(`${cannot}: ${shownValue(films)} was seen; a list of films was needed`);
  }
  const growing = growingOf(recommender);
  const written = readFilms(films, growing.names);
  const { header, sections, films: places } = growing.add(written.films);
  if (places.every((place) => place === null)) return { recommender, films: places as null[], notes: written.notes };
  const manifest = { ...(header.manifest as object), id: modelIdOf(header.parts, sections) };
  const grown = openedRecommender(packArtifact({ ...header, manifest }, sections).buffer, "bytes", save);
  const catalogue = [...grown.films()];
  const nameOf = (place: number): FilmName => {
    const { tmdb, imdb, movielens, title, year } = catalogue[place]!;
    return { tmdb, imdb, movielens, title, year };
  };
  return {
    recommender: grown,
    films: places.map((place) => (place === null ? null : nameOf(place))),
    notes: written.notes,
  };
}

function growingOf(recommender: LibraryRecommender): GrowingArtifact {
  try {
    const growing = new GrowingArtifact(openArtifact(recommender.toBytes().buffer));
    growing.names; // what tells them may be missing, too
    return growing;
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    throw new InputError(cannot, error.seenAndNeeded, {}, { cause: error });
  }
}

function readFilms(films: readonly NewFilm[], names: FilmNames): { films: Film[]; notes: string[] } {
  const notes: string[] = [];
  const read = films.map((given, k) => {
    const place = `films[${k}]`;
    const { film, faults, notes: own } = readWrittenFilm(given, names);
    if (film === null) throw new InputError(cannot, `${place}: ${faults.map(describeFault).join("; ")}`);
    if (film.title.trim() === "") throw new InputError(cannot, `${place}: no title was seen; one was needed`);
    notes.push(...own.map((note) => `${place}: ${note}`));
    return film;
  });
  return { films: read, notes };
}

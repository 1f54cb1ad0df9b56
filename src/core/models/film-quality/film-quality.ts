// The film quality model as people ask it: films of the catalogue by their place, films that somebody wrote down, films that are alike.
// Runs anywhere; where it came from is the business of whoever unpacked it.
import type { Film } from "../../catalogue/film.ts";
import { TitleIndex } from "../../search/title-index.ts";
import { type FactTable, factColumns, pickFacts } from "../../traits/fact-table.ts";
import type { Filmographies } from "../../traits/film-numbers.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import { CatalogueNames } from "./catalogue-names.ts";
import { contributionsOf } from "./contributions.ts";
import type { AnswerOptions, FilmAnswer, FilmQualityAnswerer, NamedFilm, NearFilm } from "./film-answer.ts";
import { lazily } from "./lazily.ts";
import { NearFilms } from "./near-films.ts";
import { type NumberNames, qualityNumbers } from "./quality-films.ts";
import { type QualityTrack, qualityTracks } from "./quality-tracks.ts";
import type { TrackModel } from "./track-model.ts";
import { usualNumbers, type WrittenFacts, writtenFacts } from "./written-facts.ts";

/** A film as the catalogue of a model keeps it. */
export interface CatalogueFilm {
  readonly tmdbId: number;
  readonly title: string;
  /** null where it is the title. */
  readonly originalTitle: string | null;
  readonly year: number | null;
}

export interface FilmQualityParts {
  readonly films: readonly CatalogueFilm[];
  readonly index: TraitIndex;
  readonly facts: FactTable;
  readonly names: NumberNames;
  readonly genres: readonly string[];
  readonly ratings: Float64Array;
  readonly votes: Float32Array;
  /** By track; at least one. */
  readonly tracks: ReadonlyMap<QualityTrack, TrackModel>;
}

/** What answers are made with, each made when it is first needed: a model opens before anybody asks. */
interface FilmQualityTools {
  readonly titles: TitleIndex;
  readonly near: NearFilms;
  readonly usual: Float32Array;
}

const writtenNote =
  "Numbers that cannot be read from what was written, such as how many people and keywords there would be beside it, are not known; what is usual is taken.";

export class FilmQuality implements FilmQualityAnswerer {
  readonly tracks: readonly QualityTrack[];
  readonly names: CatalogueNames;
  private readonly parts: FilmQualityParts;
  private readonly made: FilmQualityTools;

  constructor(parts: FilmQualityParts) {
    this.parts = parts;
    this.tracks = qualityTracks.filter((track) => parts.tracks.has(track));
    this.names = new CatalogueNames(parts.index);
    const [first] = parts.tracks.values();
    if (first === undefined) throw new RangeError("Cannot ask a film quality model: it has no track, one was needed");
    this.made = lazily<FilmQualityTools>({
      titles: () => new TitleIndex(parts.films.map(titled)),
      near: () => new NearFilms(parts.index, first.parts.reader, parts.facts),
      usual: () => usualNumbers(parts.facts),
    });
  }

  get titles(): TitleIndex {
    return this.made.titles;
  }

  film(place: number): NamedFilm {
    const film = this.parts.films[place];
    if (film === undefined) {
      throw new RangeError(`Cannot find the film: the catalogue has ${this.parts.films.length}, got place ${place}`);
    }
    return { tmdbId: film.tmdbId, title: film.title, year: film.year };
  }

  predictKnown(place: number, options: AnswerOptions): FilmAnswer {
    const film = this.film(place);
    const { facts, votes, ratings } = this.parts;
    const track = options.track ?? this.bestTrack(place);
    const voted = votes[place] as number;
    const rating = voted > 0 ? { average: ratings[place] as number, votes: voted } : null;
    return this.answer(facts, place, place, voted, { film, track, rating, notes: [] }, options);
  }

  predictWritten(film: Film, options: AnswerOptions): FilmAnswer {
    const track = options.track ?? "before-release";
    if (track === "with-ratings") {
      throw new RangeError(
        "Cannot predict the film: with-ratings needs people's ratings, which a written film has not",
      );
    }
    const { facts, known } = this.factsOf(film);
    const year = film.releaseDate === null ? null : Number(film.releaseDate.slice(0, 4));
    const named = { tmdbId: null, title: film.title, year };
    const head = { film: named, track, rating: null, notes: [writtenNote] };
    return this.answer(facts, 0, null, film.voteCount, head, options, known);
  }

  similar(place: number, n: number): readonly NearFilm[] {
    this.film(place);
    return this.nearest(this.parts.facts, place, place, n);
  }

  /** @param known facts with gaps, where the model reads what is usual in them */
  private answer(
    facts: FactTable,
    row: number,
    place: number | null,
    votes: number,
    head: Pick<FilmAnswer, "film" | "track" | "rating" | "notes">,
    { nearest, reasons }: AnswerOptions,
    known = facts,
  ): FilmAnswer {
    const model = this.parts.tracks.get(head.track);
    if (model === undefined) {
      const seen = `the model has the tracks ${this.tracks.join(", ")}, got ${head.track}`;
      throw new RangeError(`Cannot predict the film: ${seen}`);
    }
    const said = model.answer(facts, row, place, votes, known);
    const own = pickFacts(known, [row]);
    return {
      ...head,
      expected: said.expected,
      interval: { level: model.parts.level, ...said.interval },
      contributions: contributionsOf(said, this.parts.index, model.parts.reader, own, reasons),
      nearest: nearest > 0 ? this.nearest(facts, row, place, nearest) : [],
    };
  }

  /** The track that knows most of what is known of the film. */
  private bestTrack(place: number): QualityTrack {
    const { facts, names } = this.parts;
    const [column = 0] = factColumns(facts, names.ratings.slice(0, 1));
    const isRated = !Number.isNaN(facts.numbers[place * facts.names.length + column]);
    const wanted: QualityTrack[] = isRated ? ["with-ratings"] : [];
    const found = [...wanted, "all-columns", "before-release"].find((track) =>
      this.parts.tracks.has(track as QualityTrack),
    );
    return (found ?? this.tracks[0]) as QualityTrack;
  }

  private nearest(facts: FactTable, row: number, except: number | null, n: number): NearFilm[] {
    const { films, ratings, votes } = this.parts;
    return this.made.near.nearest(pickFacts(facts, [row]), n, except).map(({ place, similarity, shared }) => {
      const { tmdbId, title, year } = films[place] as CatalogueFilm;
      const rating = (votes[place] as number) > 0 ? (ratings[place] as number) : null;
      return { tmdbId, title, year, similarity, shared, rating };
    });
  }

  private factsOf(film: Film): WrittenFacts {
    const { index, genres } = this.parts;
    const known: Filmographies = { films: (list, key) => index.films(list, key), has: () => false };
    const { numbers } = qualityNumbers(known, genres, new Map());
    return writtenFacts(film, index, numbers, this.made.usual);
  }
}

const titled = ({ title, originalTitle, year }: CatalogueFilm) => ({
  title,
  originalTitle: originalTitle ?? title,
  year,
});

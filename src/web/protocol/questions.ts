// What the page asks of its worker, and what it is answered: one map from a question's name to both shapes, so that neither side can ask or
// answer past the other. Everything is plain data that can be cloned. Films are told by their index in the opened model, which holds as long
// as the worker does; what is kept or linked to names films by their own ids (film-key.ts).
import type { EntryFilm, HistoryEntry, UnmatchedEntry } from "../../core/imports/history-entry.ts";
import type { ModelName } from "../../core/recommend/asking/answer.ts";
import type { Sliders } from "../../core/recommend/choose/sliders.ts";
import type { FilmFilters } from "../../core/recommend/filters/film-filters.ts";
import type { FilmCard } from "./film-card.ts";
import type { FilmPage, WithoutFilm } from "./film-page.ts";
import type { KeptEntry } from "./kept-entry.ts";
import type { FilmGlance, MapOfFilms, OwnFilm } from "./map.ts";
import type { Shelf, Shelves, ShownFilm } from "./shelves.ts";
import type { HowWell, LeftOutRating, TastePage } from "./you.ts";

export interface Questions {
  readonly open: { readonly asks: { readonly address: string; readonly bytes: number }; readonly answer: OpenedModel };
  /** Who asks, from now on. */
  readonly tell: { readonly asks: { readonly entries: readonly HistoryEntry[] }; readonly answer: ToldPerson };
  readonly ask: {
    /** `skipped`: keys of films that were never seen. */
    readonly asks: { readonly n: number; readonly skipped: readonly string[] };
    readonly answer: readonly FilmCard[];
  };
  /** The recommender's own list. */
  readonly shelves: { readonly asks: Mood; readonly answer: Shelves };
  /** What stands below the list that was asked for last. */
  readonly otherShelves: { readonly asks: Mood; readonly answer: readonly Shelf[] };
  readonly film: { readonly asks: { readonly key: string }; readonly answer: FilmPage | null };
  /** The same film as if nothing had been said of another. */
  readonly without: {
    readonly asks: { readonly key: string; readonly left: string };
    readonly answer: WithoutFilm | null;
  };
  /** The films kept for later, best first; those that the model does not know are not among them. */
  readonly later: { readonly asks: Mood; readonly answer: readonly ShownFilm[] };
  /** A file that a person brings. */
  readonly read: {
    readonly asks: { readonly bytes: Uint8Array; readonly name: string };
    readonly answer: BroughtHistory;
  };
  readonly you: { readonly asks: null; readonly answer: TastePage };
  /** The same as long as the model is; null where it carries no map. */
  readonly map: { readonly asks: null; readonly answer: MapOfFilms | null };
  /** What of the history lies on the map. */
  readonly onMap: { readonly asks: null; readonly answer: readonly OwnFilm[] };
  /** A film that is pointed at. */
  readonly glance: { readonly asks: { readonly film: number }; readonly answer: FilmGlance };
  /** What the model says of ratings that it is not told, by their places in the history. */
  readonly leftOut: {
    readonly asks: { readonly places: readonly number[] };
    readonly answer: readonly LeftOutRating[];
  };
  /** What those come to. */
  readonly howWell: { readonly asks: { readonly left: readonly LeftOutRating[] }; readonly answer: HowWell };
  /** Cards of films that are named, beside the names; null for those that the model has not. */
  readonly cards: {
    readonly asks: { readonly films: readonly EntryFilm[] };
    readonly answer: readonly (FilmCard | null)[];
  };
  /** Directors and leads whose name holds a text, the most often met first. */
  readonly people: { readonly asks: { readonly text: string; readonly n: number }; readonly answer: readonly string[] };
  readonly search: { readonly asks: { readonly text: string; readonly n: number }; readonly answer: FoundFilms };
}

export type QuestionName = keyof Questions;

export interface OpenedModel {
  readonly model: ModelName;
  readonly size: number;
  /** The newest year of any film: where the catalogue ends. */
  readonly lastYear: number | null;
  readonly licences: readonly string[];
  readonly genres: readonly string[];
  readonly languages: readonly string[];
  readonly predictsStars: boolean;
}

export interface ToldPerson {
  readonly matched: number;
  readonly unmatched: readonly UnmatchedEntry[];
  readonly notes: readonly string[];
}

/** What a file holds. */
export interface BroughtHistory {
  /** Each film once; also those that the model does not know, as another one may. */
  readonly entries: readonly KeptEntry[];
  /** Of `entries`, those that the model does not know. */
  readonly unmatched: readonly UnmatchedEntry[];
  /** What could not be read at all. */
  readonly unread: readonly UnmatchedEntry[];
  readonly notes: readonly string[];
}

/** What somebody is in the mood for. */
export interface Mood {
  readonly sliders: Sliders;
  readonly filters: FilmFilters;
}

export interface FoundFilms {
  readonly films: readonly FilmCard[];
  /** Whether a typo was forgiven. */
  readonly isNear: boolean;
}

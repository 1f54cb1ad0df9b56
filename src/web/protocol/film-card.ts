// A film as the page shows it in a list, and draws its cover from.
import type { FilmIds } from "../../core/search/film-directory.ts";

export interface FilmCard {
  /** In the opened model. */
  readonly film: number;
  /** For addresses, and to tell films apart in lists. */
  readonly key: string;
  readonly ids: Required<FilmIds>;
  readonly title: string;
  readonly year: number | null;
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  readonly genres: readonly string[];
  /** Minutes. */
  readonly runtime: number | null;
  /** ISO 639-1. */
  readonly language: string | null;
}

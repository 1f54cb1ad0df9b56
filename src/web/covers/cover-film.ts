// What a cover is drawn from, and the few things that can be asked of it.

/** Facts about a film; a title alone is enough, and even that may be empty. */
export interface CoverFilm {
  /** Decides everything that chance decides: the same id and facts give the same cover. */
  readonly id: number | string;
  readonly title: string;
  /** Chooses the inks. */
  readonly year: number | null;
  readonly director: string | null;
  /** English names as in TMDB or MovieLens, in any case and order. Others are left out of account. */
  readonly genres: readonly string[];
}

export interface CoverOptions {
  /** `small` leaves out the foot (year and director), which nobody could read: for covers under about 200 px of width. */
  readonly size: "large" | "small";
  /** Whether the cover is hidden from screen readers, as beside a heading that says the title. */
  readonly hidden: boolean;
}

export const coverDefaults: CoverOptions = Object.freeze({ size: "large", hidden: false });

/** Every cover is drawn on this many units. */
export const coverWidth = 200;
export const coverHeight = 300;

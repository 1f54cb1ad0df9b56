// All protocols of ratings by name: what `matinee evaluate --protocol` offers.
import { InputError } from "../../../errors/input-error.ts";
import type { FilmIndex, Ratings } from "../../../ratings/ratings.ts";
import type { RatingProtocol, Split } from "../split.ts";
import { coldFilmsDefaults, coldFilmsSplit } from "./cold-films.ts";
import { coldPeopleDefaults, coldPeopleSplit } from "./cold-people.ts";
import { type FoldsOptions, foldsDefaults, foldsSplit, type TrainTestTables } from "./folds.ts";
import { holdoutDefaults, holdoutSplit } from "./holdout.ts";
import { kfoldDefaults, kfoldSplit } from "./kfold.ts";
import { leaveLastOutDefaults, leaveLastOutSplit } from "./leave-last-out.ts";
import { type CandidateList, ncfSplit } from "./ncf.ts";
import { recboleDefaults, recboleSplit } from "./recbole.ts";
import { strongDefaults, strongSplit } from "./strong.ts";
import { timeDefaults, timeSplit } from "./time.ts";

/** What some protocols need beside ratings. */
export interface ProtocolInputs {
  /** For `ncf`. */
  readonly lists?: readonly CandidateList[];
  /** For `folds`. */
  readonly tables?: readonly TrainTestTables[];
  /** For `cold-films`: films of which traits are known, ascending. */
  readonly films?: ArrayLike<FilmIndex>;
}

/** Options of a protocol by name; each has its own. */
export type ProtocolOptions = Readonly<Record<string, number>>;

export interface ProtocolEntry {
  /** For a list: one line. */
  readonly what: string;
  /** Its options with their defaults. */
  readonly defaults: ProtocolOptions;
  /** What it cannot do without. */
  readonly needs: "times" | "lists" | "tables" | "films" | null;
  /**
   * @throws RangeError that names an option out of range
   * @throws InputError where the data cannot serve: what was seen and what was needed
   */
  split(ratings: Ratings, seed: number, options?: ProtocolOptions, inputs?: ProtocolInputs): Split;
}

export const ratingProtocols: Readonly<Record<RatingProtocol, ProtocolEntry>> = {
  strong: {
    what: "people who are tested are not learnt from; 80 % of what they like is handed in, the rest is to be found",
    defaults: { ...strongDefaults },
    needs: null,
    split: strongSplit,
  },
  ncf: {
    what: "each person's latest rating against 99 listed films; the rest is learnt from",
    defaults: {},
    needs: "lists",
    split: (ratings, seed, options = {}, { lists } = {}) => {
      refuseOptions("ncf", options);
      if (lists === undefined) throw missing("ncf", "lists of candidates");
      return ncfSplit(ratings, seed, lists);
    },
  },
  folds: {
    what: "published training and test tables, such as u1 to u5 of MovieLens 100K",
    defaults: { ...foldsDefaults },
    needs: "tables",
    split: (ratings, seed, options: Partial<FoldsOptions> = {}, { tables } = {}) => {
      if (tables === undefined) throw missing("folds", "training and test tables");
      return foldsSplit(ratings, seed, tables, options);
    },
  },
  kfold: {
    what: "ratings dealt into five folds by chance",
    defaults: { ...kfoldDefaults },
    needs: null,
    split: kfoldSplit,
  },
  holdout: {
    what: "a tenth of all ratings by chance; the rest is learnt from",
    defaults: { ...holdoutDefaults },
    needs: null,
    split: holdoutSplit,
  },
  "leave-last-out": {
    what: "each person's latest rating, ranked among all films; the rest is learnt from",
    defaults: { ...leaveLastOutDefaults },
    needs: "times",
    split: leaveLastOutSplit,
  },
  time: {
    what: "what came after a cut in time at 80 % of all ratings; what came before is learnt from",
    defaults: { ...timeDefaults },
    needs: "times",
    split: timeSplit,
  },
  recbole: {
    what: "ratings of 3 and more, 10-core, each person's divided 80 / 10 / 10 by chance",
    defaults: { ...recboleDefaults },
    needs: null,
    split: recboleSplit,
  },
  "cold-people": {
    what: "people who are tested are not learnt from and hand in ten ratings or fewer; all their others are held back",
    defaults: { ...coldPeopleDefaults },
    needs: null,
    split: coldPeopleSplit,
  },
  "cold-films": {
    what: "a fifth of the films with traits, with all their ratings; the rest is learnt from",
    defaults: { ...coldFilmsDefaults },
    needs: "films",
    split: (ratings, seed, options = {}, { films } = {}) => {
      if (films === undefined) throw missing("cold-films", "films with traits");
      return coldFilmsSplit(ratings, seed, films, options);
    },
  },
};

function refuseOptions(protocol: RatingProtocol, options: ProtocolOptions): void {
  const [name] = Object.keys(options);
  if (name === undefined) return;
  throw new RangeError(`Cannot split by ${protocol}: option ${name} is unknown; it has none`);
}

function missing(protocol: RatingProtocol, needed: string): InputError {
  return new InputError(`Cannot split by ${protocol}`, `ratings alone were seen; ${needed} were needed beside them`);
}

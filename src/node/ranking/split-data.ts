// The division of a data set by a protocol: some protocols need published tables beside the ratings, and those are found here.
import { InputError } from "../../core/errors/input-error.ts";
import { inputErrorFrom } from "../../core/errors/input-error-from.ts";
import {
  type ProtocolInputs,
  type ProtocolOptions,
  ratingProtocols,
} from "../../core/evaluation/ranking/protocols/rating-protocols.ts";
import type { RatingProtocol, Split } from "../../core/evaluation/ranking/split.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { readNcfLists } from "./ncf-lists.ts";
import { readPublishedFolds } from "./published-folds.ts";
import type { RatingData } from "./rating-data.ts";

export interface SplitChoice {
  readonly protocol: RatingProtocol;
  readonly seed: number;
  /** How many folds, the first ones; left out for all. */
  readonly folds: number | undefined;
  /** Options of the protocol beside that number; left out for its defaults. */
  readonly options?: ProtocolOptions | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A split, and what was read to make it. */
export interface MadeSplit {
  readonly split: Split;
  readonly used: readonly DataUsed[];
}

/** The option of a protocol that says how many folds there are, where it has one. */
const foldOptions: Readonly<Partial<Record<RatingProtocol, string>>> = {
  strong: "folds",
  "cold-people": "folds",
  kfold: "folds",
  holdout: "repeats",
  "cold-films": "repeats",
};

/**
 * Divides the ratings.
 *
 * @throws InputError where the data cannot serve the protocol, or has no so many folds
 */
export async function splitData(folder: string, data: RatingData, choice: SplitChoice): Promise<MadeSplit> {
  const { protocol, seed, folds, options, signal } = choice;
  const { inputs, used } = await protocolInputs(folder, data, protocol, signal);
  const option = foldOptions[protocol];
  // five-fold cross-validation over fewer folds is still over fifths: the rest are left out below
  const draws = folds === undefined || option === undefined || protocol === "kfold" ? {} : { [option]: folds };
  const split = madeSplit(data, protocol, seed, { ...options, ...draws }, inputs);
  if (folds === undefined || split.folds.length <= folds) {
    if (folds === undefined || split.folds.length === folds) return { split, used };
    throw new InputError(`Cannot split by ${protocol}`, `--folds ${folds} was given; there are ${split.folds.length}`);
  }
  return { split: { ...split, folds: split.folds.slice(0, folds) }, used };
}

function madeSplit(
  { ratings }: RatingData,
  protocol: RatingProtocol,
  seed: number,
  options: ProtocolOptions,
  inputs: ProtocolInputs,
): Split {
  try {
    return ratingProtocols[protocol].split(ratings, seed, options, inputs);
  } catch (error) {
    throw error instanceof RangeError ? inputErrorFrom(error) : error;
  }
}

async function protocolInputs(
  folder: string,
  { id, ratings, described }: RatingData,
  protocol: RatingProtocol,
  signal: AbortSignal | undefined,
): Promise<{ readonly inputs: ProtocolInputs; readonly used: readonly DataUsed[] }> {
  const { needs } = ratingProtocols[protocol];
  if (needs === "lists") {
    refuseOther(protocol, id, "ml-1m");
    const { lists, used } = await readNcfLists(folder, ratings.users, signal);
    return { inputs: { lists }, used };
  }
  if (needs === "tables") {
    refuseOther(protocol, id, "ml-100k");
    const { tables, used } = await readPublishedFolds(folder, ratings, signal);
    return { inputs: { tables }, used };
  }
  if (needs === "films") {
    if (described !== undefined) return { inputs: { films: describedIndices(described) }, used: [] };
    const needed = "a set of MovieLens with its table of films was needed, with TMDB 5000 beside it";
    throw new InputError(`Cannot split by ${protocol}`, `nothing is known of the films of ${id}; ${needed}`);
  }
  return { inputs: {}, used: [] };
}

/** Films that a catalogue describes, ascending. */
function describedIndices(films: readonly unknown[]): number[] {
  return Array.from(films.keys()).filter((film) => films[film] !== null);
}

function refuseOther(protocol: RatingProtocol, id: string, needed: string): void {
  if (id === needed) return;
  throw new InputError(
    `Cannot split by ${protocol}`,
    `its tables are published for ${needed}; the ratings of ${id} were given`,
  );
}

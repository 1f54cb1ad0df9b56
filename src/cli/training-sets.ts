// What `matinee train` learns from: the sets that were named, else those of the usual ones that are there, else, without any data, the
// starter catalogue.
import { InputError } from "../core/errors/input-error.ts";
import { starterId } from "../core/starter/starter-set.ts";
import { readQualityData } from "../node/film-quality/quality-data.ts";
import { unknownSet } from "../node/ratings/unknown-set.ts";
import type { ModelData } from "../node/recommender/train-model.ts";
import { readTrainingData, type TrainingData } from "../node/recommender/training-data.ts";
import { rememberTmdbTables } from "../node/tmdb/tmdb-tables.ts";
import type { CommonOptions } from "./common-options.ts";
import { existingFolder } from "./existing-folder.ts";
import { tellNotes } from "./model-options.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import type { Shell } from "./shell.ts";

const catalogueSet = "tmdb-5000";
/** Whose people say how good films are, in the track with-ratings. */
const opinionSet = "ml-latest-small";
export const usualSets: readonly string[] = [opinionSet, catalogueSet];

export interface SetFlags extends CommonOptions {
  readonly sets?: readonly string[] | undefined;
}

/**
 * Reads the data and says what it uses.
 *
 * @throws InputError where a set that was named is not there, sets of ratings cannot be joined, or what is there cannot be read
 */
export async function openTrainingData(shell: Shell, flags: SetFlags, progress: ProgressLine): Promise<ModelData> {
  const named = [...new Set(flags.sets ?? usualSets)];
  const sets = named.filter((set) => set !== catalogueSet);
  const folder = existingFolder(shell, flags);
  const isNamed = flags.sets !== undefined;
  const work = { signal: shell.signal, onProgress: progress.report, readTmdb: rememberTmdbTables() };
  const ratings = sets.length === 0 ? null : await readTrainingData(folder.path, sets, work);
  if (isNamed && sets.length > 0 && ratings === null) throw notFound(folder.path, sets.join());
  const found = named.includes(catalogueSet)
    ? await readQualityData(folder.path, flags.seed, { ...work, movieLens: named.includes(opinionSet) })
    : null;
  const quality = found === null || found.experiment.data === "generated" ? null : found;
  progress.done();
  if (isNamed && found !== null && quality === null) throw missing(folder.path, catalogueSet);
  if (ratings === null && quality === null) {
    if (folder.from === "option") throw missing(folder.path, usualSets.join(" or "));
    return starter(shell, flags, folder.path);
  }
  const notes = [
    ...(quality === null ? [unlearntCatalogue(folder.path, named, ratings)] : []),
    ...(ratings === null ? [unlearntRatings(folder.path, sets)] : []),
    ...(ratings?.notes ?? []),
    ...(quality?.notes ?? []),
  ];
  tellNotes(shell, flags, [`Trained on ${told(ratings, quality !== null)}.`, ...notes]);
  return { ratings, quality };
}

/** Why it is not said how the public rates a film, and whether the catalogue was read all the same. */
function unlearntCatalogue(folder: string, named: readonly string[], ratings: TrainingData | null): string {
  const lacking = "how the public rates a film is not predicted from this model";
  if (named.includes(catalogueSet)) return `No ${catalogueSet} is in ${folder}: ${lacking}.`;
  const isRead = ratings?.used.some(({ name }) => name.startsWith(`${catalogueSet}/`)) ?? false;
  if (!isRead) return `${catalogueSet} was not named: ${lacking}.`;
  return `${catalogueSet} tells what films are, and which there are beside those that were rated; it was not named, so ${lacking}.`;
}

function unlearntRatings(folder: string, sets: readonly string[]): string {
  const seen = sets.length === 0 ? "No set of ratings was named" : `No ratings of ${sets.join()} are in ${folder}`;
  return `${seen}: nothing is recommended from this model.`;
}

async function starter(shell: Shell, flags: SetFlags, folder: string): Promise<ModelData> {
  const ratings = await readTrainingData(folder, [starterId]);
  tellNotes(shell, flags, [
    `No data is in ${folder} (\`matinee data\` says how to get it): the starter catalogue is used.`,
    ...(ratings?.notes ?? []),
  ]);
  return { ratings, quality: null };
}

function told(ratings: TrainingData | null, hasQuality: boolean): string {
  const count = (value: number) => value.toLocaleString("en-US");
  const parts: string[] = [];
  if (ratings !== null) {
    const { data, users, items } = ratings.ratings;
    parts.push(
      `${ratings.sets.join(" and ")} (${count(data.length)} ratings by ${count(users.length)} people of ${count(items.length)} films)`,
    );
  }
  if (hasQuality) parts.push(catalogueSet);
  return parts.join(" and ");
}

/** A set that was named, known or not. */
function notFound(folder: string, set: string): InputError {
  const unknown = unknownSet(set, [catalogueSet, starterId]);
  return unknown === null ? missing(folder, set) : new InputError("Cannot train", unknown, { file: folder });
}

function missing(folder: string, set: string): InputError {
  const absent = `${set} was needed and is not there (\`matinee data\` says where it comes from)`;
  return new InputError("Cannot train", absent, { file: folder });
}

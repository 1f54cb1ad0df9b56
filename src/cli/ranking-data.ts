// The ratings, the division and the models that the options of `evaluate` and `tune` name.
import { basename, resolve } from "node:path";
import { InputError } from "../core/errors/input-error.ts";
import type { ProtocolOptions } from "../core/evaluation/ranking/protocols/rating-protocols.ts";
import type { DataUsed } from "../core/evaluation/report-document.ts";
import type { RankingModel } from "../core/models/ranking/ranking-model.ts";
import { rankingModels } from "../core/models/ranking/ranking-models.ts";
import { type RatingData, type RatingDataOptions, readSetData, readTableData } from "../node/ranking/rating-data.ts";
import { splitData } from "../node/ranking/split-data.ts";
import { keepSplit, type NamedSplit, readSplit } from "../node/ranking/split-files.ts";
import type { EvaluateFlags } from "./evaluate-flags.ts";
import { existingFolder } from "./existing-folder.ts";
import { defaultSets, type RankingOptions, usualProtocol } from "./ranking-options.ts";
import type { Shell } from "./shell.ts";

/** The folder in which sets are looked for. @throws InputError where the environment names one that is not there */
export function ratingFolder(shell: Shell, options: RankingOptions): string {
  return existingFolder(shell, options).path;
}

/** What to read, one after the other, so that two large sets are never held at once. */
export function ratingSources(
  shell: Shell,
  options: RankingOptions & Pick<EvaluateFlags, "scale">,
): { readonly id: string; readonly read: (work: RatingDataOptions) => Promise<RatingData> }[] {
  const { ratings, columns, scale, sets } = options;
  if (ratings !== undefined) {
    if (sets !== undefined) {
      throw new InputError("Cannot choose ratings", "--ratings and --sets were given; one of the two was needed");
    }
    const id = basename(ratings);
    return [{ id, read: (work) => readTableData(resolve(shell.cwd, ratings), id, { ...work, columns, scale }) }];
  }
  const alone = columns === undefined ? (scale === undefined ? null : "--scale") : "--columns";
  if (alone !== null) {
    throw new InputError("Cannot choose ratings", `${alone} was given alone; --ratings was needed beside it`);
  }
  if (options.saveSplit !== undefined && (sets ?? []).length > 1) {
    const needed = "one was needed, as a file holds the split of one";
    throw new InputError("Cannot keep the split", `--save-split was given with several sets; ${needed}`);
  }
  const folder = ratingFolder(shell, options);
  return (sets ?? defaultSets).map((id) => ({ id, read: (work) => readSetData(folder, id, work) }));
}

/**
 * The models that were asked for, in the order of the registry. Where none was: all that the data can serve but those that are for
 * evaluation only, which take a minute where the others take a second.
 *
 * @throws InputError for a name that no model has, and for one that reads traits where there are none
 */
export function chosenModels(names: readonly string[] | undefined, data: RatingData): RankingModel[] {
  const known = rankingModels.map(({ id }) => id);
  const unknown = names?.find((name) => !known.some((id) => id === name));
  if (unknown !== undefined) {
    throw new InputError("Cannot choose models", `${unknown} was given; some of ${known.join(", ")} were needed`);
  }
  const chosen = rankingModels.filter(({ id, evaluationOnly }) => names?.includes(id) ?? evaluationOnly !== true);
  const blind = chosen.find(({ readsTraits }) => readsTraits && data.traits === undefined);
  if (blind !== undefined && names !== undefined) {
    const needed = "titles and genres were needed beside its ratings (a set of MovieLens has them)";
    throw new InputError(`Cannot fit ${blind.id}`, `nothing is known of the films of ${data.id}; ${needed}`);
  }
  return chosen.filter((model) => model !== blind);
}

/** A division, and what was read to make it. */
export interface ChosenSplit extends NamedSplit {
  readonly used: readonly DataUsed[];
}

/**
 * The division that the options name: that of a file, or one by a protocol, which may be kept in a file.
 *
 * @param protocolOptions options of the protocol that are not its defaults
 * @throws InputError where the file holds none of these ratings, or the data cannot serve the protocol
 */
export async function chosenSplit(
  shell: Shell,
  options: RankingOptions,
  data: RatingData,
  protocolOptions: ProtocolOptions = {},
): Promise<ChosenSplit> {
  const { split: file, saveSplit, protocol = usualProtocol, seed, folds } = options;
  if (file !== undefined) {
    const beside = [options.protocol && "--protocol", folds && "--folds", saveSplit && "--save-split"].find(Boolean);
    if (beside !== undefined) {
      throw new InputError("Cannot choose a split", `--split and ${beside} were given; one of the two was needed`);
    }
    return { ...(await readSplit(resolve(shell.cwd, file), file, data)), used: [] };
  }
  const { split, used } = await splitData(ratingFolder(shell, options), data, {
    protocol,
    seed,
    folds,
    options: protocolOptions,
    signal: shell.signal,
  });
  return { ...(await keepSplit(split, data, saveSplit === undefined ? null : resolve(shell.cwd, saveSplit))), used };
}

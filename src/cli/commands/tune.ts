// `matinee tune`: the options of ranking models, on validation people; with a name, the hyper-parameters of what is learnt from
// films alone.
import { Argument, Command, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import { qualityTracks } from "../../core/models/film-quality/quality-tracks.ts";
import type { Tunable } from "../../node/film-quality/tune-quality.ts";
import { wholeNumber } from "../common-options.ts";
import { withRankingOptions } from "../ranking-options.ts";
import type { Shell } from "../shell.ts";
import { type TuneQualityFlags, tuneFilmQuality } from "./tune-film-quality.ts";
import { type TuneRankingFlags, tuneRankingModels } from "./tune-ranking-models.ts";

const tunables: readonly Tunable[] = [...qualityTracks, "attention"];

/** Options that only one of the two takes. */
const ownOptions = {
  quality: ["steps"],
  ranking: [
    "protocol",
    "sets",
    "ratings",
    "columns",
    "models",
    "histories",
    "folds",
    "split",
    "saveSplit",
    "candidates",
    "metric",
  ],
} as const;

/** The command, ready to be added to the program. */
export function tuneCommand(shell: Shell): Command {
  return withRankingOptions(new Command("tune"))
    .description(
      "Tune ranking models on validation people, with one budget for all; or, with a track, the hyper-parameters of film quality by marginal likelihood.",
    )
    .addArgument(
      new Argument("[what]", "what is learnt from films alone: a track, or what guesses votes").choices(tunables),
    )
    .addOption(
      new Option("--candidates <n>", "options tried for each model and fold")
        .default(27)
        .argParser(wholeNumber(1, 100_000)),
    )
    .addOption(new Option("--metric <name>", "what is to be best").default("ndcg@100"))
    .addOption(
      new Option("--steps <n>", "with a track: steps on all films").default(20).argParser(wholeNumber(1, 1000)),
    )
    .addOption(new Option("--out <file>", "where they go (with a track: .json, or .ts as the sources keep them)"))
    .action(async (what: Tunable | undefined, _options, command: Command) => {
      const other = what === undefined ? ownOptions.quality : ownOptions.ranking;
      const misplaced = other.find((name) => command.getOptionValueSource(name) === "cli");
      if (misplaced !== undefined) {
        const [seen, needed] = what === undefined ? ["no track", "a track"] : [`the track ${what}`, "no track"];
        throw new InputError(
          "Cannot tune",
          `${flagOf(command, misplaced)} was given with ${seen}; ${needed} was needed beside it`,
        );
      }
      if (what === undefined) await tuneRankingModels(shell, command.optsWithGlobals<TuneRankingFlags>());
      else await tuneFilmQuality(shell, what, command.optsWithGlobals<TuneQualityFlags>());
    });
}

/** "--save-split" of `saveSplit`. */
function flagOf(command: Command, name: string): string {
  return command.options.find((option) => option.attributeName() === name)?.long ?? name;
}

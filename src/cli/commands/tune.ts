// `matinee tune TRACK` or `attention`: tunes the hyper-parameters that ship with the film quality models, and prints them or writes them to a file.
import { resolve } from "node:path";
import { Argument, Command, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmGpHyper } from "../../core/models/film-gp/gp-hyper.ts";
import { qualityTracks } from "../../core/models/film-quality/quality-tracks.ts";
import { checkWritable, writeFileAtomically } from "../../node/files/write-beside.ts";
import { type Tunable, tuneQuality } from "../../node/film-quality/tune-quality.ts";
import { type CommonOptions, wholeNumber, withCommonOptions } from "../common-options.ts";
import { openQualityData } from "../quality-data.ts";
import { progressLine } from "../render/progress-line.ts";
import type { Shell } from "../shell.ts";

interface TuneFlags extends CommonOptions {
  readonly steps: number;
  readonly out?: string;
}

const tunables: readonly Tunable[] = [...qualityTracks, "attention"];

/** The command, ready to be added to the program. */
export function tuneCommand(shell: Shell): Command {
  return withCommonOptions(new Command("tune"))
    .description("Tune the hyper-parameters of the film Gaussian process on the training rows, by marginal likelihood.")
    .addArgument(new Argument("<what>", "a track, or what guesses votes").choices(tunables))
    .addOption(new Option("--steps <n>", "steps on all films").default(20).argParser(wholeNumber(1, 1000)))
    .addOption(
      new Option("--out <file>", "where they go: .json, or .ts as src/core/models/film-quality/hyper keeps them"),
    )
    .action(async (what: Tunable, _options, command: Command) => {
      await tune(shell, what, command.optsWithGlobals<TuneFlags>());
    });
}

async function tune(shell: Shell, what: Tunable, options: TuneFlags): Promise<void> {
  const progress = progressLine(shell, { quiet: options.quiet });
  const work = { signal: shell.signal, onProgress: progress.report };
  try {
    if (options.out !== undefined) await checkWritable(resolve(shell.cwd, options.out));
    const data = await openQualityData(shell, options, progress);
    if (what !== "attention" && !data.tracks.includes(what)) {
      const seen = `the data holds nothing for the track ${what}; ${data.tracks.join(", ")} or attention was needed`;
      throw new InputError("Cannot tune", seen);
    }
    const { hyper, evidence } = await tuneQuality(data, what, { ...options, ...work });
    progress.done();
    const text = `${JSON.stringify(options.json ? { what, evidence, hyper } : hyper, null, 2)}\n`;
    if (options.out === undefined) shell.stdout.write(text);
    else
      await writeFileAtomically(
        resolve(shell.cwd, options.out),
        options.out.endsWith(".ts") ? sourceOf(what, hyper) : text,
      );
    const [before, after] = [evidence.before.toFixed(1), evidence.after.toFixed(1)];
    if (!options.quiet)
      shell.stderr.write(`log marginal likelihood: ${before} before the last stage, ${after} at its best\n`);
  } finally {
    progress.done();
  }
}

/** As they ship: `biome format` gives it its last shape. */
function sourceOf(what: Tunable, hyper: FilmGpHyper): string {
  const name = `${what.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Hyper`;
  return (
    `// Made by \`matinee tune ${what}\`; not to be edited by hand.\n` +
    'import type { FilmGpHyper } from "../../film-gp/gp-hyper.ts";\n\n' +
    `export const ${name}: FilmGpHyper = ${JSON.stringify(hyper, null, 2)};\n`
  );
}

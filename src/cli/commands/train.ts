// `matinee train`: trains everything that answering needs and packs it into one file. A cancel leaves an older file as it was.
import { relative, resolve } from "node:path";
import { Command, Option } from "commander";
import type { Film } from "../../core/catalogue/film.ts";
import { filmName } from "../../core/search/film-name.ts";
import { checkWritable } from "../../node/files/write-beside.ts";
import type { QualityData } from "../../node/film-quality/quality-data.ts";
import { type Trained, trainFilmQuality } from "../../node/film-quality/train-film-quality.ts";
import { startClock } from "../../node/manifest/run-manifest.ts";
import { type CommonOptions, withCommonOptions } from "../common-options.ts";
import { defaultModel } from "../model-options.ts";
import { openQualityData } from "../quality-data.ts";
import { byteSize } from "../render/byte-size.ts";
import { progressLine } from "../render/progress-line.ts";
import type { Shell } from "../shell.ts";

interface TrainFlags extends CommonOptions {
  readonly out: string;
}

/** The command, ready to be added to the program. */
export function trainCommand(shell: Shell): Command {
  return withCommonOptions(new Command("train"))
    .description("Train the model of how good films are, and pack it into one file.")
    .addOption(new Option("--out <file>", "where the model goes").default(defaultModel))
    .action(async (_options, command: Command) => {
      await train(shell, command.optsWithGlobals<TrainFlags>());
    });
}

async function train(shell: Shell, options: TrainFlags): Promise<void> {
  const clock = startClock();
  const progress = progressLine(shell, { quiet: options.quiet });
  const work = { signal: shell.signal, onProgress: progress.report };
  try {
    const path = resolve(shell.cwd, options.out);
    await checkWritable(path); // before minutes of work, not after
    const data = await openQualityData(shell, options, progress);
    const trained = await trainFilmQuality(path, data, clock, { ...options, ...work });
    progress.done();
    shell.stdout.write(options.json ? `${JSON.stringify(trained, null, 2)}\n` : answerText(shell, trained, data));
  } finally {
    progress.done();
  }
}

function answerText(shell: Shell, trained: Trained, { catalogue }: Pick<QualityData, "catalogue">): string {
  const { path, bytes, films, tracks, seconds } = trained;
  const file = relative(shell.cwd, path) || path;
  const what = `${films.toLocaleString("en-US")} films, ${tracks.join(", ")}`;
  const known = catalogue.reduce((most, film) => (film.voteCount > most.voteCount ? film : most));
  const model = file === defaultModel ? "" : ` --model ${JSON.stringify(file)}`;
  return (
    `${file}: ${byteSize(bytes)}, ${what}; trained in ${seconds.toFixed(0)} s.\n` +
    `Ask it: matinee predict ${JSON.stringify(filmName(namedFilm(known)))}${model}\n`
  );
}

function namedFilm({ title, releaseDate }: Film) {
  return { title, year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)) };
}

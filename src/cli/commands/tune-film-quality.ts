// Tuning the hyper-parameters that ship with the film quality models: `matinee tune TRACK` and `matinee tune attention`.
import { resolve } from "node:path";
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmGpHyper } from "../../core/models/film-gp/gp-hyper.ts";
import { checkWritable, writeFileAtomically } from "../../node/files/write-beside.ts";
import { type Tunable, tuneQuality } from "../../node/film-quality/tune-quality.ts";
import type { CommonOptions } from "../common-options.ts";
import { openQualityData } from "../quality-data.ts";
import { progressLine } from "../render/progress-line.ts";
import type { Shell } from "../shell.ts";

export interface TuneQualityFlags extends CommonOptions {
  readonly steps: number;
  readonly out?: string;
}

/** Prints them, or writes them to a file. @throws InputError where the data holds nothing for the track */
export async function tuneFilmQuality(shell: Shell, what: Tunable, options: TuneQualityFlags): Promise<void> {
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

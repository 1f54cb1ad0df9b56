// `matinee data get NAME`: says what will be downloaded and under which licence, downloads it, and says whether it is what
// it should be. Cancelling keeps what has arrived; the same command goes on from there.
import { Command } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import { dataFolder } from "../../node/data-sets/data-folder.ts";
import type { DataSet } from "../../node/data-sets/data-set.ts";
import { type GotDataSet, getDataSet } from "../../node/data-sets/get-data-set.ts";
import { type CommonOptions, withCommonOptions } from "../common-options.ts";
import { byteSize } from "../render/byte-size.ts";
import { progressLine } from "../render/progress-line.ts";
import type { Shell } from "../shell.ts";

/** The command, ready to be added to `data`. */
export function dataGetCommand(
  shell: Shell,
  dataSets: readonly DataSet[],
  retryDelays: readonly number[] | undefined,
): Command {
  const names = dataSets.filter((each) => each.download !== null).map((each) => each.id);
  return withCommonOptions(new Command("get"))
    .description("Download a data set from its official address.")
    .argument("<name>", `which: ${names.join(", ")}`)
    .action(async (name: string, _options, command: Command) => {
      // `data` takes the same options and sees them first, so they are asked for together
      const options = command.optsWithGlobals<CommonOptions>();
      await getAndTell(shell, findDataSet(dataSets, name), options, retryDelays);
    });
}

function findDataSet(dataSets: readonly DataSet[], name: string): DataSet {
  const found = dataSets.find((each) => each.id === name);
  if (found !== undefined) return found;
  const names = dataSets.map((each) => each.id).join(", ");
  throw new InputError("Cannot download the data set", `got ${JSON.stringify(name)}, one of ${names} was needed`);
}

async function getAndTell(
  shell: Shell,
  dataSet: DataSet,
  options: CommonOptions,
  retryDelays: readonly number[] | undefined,
): Promise<void> {
  const folder = dataFolder({ option: options.data, env: shell.env, cwd: shell.cwd, mustExist: false });
  const progress = progressLine(shell, { quiet: options.quiet });
  const note = (text: string) => {
    progress.done();
    if (!options.quiet) shell.stderr.write(`${text}\n`);
  };
  try {
    const got = await getDataSet(folder.path, dataSet, {
      signal: shell.signal,
      retryDelays,
      onProgress: progress.report,
      onBegin: ({ url, bytes }) =>
        note(`${dataSet.id}: about ${byteSize(bytes)} from ${url}\nLicence: ${dataSet.licence}`),
      onRetry: (why, wait) => note(`${why}; trying again in ${wait / 1000} s`),
    });
    progress.done();
    shell.stdout.write(options.json ? documentText(dataSet, got) : `${answerText(dataSet, got)}\n`);
  } catch (error) {
    if (shell.signal.aborted) note(`What has arrived is kept; "matinee data get ${dataSet.id}" goes on from there.`);
    throw error;
  } finally {
    progress.done();
  }
}

/** The JSON document (docs/guide/data.md). */
function documentText(dataSet: DataSet, got: GotDataSet): string {
  return `${JSON.stringify({ id: dataSet.id, ...got, licence: dataSet.licence }, null, 2)}\n`;
}

function answerText(dataSet: DataSet, got: GotDataSet): string {
  const size = got.bytes === null ? "" : ` (${byteSize(got.bytes)})`;
  const what = got.outcome === "downloaded" ? "is now at" : "is there already, nothing to do:";
  return `${dataSet.id} ${what} ${got.path}${size}; ${verdictText(got)}.`;
}

function verdictText({ verdict, sha256 }: GotDataSet): string {
  if (verdict === "verified") return "verified, its checksum is right";
  const seen = sha256 === null ? "" : ` (its sha256 is ${sha256})`;
  return `not verified, no checksum of it is known${seen}`;
}

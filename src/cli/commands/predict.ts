// `matinee predict`: the public rating that is expected of a film of the catalogue, of one written in JSON, or of each in a
// table; and with somebody's history the stars that they would give.
import { resolve } from "node:path";
import { Command, Option } from "commander";
import { readWrittenFilm } from "../../core/catalogue/written-film.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmAnswer, FilmQualityAnswerer } from "../../core/models/film-quality/film-answer.ts";
import type { QualityTrack } from "../../core/models/film-quality/quality-tracks.ts";
import { fileSource } from "../../node/files/byte-source.ts";
import { readFilmJson } from "../../node/written-films/read-film-json.ts";
import { withAskerOptions } from "../asking/asker.ts";
import { isMissingPart, type OpenRecommender, openIfRecommender } from "../asking/open-model.ts";
import { filmArgument, type OpenFilmQuality, openModel, tellNotes, withModelOptions } from "../model-options.ts";
import { filmAnswerText } from "../render/film-answer-text.ts";
import type { Shell } from "../shell.ts";
import { findPublicFilm } from "./find-public-film.ts";
import { allTracks, answerOptions, type PredictFlags } from "./predict-options.ts";
import { predictStars } from "./predict-stars.ts";
import { predictTable } from "./predict-table.ts";
import { couldNotPredict, writtenFilmError, writtenTrack } from "./written-answer.ts";

/** The command, ready to be added to the program. */
export function predictCommand(shell: Shell, open: OpenFilmQuality, openRecommender?: OpenRecommender): Command {
  const command = withModelOptions(new Command("predict"), 5)
    .description(
      "Predict how the public rates a film, or what you would give it; say how sure that is and what moved it.",
    )
    .argument("[title...]", filmArgument)
    .addOption(new Option("--file <film.json>", "a film that you wrote"))
    .addOption(new Option("--batch <films.csv>", "a table of films that you wrote, a line of answer each"))
    .addOption(new Option("--json-rows", "with --batch: a JSON document a line, as the answers come").default(false))
    .addOption(new Option("--track <name>", "what the model may look at (default: all it can)").choices(allTracks))
    .action(async (words: string[], flags: PredictFlags) => {
      const title = words.join(" ");
      checkQuestion(title, flags);
      if (isForSomebody(flags) && openRecommender !== undefined) {
        await predictStars(shell, openRecommender, title, flags);
      } else await predict(shell, { open, openRecommender }, title, flags);
    });
  return openRecommender === undefined ? command : withAskerOptions(command);
}

/** A model that says nothing of films on their own may still say what somebody would give them. */
function hinting(open: OpenFilmQuality): OpenFilmQuality {
  return async (path) => {
    try {
      return await open(path);
    } catch (error) {
      if (!isMissingPart(error)) throw error;
      const needed = "one that does was needed, or --history FILE or --like TITLE for what you would give it";
      throw new InputError(couldNotPredict, `the model does not say how the public rates films; ${needed}`, {
        file: path,
      });
    }
  };
}

const isForSomebody = ({ history, like }: PredictFlags) => history !== undefined || like !== undefined;

interface Opening {
  readonly open: OpenFilmQuality;
  readonly openRecommender: OpenRecommender | undefined;
}

async function predict(shell: Shell, opening: Opening, title: string, flags: PredictFlags): Promise<void> {
  const { open, openRecommender } = opening;
  const answerer = await openModel(shell, flags, openRecommender === undefined ? open : hinting(open));
  checkTrack(answerer, flags.track);
  if (flags.batch !== undefined) {
    await predictTable(shell, answerer, resolve(shell.cwd, flags.batch), flags);
    return;
  }
  const answer =
    flags.file === undefined
      ? await predictTitle(shell, answerer, openRecommender, title, flags)
      : await predictFile(shell, answerer, flags.file, flags);
  shell.stdout.write(flags.json ? `${JSON.stringify(answer, null, 2)}\n` : filmAnswerText(answer, shell));
  if (!flags.json) tellNotes(shell, flags, answer.notes);
}

/** @throws InputError as findPublicFilm */
async function predictTitle(
  shell: Shell,
  answerer: FilmQualityAnswerer,
  open: OpenRecommender | undefined,
  title: string,
  flags: PredictFlags,
): Promise<FilmAnswer> {
  const recommender = open === undefined ? null : await openIfRecommender(shell, flags, open);
  const { film, note } = findPublicFilm(answerer, recommender, title, couldNotPredict);
  const answer = answerer.predictKnown(film, answerOptions(flags.n, flags.track));
  return note === null ? answer : { ...answer, notes: [note, ...answer.notes] };
}

/** @throws InputError unless exactly one thing is asked about */
function checkQuestion(title: string, flags: PredictFlags): void {
  const { file, batch, json, jsonRows } = flags;
  const asked = [title === "" ? null : "a title", file && "--file", batch && "--batch"].filter((each) => each);
  const needed = "a title, --file film.json or --batch films.csv was needed";
  if (asked.length === 0) throw new InputError(couldNotPredict, `no film was named; ${needed}`);
  if (asked.length > 1) throw new InputError(couldNotPredict, `${asked.join(" and ")} were given; ${needed}`);
  if (isForSomebody(flags) && asked[0] !== "a title") {
    const needed = "a film of the catalogue was needed, or no --history and no --like";
    throw new InputError(couldNotPredict, `${asked[0]} was given with what you thought of films; ${needed}`);
  }
  if (isForSomebody(flags) && flags.track !== undefined) {
    const needed = "no --track was needed, or no --history and no --like";
    const seen = `--track ${flags.track}, which is for what the public gives, was given with what you thought of films`;
    throw new InputError(couldNotPredict, `${seen}; ${needed}`);
  }
  if (!jsonRows) return;
  if (!batch) throw new InputError(couldNotPredict, "--json-rows was given without --batch; --json was needed");
  if (json) throw new InputError(couldNotPredict, "--json and --json-rows were given; one of them was needed");
}

function checkTrack({ tracks }: FilmQualityAnswerer, track: QualityTrack | undefined): void {
  if (track === undefined || tracks.includes(track)) return;
  const needed = `${tracks.join(" or ")} was needed, or another model`;
  throw new InputError(couldNotPredict, `the track ${track} was asked for, which the model does not have; ${needed}`);
}

async function predictFile(
  shell: Shell,
  answerer: FilmQualityAnswerer,
  file: string,
  flags: PredictFlags,
): Promise<FilmAnswer> {
  const path = resolve(shell.cwd, file);
  const written = readWrittenFilm(await readFilmJson(fileSource(path), shell.signal), answerer.names);
  if (written.film === null) throw writtenFilmError(written.faults, path);
  const track = writtenTrack(written, flags.track, answerer.tracks);
  if (typeof track !== "string") throw writtenFilmError([track], path);
  const answer = answerer.predictWritten(written.film, answerOptions(flags.n, track));
  return { ...answer, notes: [...written.notes, ...answer.notes] };
}

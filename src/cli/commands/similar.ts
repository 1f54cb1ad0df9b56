// `matinee similar TITLE`: the films most like one of the catalogue, and what they have in common with it.
import { Command } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import { filmName } from "../../core/search/film-name.ts";
import { noticeText, type OpenRecommender, openIfRecommender } from "../asking/open-model.ts";
import {
  filmArgument,
  type ModelOptions,
  type OpenFilmQuality,
  openModel,
  tellNotes,
  withModelOptions,
} from "../model-options.ts";
import { nearFilmsText } from "../render/near-films-text.ts";
import { similarFilmsText } from "../render/similar-films-text.ts";
import { terminalStyle } from "../render/terminal-style.ts";
import type { Shell } from "../shell.ts";
import { findFilm, findServedFilm } from "./find-film.ts";

const couldNot = "Cannot find similar films";

/** The command, ready to be added to the program. @param openRecommender without it the film quality part answers */
export function similarCommand(shell: Shell, open: OpenFilmQuality, openRecommender?: OpenRecommender): Command {
  return withModelOptions(new Command("similar"), 10)
    .description("List the films most like one, and what they have in common.")
    .argument("<title...>", filmArgument)
    .action(async (words: string[], flags: ModelOptions) => {
      if (flags.n === 0) throw new InputError(couldNot, "-n 0 was given; at least 1 was needed");
      const recommender = openRecommender === undefined ? null : await openIfRecommender(shell, flags, openRecommender);
      if (recommender === null) await similarByQuality(shell, open, words.join(" "), flags);
      else similar(shell, recommender, words.join(" "), flags);
    });
}

/** Among all films that are served, also those that nobody rated. */
function similar(shell: Shell, recommender: Recommender, title: string, flags: ModelOptions): void {
  const { films, model } = recommender;
  const { film, note } = findServedFilm(films.finder, title, couldNot);
  const nearest = recommender.similar(film, flags.n).map((near) => ({ ...near, film: recommender.name(near.film) }));
  const notes = note === null ? [] : [note];
  if (flags.json) {
    shell.stdout.write(`${JSON.stringify({ film: recommender.name(film), nearest, model, notes }, null, 2)}\n`);
    return;
  }
  const list = nearest.length === 0 ? "No film is like it." : similarFilmsText(nearest, shell.stdout.columns);
  const { bold } = terminalStyle(shell);
  shell.stdout.write(`${bold(`Like ${filmName(recommender.name(film))}`)}\n\n${list}\n${noticeText(model, shell)}`);
  tellNotes(shell, flags, notes);
}

async function similarByQuality(
  shell: Shell,
  open: OpenFilmQuality,
  title: string,
  flags: ModelOptions,
): Promise<void> {
  const answerer = await openModel(shell, flags, open);
  const place = findFilm(answerer, title, couldNot);
  const [film, nearest] = [answerer.film(place), answerer.similar(place, flags.n)];
  if (flags.json) {
    shell.stdout.write(`${JSON.stringify({ film, nearest }, null, 2)}\n`);
    return;
  }
  const { bold } = terminalStyle(shell);
  const list = nearest.length === 0 ? "No film is like it." : nearFilmsText(nearest, shell.stdout.columns);
  shell.stdout.write(`${bold(`Like ${filmName(film)}`)}\n\n${list}\n`);
}

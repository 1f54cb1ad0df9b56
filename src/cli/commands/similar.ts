// `matinee similar TITLE`: the films most like one of the catalogue, and what they have in common with it.
import { Command } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import { filmName } from "../../core/search/film-name.ts";
import { type ModelOptions, type OpenFilmQuality, openModel, withModelOptions } from "../model-options.ts";
import { nearFilmsText } from "../render/near-films-text.ts";
import { terminalStyle } from "../render/terminal-style.ts";
import type { Shell } from "../shell.ts";
import { findFilm } from "./find-film.ts";

/** The command, ready to be added to the program. */
export function similarCommand(shell: Shell, open: OpenFilmQuality): Command {
  return withModelOptions(new Command("similar"), 10)
    .description("List the films most like one, and what they have in common.")
    .argument("<title...>", 'a film of the catalogue: a title, also with its year as in "The Host (2006)", or tmdb:ID')
    .action(async (words: string[], flags: ModelOptions) => similar(shell, open, words.join(" "), flags));
}

async function similar(shell: Shell, open: OpenFilmQuality, title: string, flags: ModelOptions): Promise<void> {
  if (flags.n === 0) throw new InputError("Cannot find similar films", "-n 0 was given; at least 1 was needed");
  const answerer = await openModel(shell, flags, open);
  const place = findFilm(answerer, title, "Cannot find similar films");
  const [film, nearest] = [answerer.film(place), answerer.similar(place, flags.n)];
  if (flags.json) {
    shell.stdout.write(`${JSON.stringify({ film, nearest }, null, 2)}\n`);
    return;
  }
  const { bold } = terminalStyle(shell);
  const list = nearest.length === 0 ? "No film is like it." : nearFilmsText(nearest, shell.stdout.columns);
  shell.stdout.write(`${bold(`Like ${filmName(film)}`)}\n\n${list}\n`);
}

// `matinee explain TITLE`: everything about one film for one person.
import { Command } from "commander";
import { type AskerFlags, readSomebody, withAskerOptions } from "../asking/asker.ts";
import { nothingKnownNotes } from "../asking/nothing-known.ts";
import {
  type AskingOptions,
  noticeText,
  type OpenRecommender,
  openRecommender,
  tellUnmatched,
  withAskingOptions,
} from "../asking/open-model.ts";
import { filmArgument, tellNotes } from "../model-options.ts";
import { explanationText } from "../render/explanation-text.ts";
import type { Shell } from "../shell.ts";
import { findServedFilm } from "./find-film.ts";

const couldNot = "Cannot explain";

/** The command, ready to be added to the program. */
export function explainCommand(shell: Shell, open: OpenRecommender): Command {
  return withAskerOptions(withAskingOptions(new Command("explain")))
    .description("Say of one film where it stands for you, what you would give it, and exactly why.")
    .argument("<title...>", filmArgument)
    .action(async (words: string[], flags: AskingOptions & AskerFlags) => explain(shell, open, words.join(" "), flags));
}

async function explain(
  shell: Shell,
  open: OpenRecommender,
  title: string,
  flags: AskingOptions & AskerFlags,
): Promise<void> {
  const recommender = await openRecommender(shell, flags, open);
  const { finder } = recommender.films;
  const { film, note } = findServedFilm(finder, title, couldNot);
  const asker = await readSomebody(shell, flags, finder, couldNot);
  const told = recommender.explain(asker.person, film);
  const nothing = nothingKnownNotes(asker, "this is told as of anybody", flags);
  const notes = [...(note === null ? [] : [note]), ...nothing, ...asker.notes, ...told.notes];
  if (flags.json) {
    shell.stdout.write(`${JSON.stringify({ ...told, history: asker.history, notes }, null, 2)}\n`);
    return;
  }
  shell.stdout.write(explanationText(told, shell) + noticeText(recommender.model, shell));
  tellUnmatched(shell, flags, "the history", asker.history);
  tellNotes(shell, flags, notes);
}

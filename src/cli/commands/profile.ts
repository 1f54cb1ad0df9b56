// `matinee profile`: what a person is like, as far as their ratings say, and the ratings behind it.
import { Command, Option } from "commander";
import { type AskerFlags, readSomebody, withAskerOptions } from "../asking/asker.ts";
import {
  type AskingOptions,
  noticeText,
  type OpenRecommender,
  openRecommender,
  tellUnmatched,
  withAskingOptions,
} from "../asking/open-model.ts";
import { wholeNumber } from "../common-options.ts";
import { tellNotes } from "../model-options.ts";
import { profileText } from "../render/profile-text.ts";
import type { Shell } from "../shell.ts";

interface ProfileFlags extends AskingOptions, AskerFlags {
  readonly n: number;
}

/** The command, ready to be added to the program. */
export function profileCommand(shell: Shell, open: OpenRecommender): Command {
  return withAskerOptions(withAskingOptions(new Command("profile")))
    .description("Say what you like and watch more than others do, and by which of your ratings.")
    .addOption(new Option("-n <n>", "how many traits of each sort").default(8).argParser(wholeNumber(1, 1000)))
    .action(async (flags: ProfileFlags) => profile(shell, open, flags));
}

async function profile(shell: Shell, open: OpenRecommender, flags: ProfileFlags): Promise<void> {
  const recommender = await openRecommender(shell, flags, open);
  const asker = await readSomebody(shell, flags, recommender.films.finder, "Cannot tell what you are like");
  const told = recommender.profile(asker.person);
  const notes = [...asker.notes, ...told.notes];
  if (flags.json) {
    shell.stdout.write(`${JSON.stringify({ ...told, history: asker.history, notes }, null, 2)}\n`);
    return;
  }
  shell.stdout.write(profileText(told, flags.n, shell) + noticeText(recommender.model, shell));
  tellUnmatched(shell, flags, "the history", asker.history);
  tellNotes(shell, flags, notes);
}

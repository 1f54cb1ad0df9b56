// `matinee ask`: the films whose answer would teach most of somebody.
import { Command, Option } from "commander";
import { filmName } from "../../core/search/film-name.ts";
import { type AskerFlags, again, namedFilms, readAsker, withAskerOptions } from "../asking/asker.ts";
import { type FilterFlags, filtersOf, withFilterOptions } from "../asking/filter-options.ts";
import { nothingKnownNotes } from "../asking/nothing-known.ts";
import {
  type AskingOptions,
  askedWith,
  noticeText,
  type OpenRecommender,
  openRecommender,
  tellUnmatched,
  withAskingOptions,
} from "../asking/open-model.ts";
import { wholeNumber } from "../common-options.ts";
import { tellNotes } from "../model-options.ts";
import { textTable } from "../render/text-table.ts";
import { collected } from "../repeated-options.ts";
import type { Shell } from "../shell.ts";

interface AskFlags extends AskingOptions, AskerFlags, FilterFlags {
  readonly n: number;
  readonly skip?: readonly string[];
}

/** The command, ready to be added to the program. */
export function askCommand(shell: Shell, open: OpenRecommender): Command {
  return withFilterOptions(withAskerOptions(withAskingOptions(new Command("ask"))))
    .description("List the films whose rating would teach most of you.")
    .addOption(new Option("-n <n>", "how many films").default(10).argParser(wholeNumber(1, 1000)))
    .addOption(
      collected(
        new Option("--skip <title>", "a film that you cannot say anything of (may be given again)").argParser(again),
      ),
    )
    .action(async (flags: AskFlags) => ask(shell, open, flags));
}

async function ask(shell: Shell, open: OpenRecommender, flags: AskFlags): Promise<void> {
  const recommender = await openRecommender(shell, flags, open);
  const { finder } = recommender.films;
  const asker = await readAsker(shell, flags, finder);
  const skipped = namedFilms(flags.skip ?? [], finder, "Cannot ask with --skip");
  const told = askedWith(() =>
    recommender.ask(asker.person, { n: flags.n, skipped: skipped.films, filters: filtersOf(flags) }),
  );
  const nothing = flags.history === undefined ? [] : nothingKnownNotes(asker, "these are questions for anybody", flags);
  const notes = [...nothing, ...asker.notes, ...skipped.notes, ...told.notes];
  if (flags.json) {
    shell.stdout.write(`${JSON.stringify({ ...told, history: asker.history, notes }, null, 2)}\n`);
    return;
  }
  const rows = told.films.map(({ rank, film, value }) => [`${rank}`, filmName(film), `${Math.round(100 * value)} %`]);
  const columns = [
    { header: "#", align: "right" },
    { header: "have you seen" },
    { header: "teaches", align: "right" },
  ] as const;
  const list = rows.length === 0 ? "No film is left." : textTable(columns, rows);
  shell.stdout.write(`${list}\n${noticeText(recommender.model, shell)}`);
  tellUnmatched(shell, flags, "the history", asker.history);
  tellNotes(shell, flags, notes);
}

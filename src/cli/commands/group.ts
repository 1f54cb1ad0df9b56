// `matinee group`: one list for several people, with what each of them would make of every film.
import { basename, extname, resolve } from "node:path";
import { Command, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import { recommendToGroup } from "../../core/recommend/asking/group.ts";
import type { GroupRule } from "../../core/recommend/asking/group-rules.ts";
import { groupRules } from "../../core/recommend/asking/group-rules.ts";
import { again, readHistoryFile } from "../asking/asker.ts";
import { type FilterFlags, filtersOf, withFilterOptions } from "../asking/filter-options.ts";
import { type ListFlags, readListFilms, withListOptions } from "../asking/list-options.ts";
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
import { number } from "../common-options.ts";
import { tellNotes } from "../model-options.ts";
import { groupListText } from "../render/group-list-text.ts";
import { collected } from "../repeated-options.ts";
import type { Shell } from "../shell.ts";

interface GroupFlags extends AskingOptions, FilterFlags, ListFlags {
  readonly history?: readonly string[];
  readonly rule: GroupRule;
  readonly leastStars?: number;
  readonly variety?: number;
}

const couldNot = "Cannot recommend to a group";

/** The command, ready to be added to the program. */
export function groupCommand(shell: Shell, open: OpenRecommender): Command {
  return withListOptions(withFilterOptions(withAskingOptions(new Command("group"))))
    .description("List films for several people who watch together.")
    .addOption(
      collected(new Option("--history <file>", "what one of you thought of films (again for each)").argParser(again)),
    )
    .addOption(new Option("--rule <name>", "how several tastes become one").choices(groupRules).default("average"))
    .addOption(
      new Option("--least-stars <x>", "with --rule veto: what each has to be expected to give (default: 3)").argParser(
        number(0.5, 5),
      ),
    )
    .addOption(new Option("--variety <x>", "0 the best films, 1 films that are all different").argParser(number(0, 1)))
    .action(async (flags: GroupFlags) => tellGroup(shell, open, flags));
}

async function tellGroup(shell: Shell, open: OpenRecommender, flags: GroupFlags): Promise<void> {
  const { history: files = [], rule, leastStars, variety } = flags;
  if (files.length === 0) {
    throw new InputError(couldNot, "nobody was seen; --history FILE, once for each, was needed");
  }
  if (leastStars !== undefined && rule !== "veto") {
    throw new InputError(couldNot, `--least-stars was given with --rule ${rule}; --rule veto was needed beside it`);
  }
  const names = memberNames(files, shell.cwd);
  const recommender = await openRecommender(shell, flags, open);
  const members = [];
  for (const [k, file] of files.entries()) {
    members.push({ name: names[k]!, ...(await readHistoryFile(shell, file, recommender.films.finder)) });
  }
  const persons = members.map(({ person }) => person);
  const list = await readListFilms(shell, flags, recommender.films.finder, couldNot);
  const told = askedWith(() =>
    recommendToGroup(recommender.engine, persons, {
      ...list.request,
      rule,
      leastStars,
      variety,
      filters: filtersOf(flags),
    }),
  );
  const ofMembers = members.flatMap((member) =>
    [...nothingKnownNotes(member, "this one counts as anybody", { history: member.name }), ...member.notes].map(
      (note) => `${member.name}: ${note}`,
    ),
  );
  const notes = [...ofMembers, ...list.notes, ...told.notes];
  if (flags.json) {
    const histories = members.map(({ name, history }) => ({ name, ...history }));
    shell.stdout.write(
      `${JSON.stringify({ ...told, histories, ...(list.candidates && { candidates: list.candidates }), notes }, null, 2)}\n`,
    );
    return;
  }
  shell.stdout.write(groupListText(told, names, shell) + noticeText(recommender.model, shell));
  for (const { name, history } of members) tellUnmatched(shell, flags, name, history);
  if (list.candidates !== null) tellUnmatched(shell, flags, "the candidates", list.candidates);
  tellNotes(shell, flags, notes);
}

/**
 * Each is called as the file is; with its ending where two would be called the same, as it was typed where that does not tell them apart.
 *
 * @throws InputError for a file that is named twice: it would count as two people
 */
function memberNames(files: readonly string[], cwd: string): string[] {
  const paths = files.map((file) => resolve(cwd, file));
  const twice = files.find((_, k) => paths.indexOf(paths[k]!) !== k);
  if (twice !== undefined) throw new InputError(couldNot, `${twice} was given twice; one history each was needed`);
  const forms = [files.map((file) => basename(file, extname(file))), files.map((file) => basename(file)), files];
  return files.map(
    (file, k) => forms.find((names) => names.filter((name) => name === names[k]).length === 1)?.[k] ?? file,
  );
}

// `matinee recommend`: films for somebody, best first, with the stars expected and the reason.
import { Command } from "commander";
import type { Recommendation, RecommendedFilm } from "../../core/recommend/asking/answer.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import { type Asker, type AskerFlags, type ReadEntries, readAsker, withAskerOptions } from "../asking/asker.ts";
import {
  type FilterFlags,
  filtersOf,
  type SliderFlags,
  slidersOf,
  withFilterOptions,
  withSliderOptions,
} from "../asking/filter-options.ts";
import { type ListFlags, readListFilms, withListOptions } from "../asking/list-options.ts";
import {
  type AskingOptions,
  askedWith,
  checkLoved,
  noticeText,
  type OpenRecommender,
  openRecommender,
  tellUnmatched,
  withAskingOptions,
} from "../asking/open-model.ts";
import { tellNotes } from "../model-options.ts";
import { filmListText } from "../render/film-list-text.ts";
import type { Shell } from "../shell.ts";

interface RecommendFlags extends AskingOptions, AskerFlags, FilterFlags, SliderFlags, ListFlags {}

/** What `--json` prints (docs/guide/formats.md, "An answer"). */
interface RecommendAnswer {
  readonly films: readonly RecommendedFilm[];
  readonly history: ReadEntries;
  /** Entries of `--candidates`. */
  readonly candidates?: ReadEntries;
  readonly model: Recommendation["model"];
  readonly notes: readonly string[];
}

const couldNot = "Cannot recommend";

/** The command, ready to be added to the program. */
export function recommendCommand(shell: Shell, open: OpenRecommender): Command {
  const command = withSliderOptions(withFilterOptions(withAskerOptions(withAskingOptions(new Command("recommend")))));
  return withListOptions(command)
    .description("List films for you, say what you would give them and why.")
    .action(async (flags: RecommendFlags) => recommend(shell, open, flags));
}

async function recommend(shell: Shell, open: OpenRecommender, flags: RecommendFlags): Promise<void> {
  const recommender = await openRecommender(shell, flags, open);
  checkLoved(flags, recommender, couldNot);
  const { finder } = recommender.films;
  const asker = await readAsker(shell, flags, finder);
  const list = await readListFilms(shell, flags, finder, couldNot);
  const listed = askedWith(() =>
    recommender.recommend(asker.person, { ...list.request, filters: filtersOf(flags), ...slidersOf(flags) }),
  );
  const { films, model } = listed;
  const { candidates } = list;
  const notes = [...notesOn(asker, flags), ...asker.notes, ...list.notes, ...listed.notes];
  const answer: RecommendAnswer = { films, history: asker.history, ...(candidates && { candidates }), model, notes };
  tell(shell, flags, recommender, answer);
}

function tell(shell: Shell, flags: RecommendFlags, { model }: Recommender, answer: RecommendAnswer): void {
  if (flags.json) {
    shell.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  shell.stdout.write(filmListText(answer.films, shell) + noticeText(model, shell));
  tellUnmatched(shell, flags, "the history", answer.history);
  if (answer.candidates !== undefined) tellUnmatched(shell, flags, "the candidates", answer.candidates);
  tellNotes(shell, flags, answer.notes);
}

/** That a list is for nobody in particular is never left unsaid. */
function notesOn({ person, history: { matched, unmatched } }: Asker, flags: AskerFlags): string[] {
  const { watched, watchlisted } = person.events;
  const told = person.history.items.length + watched.items.length + watchlisted.items.length;
  if (told > 0) return [];
  const first = "this is a first list, for anybody.";
  if (flags.history === undefined) return [`Nothing is known of you (--history or --like would tell): ${first}`];
  if (matched > 0) return [`The history only turns films down: ${first}`];
  if (unmatched.length === 0) return [`The history holds no entry: ${first}`];
  if (unmatched.length === 1) return [`The only entry of the history was not understood: ${first}`];
  return [`None of the ${unmatched.length.toLocaleString("en-US")} entries of the history was understood: ${first}`];
}

// `matinee recommend`: films for somebody, best first, with the stars expected and the reason.
import { Command } from "commander";
import type { Recommendation, RecommendedFilm } from "../../core/recommend/asking/answer.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import { type AskerFlags, type ReadEntries, readAsker, withAskerOptions } from "../asking/asker.ts";
import {
  type FilterFlags,
  filtersOf,
  type SliderFlags,
  slidersOf,
  withFilterOptions,
  withSliderOptions,
} from "../asking/filter-options.ts";
import { type ListFlags, readListFilms, withListOptions } from "../asking/list-options.ts";
import { nothingKnownNotes } from "../asking/nothing-known.ts";
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
  const notes = [
    ...nothingKnownNotes(asker, "this is a first list, for anybody", flags),
    ...asker.notes,
    ...list.notes,
    ...listed.notes,
  ];
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

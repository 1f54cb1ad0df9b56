// `matinee what-if`: the list as it would be if some films had been rated otherwise, not at all, or turned down, beside the list as it is.
import { Command, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import type { HistoryChange } from "../../core/recommend/asking/change-person.ts";
import { whatIf } from "../../core/recommend/asking/what-if.ts";
import type { FilmFinder } from "../../core/search/film-finder.ts";
import { filmName } from "../../core/search/film-name.ts";
import { type Asker, type AskerFlags, again, namedFilms, readSomebody, withAskerOptions } from "../asking/asker.ts";
import {
  type FilterFlags,
  filtersOf,
  type SliderFlags,
  slidersOf,
  withFilterOptions,
  withSliderOptions,
} from "../asking/filter-options.ts";
import { ratedFilm } from "../asking/liked-film.ts";
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
import { whatIfText } from "../render/what-if-text.ts";
import { collected } from "../repeated-options.ts";
import type { Shell } from "../shell.ts";

interface ChangeFlags {
  readonly rate?: readonly string[];
  readonly remove?: readonly string[];
  readonly dismiss?: readonly string[];
}

interface WhatIfFlags extends AskingOptions, AskerFlags, FilterFlags, SliderFlags, ListFlags, ChangeFlags {}

const couldNot = "Cannot say what would change";

/** The command, ready to be added to the program. */
export function whatIfCommand(shell: Shell, open: OpenRecommender): Command {
  const command = withSliderOptions(withFilterOptions(withAskerOptions(withAskingOptions(new Command("what-if")))));
  const change = (flag: string, what: string) =>
    collected(new Option(`--${flag}`, `${what} (may be given again)`).argParser(again));
  return withListOptions(command, 10)
    .description("Say what would change in your list if you had rated some films otherwise, or not at all.")
    .addOption(change("rate <title:stars>", "as if you had given it these stars, as in Heat:2"))
    .addOption(change("remove <title>", "as if you had said nothing of it"))
    .addOption(change("dismiss <title>", "as if you had turned it down"))
    .action(async (flags: WhatIfFlags) => tellWhatIf(shell, open, flags));
}

async function tellWhatIf(shell: Shell, open: OpenRecommender, flags: WhatIfFlags): Promise<void> {
  const recommender = await openRecommender(shell, flags, open);
  checkLoved(flags, recommender, couldNot);
  const { finder } = recommender.films;
  const { change, told: changes, notes: taken } = readChange(flags, finder);
  const asker = await readSomebody(shell, flags, finder, couldNot);
  const list = await readListFilms(shell, flags, finder, couldNot);
  const request = { ...list.request, filters: filtersOf(flags), ...slidersOf(flags) };
  const told = askedWith(() => whatIf(recommender.engine, asker.person, change, request));
  const lists = [...new Set([...told.before.notes, ...told.after.notes])];
  const nothing = nothingKnownNotes(asker, "without the change this is a first list, for anybody", flags);
  const notes = [...taken, ...nothing, ...notesOn(change, asker, finder), ...asker.notes, ...list.notes, ...lists];
  if (flags.json) {
    const { candidates } = list;
    const answer = { ...told, history: asker.history, ...(candidates && { candidates }), notes };
    shell.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  shell.stdout.write(whatIfText(told, changes, shell) + noticeText(recommender.model, shell));
  tellUnmatched(shell, flags, "the history", asker.history);
  if (list.candidates !== null) tellUnmatched(shell, flags, "the candidates", list.candidates);
  tellNotes(shell, flags, notes);
}

/** What is taken out of a history that does not hold it is more likely a mistake than not. */
function notesOn({ remove = [] }: HistoryChange, { person }: Asker, finder: FilmFinder): string[] {
  const { watched, watchlisted, dismissed } = person.events;
  const own = new Set([person.history, watched, watchlisted, dismissed].flatMap(({ items }) => [...items]));
  return remove
    .filter((film) => !own.has(film))
    .map((film) => `${filmName(finder.film(film))} is not in the history: taking it out changes nothing.`);
}

interface ReadChange {
  readonly change: HistoryChange;
  /** "given Heat (1995) 2". */
  readonly told: readonly string[];
  readonly notes: readonly string[];
}

function readChange({ rate = [], remove = [], dismiss = [] }: ChangeFlags, finder: FilmFinder): ReadChange {
  const rated = rate.map((text) => {
    const { film, note, rating } = ratedFilm(text, finder, `${couldNot} with --rate`);
    if (rating !== undefined) return { film, note, rating };
    const seen = `no stars were seen behind ${JSON.stringify(text)}`;
    throw new InputError(`${couldNot} with --rate`, `${seen}; a title with stars as in "Heat:2" was needed`);
  });
  const removed = namedFilms(remove, finder, `${couldNot} with --remove`);
  const dismissed = namedFilms(dismiss, finder, `${couldNot} with --dismiss`);
  const films = [...rated.map(({ film }) => film), ...removed.films, ...dismissed.films];
  const name = (film: number) => filmName(finder.film(film));
  if (films.length === 0) {
    throw new InputError(
      couldNot,
      "no change was seen; --rate TITLE:STARS, --remove TITLE or --dismiss TITLE was needed",
    );
  }
  const twice = films.find((film, k) => films.indexOf(film) !== k);
  if (twice !== undefined)
    throw new InputError(couldNot, `${name(twice)} is changed twice; one change each was needed`);
  return {
    change: {
      rate: rated.map(({ film, rating }) => ({ film, rating })),
      remove: removed.films,
      dismiss: dismissed.films,
    },
    told: [
      ...rated.map(({ film, rating }) => `given ${name(film)} ${rating}`),
      ...removed.films.map((film) => `said nothing of ${name(film)}`),
      ...dismissed.films.map((film) => `turned down ${name(film)}`),
    ],
    notes: [...rated.flatMap(({ note }) => note ?? []), ...removed.notes, ...dismissed.notes],
  };
}

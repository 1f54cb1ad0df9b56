// `matinee predict TITLE --history FILE`: the stars that one person would give a film.
import { InputError } from "../../core/errors/input-error.ts";
import { filmName } from "../../core/search/film-name.ts";
import { readSomebody } from "../asking/asker.ts";
import { nothingKnownNotes } from "../asking/nothing-known.ts";
import { noticeText, type OpenRecommender, openRecommender, tellUnmatched } from "../asking/open-model.ts";
import { tellNotes } from "../model-options.ts";
import { starsAnswerText } from "../render/explanation-text.ts";
import type { Shell } from "../shell.ts";
import { findServedFilm } from "./find-film.ts";
import type { PredictFlags } from "./predict-options.ts";

const couldNot = "Cannot predict what you would give";

export async function predictStars(
  shell: Shell,
  open: OpenRecommender,
  title: string,
  flags: PredictFlags,
): Promise<void> {
  const recommender = await openRecommender(shell, flags, open);
  if (!recommender.predictsStars) {
    const needed = "one that does was needed; without --history it is said what the public gives";
    throw new InputError(couldNot, `the model predicts nobody's stars; ${needed}`);
  }
  const { finder } = recommender.films;
  const { film, note } = findServedFilm(finder, title, couldNot);
  const asker = await readSomebody(shell, flags, finder, couldNot);
  const told = recommender.explain(asker.person, film);
  const { film: name, predicted, stars, model } = told;
  if (predicted === null) {
    const seen = `nobody rated ${filmName(name)} in training`;
    throw new InputError(couldNot, `${seen}; a film that somebody rated was needed`);
  }
  const nothing = nothingKnownNotes(asker, "this is what anybody is expected to give", flags);
  const notes = [...(note === null ? [] : [note]), ...nothing, ...asker.notes, ...told.notes];
  if (flags.json) {
    const answer = { film: name, predicted, stars, history: asker.history, model, notes };
    shell.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  shell.stdout.write(starsAnswerText(name, predicted, stars, shell) + noticeText(model, shell));
  tellUnmatched(shell, flags, "the history", asker.history);
  tellNotes(shell, flags, notes);
}

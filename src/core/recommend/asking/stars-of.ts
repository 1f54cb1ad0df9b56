// Expected stars of some films for a person, as answers tell them.
import type { StarAnswers, StarScorer } from "../../models/stars/star-model.ts";
import type { PredictedStars } from "./answer.ts";
import { type Person, ratedBelow } from "./person.ts";

/** Beside `films`; null for a film that the model does not know, and where there is no model. */
export function starsOf(
  scorer: StarScorer | null,
  person: Person,
  films: ArrayLike<number>,
): readonly (PredictedStars | null)[] {
  if (scorer === null) return Array.from(films, () => null);
  const known = Uint32Array.from(Array.from(films).filter((film) => film < scorer.items));
  const answers = askStars(scorer, person, known);
  let next = 0;
  return Array.from(films, (film) => {
    if (film >= scorer.items) return null;
    const at = next++;
    return { mean: answers.mean[at]!, sd: answers.sd[at]!, lo: answers.lo[at]!, hi: answers.hi[at]! };
  });
}

/** @param films below `scorer.items` */
export function askStars(scorer: StarScorer, person: Person, films: Uint32Array): StarAnswers {
  const room = () => new Float32Array(films.length);
  const out = { mean: room(), sd: room(), lo: room(), hi: room() };
  scorer.predict({ history: ratedBelow(person, scorer.items), user: null }, films, out);
  return out;
}

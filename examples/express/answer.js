// From the body of a request to the body of an answer, without a server: this is what there is to test.
import { InputError } from "matinee";

/**
 * @param {import("matinee").LibraryRecommender} recommender
 * @param {unknown} body `{ history: [...], n, filters, sliders, ... }`; all may be left out
 * @returns {{ status: number, body: object }}
 */
export function answer(recommender, body) {
  if (Array.isArray(body)) return { status: 400, body: { error: 'A list was seen; { "history": [...] } was needed' } };
  try {
    const { history = [], ...request } = body ?? {};
    const person = recommender.history(history);
    const { films, notes, model } = recommender.recommend(person, request);
    return { status: 200, body: { films, notes: [...person.notes, ...notes], unmatched: person.unmatched, model } };
  } catch (error) {
    // what the caller wrote is at fault, and the message says what and where
    const isCallers = error instanceof InputError || error instanceof RangeError || error instanceof TypeError;
    if (isCallers) return { status: 400, body: { error: error.message } };
    throw error;
  }
}

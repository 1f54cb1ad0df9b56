// From the body of a request to the body of an answer, without a server: this is what there is to test.
import { InputError } from "matinee";

/**
 * @param {import("matinee").LibraryRecommender} recommender
 * @param {unknown} body `{ history: [...], n, filters, sliders, ... }`; all may be left out
 * @param {boolean} isOther whether what was sent is not called JSON, and so was not read: it would pass for an empty request
 * @returns {{ status: number, body: object }}
 */
export function answer(recommender, body, isOther = false) {
  if (isOther)
    return {
      status: 415,
      body: { error: "A body of another kind was seen; content-type: application/json was needed" },
    };
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

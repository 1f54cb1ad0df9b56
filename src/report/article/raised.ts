// A sentence with squares in it: the text face has no "²", so each is set as a raised 2.
import { type Html, html } from "../markup/html.ts";

/** The sentence as markup. */
export function withRaised(sentence: string): Html {
  return html`${sentence.split("²").map((part, k) => (k === 0 ? part : html`<sup>2</sup>${part}`))}`;
}

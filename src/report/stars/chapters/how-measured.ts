// Chapter: the protocol, what a figure is over, intervals, tests and options, so that nobody has to guess.
import type { Chapter } from "../../article/chapter.ts";
import { accounts } from "../../comparison/chapters/accounts.ts";
import { testSentence } from "../../comparison/chapters/test-sentence.ts";
import { html } from "../../markup/html.ts";
import { starProtocolWords } from "../star-protocol-words.ts";
import type { StarsView } from "../stars-view.ts";

export function howMeasured(view: StarsView): Chapter {
  const protocols = [...new Set(view.results.map(({ result }) => result.protocol))];
  return {
    id: "how-measured",
    heading: "How it was measured",
    body: [
      ...protocols.map((protocol) => html`<p>${starProtocolWords(protocol)}</p>`),
      html`<p>Every held-out rating is asked about, liked or not. A figure is the mean over folds of the fold’s own figure, in which all of its held-out ratings are pooled: people with many ratings weigh more. Its 95 % interval comes from drawing the people anew, each with all their held-out ratings, with replacement (bootstrap): it speaks of other people. ${testSentence(view, ", by the sum of each person’s errors (squared ones for RMSE)")} Intervals and slices are told without a test.</p>`,
      ...accounts(view),
    ],
  };
}

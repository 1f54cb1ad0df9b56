// Chapter: the protocol, what a history held, ties, intervals, tests and options, so that nobody has to guess.
import type { Chapter } from "../../article/chapter.ts";
import { accounts } from "../../comparison/chapters/accounts.ts";
import { testSentence } from "../../comparison/chapters/test-sentence.ts";
import { html } from "../../markup/html.ts";
import { historyWords, protocolWords } from "../protocol-words.ts";
import type { RankingView } from "../ranking-view.ts";

export function howMeasured(view: RankingView): Chapter {
  const protocols = [...new Set(view.results.map(({ result }) => result.protocol))];
  const histories = [...new Set(view.results.map(({ result }) => result.histories))];
  return {
    id: "how-measured",
    heading: "How it was measured",
    body: [
      ...protocols.map((protocol) => html`<p>${protocolWords(protocol)}</p>`),
      html`<p>${histories.map(historyWords).join(" On other data: ")} Films of a history are never ranked. Films with the same score stand in the order of their index, so that neither batches nor threads move a figure.</p>`,
      html`<p>A figure is a mean over people, all folds together. Its 95 % interval comes from drawing the people anew, with replacement (bootstrap). ${testSentence(view)}</p>`,
      ...accounts(view, ({ histories: own }) => [["Histories", own]]),
    ],
  };
}

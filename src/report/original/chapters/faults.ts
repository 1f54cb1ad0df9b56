// Chapter: what the networks are given, fault by fault, each with a number from the split itself. Whether they fail is for
// the heading to find out; what they are given holds either way.
import type { Chapter } from "../../article/chapter.ts";
import { counted, countWord, decimal, listed, percent, wholeNumber } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { commonVerdict } from "../findings/against-constant.ts";
import { titleLengths } from "../findings/title-lengths.ts";
import { metricOf, type OriginalView } from "../original-view.ts";

/** One fault: its number, in as few characters as can be, what it counts, and why it matters. */
interface Fault {
  readonly figure: string;
  readonly heading: string;
  readonly why: string;
}

export function faults(view: OriginalView): Chapter {
  const list = [filmSeenOnce(view), titleIsLength(view), unseenWords(view), metadataUnused(), noVotes(view)];
  return {
    id: "why",
    heading: commonVerdict(view) === "worse" ? "Why they fail" : "What they have to go on",
    body: [
      html`<p>None of this is about how the networks are built or tuned. It is about what they are given: five things that can be counted in the rows themselves.</p>`,
      html`<ol class="faults">${list.map(faultItem)}</ol>`,
    ],
  };
}

function faultItem({ figure, heading, why }: Fault): Html {
  return html`<li><p class="count">${figure}</p><div><h3>${heading}</h3><p>${why}</p></div></li>
`;
}

function filmSeenOnce(view: OriginalView): Fault {
  const { testRows, testRowsOfUnseenFilms: unseen } = view.result.facts;
  return {
    figure: `${wholeNumber(unseen)} of ${wholeNumber(testRows)}`,
    heading: "test rows are of a film never met in training",
    why: "Each network keeps some numbers for each film and learns them from that film’s rating. But a film has one rating: where it is to be predicted, it was not there to learn from, and its numbers are still the random ones from the start. Their noise goes straight into the prediction.",
  };
}

function titleIsLength(view: OriginalView): Fault {
  const { different, commonest } = titleLengths(view.result.test);
  const examples = [...new Set(commonest.films.map((film) => film.title))].slice(0, 2);
  const among = examples.length === 2 ? `, among them “${examples[0]}” and “${examples[1]}”` : "";
  return {
    figure: counted(different, "length"),
    heading: "are all that the first network sees of the test titles",
    why: `What it calls the title is one number: how many characters the title has. Titles of the same length are the same title to it. The commonest length, ${commonest.length}, stands for ${counted(commonest.films.length, "test film")}${among}.`,
  };
}

function unseenWords(view: OriginalView): Fault {
  const { unseenTitleWordShare, trainTitleWords, wordsWithVector } = view.result.facts;
  const vectors =
    wordsWithVector === null
      ? "No word vectors were read in this run, so how many of those have one is not known."
      : `Of the known words ${wholeNumber(wordsWithVector)} have a vector among the GloVe words that were read; the others are zeros, for good where the vectors are frozen.`;
  return {
    figure: percent(unseenTitleWordShare),
    heading: "of the words of test titles occur in no training title",
    why: `The GloVe networks know a word only if a training title holds it: ${wholeNumber(trainTitleWords)} words. Any other word is left out, whatever GloVe knows of it. ${vectors}`,
  };
}

function metadataUnused(): Fault {
  return {
    figure: "0",
    heading: "columns of metadata reach a network",
    why: "Genres, cast, crew, budget and overview lie in the same two files, and the notebook describes them as what makes it a hybrid. It passes none of them on: the networks get the film’s number and its title.",
  };
}

function noVotes(view: OriginalView): Fault {
  const count = view.result.facts.rowsWithoutVotes;
  return {
    figure: wholeNumber(count),
    heading: `${count === 1 ? "row has a rating" : "rows have a rating"} of 0 because nobody voted`,
    why: `They are not bad films, they are films without an answer, and they are learned and tested like any other. ${withoutThem(view)}`.trim(),
  };
}

/** What the errors are without the films that nobody voted on, where the result has that slice. */
function withoutThem(view: OriginalView): string {
  const sliced = [view.mean, ...view.nets.map((net) => net.row)].flatMap((row) => {
    const voted = row.metrics["rmse[votes>0]"];
    return voted === undefined ? [] : [{ row, voted: voted.mean, all: metricOf(row, "rmse").mean }];
  });
  const [constant, ...nets] = sliced;
  if (constant === undefined) return "";
  const own = `On test films with at least one vote the constant’s RMSE is ${decimal(constant.voted)} instead of ${decimal(constant.all)}`;
  if (nets.length === 0) return `${own}.`;
  const after = listed(nets.map((net) => decimal(net.voted)));
  const ahead = nets.filter((net) => net.voted < constant.voted).length;
  const still =
    ahead === 0
      ? "the constant stays ahead"
      : `${countWord(ahead)} of ${countWord(nets.length)} then ${ahead === 1 ? "has" : "have"} a smaller one than the constant`;
  return `${own}, the networks’ ${after}: ${still}.`;
}

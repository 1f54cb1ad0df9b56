// Sentences on where the film quality models err: what votes have to do with it, where they are no closer than a constant, and
// where they surely lean to one side.
import { capital, decimal, listed, signed, wholeNumber } from "../../../article/numbers.ts";
import { trackName } from "../../film-net-names.ts";
import { type ErrorSlice, leans, type TrackErrors } from "../../findings/quality/errors-by-slice.ts";

/** How the size of the errors goes with votes, and slices in which always the mean is as close. */
export function sizeSentence({ track, voted, byVotes, byDecade }: TrackErrors): string {
  const all = `${capital(trackName(track).phrase)}, the blend is ${decimal(voted.mae.mean, 2)} points off on average where somebody voted; always the mean ${decimal(voted.constant, 2)}.`;
  const [first, last] = [byVotes[0], byVotes.at(-1)];
  const along = first === undefined || last === undefined || first === last ? "" : alongVotes(first, last);
  const worse = [...byVotes, ...byDecade].filter(({ mae, constant }) => mae.mean >= constant);
  const lost =
    worse.length === 0
      ? "In every class of votes and every decade it is closer than the constant."
      : `It is no closer than the constant for ${listed(worse.map(({ phrase, films }) => `${phrase} (${wholeNumber(films)})`))}.`;
  return [all, along, lost].filter((part) => part !== "").join(" ");
}

/** From the fewest votes to the most; told apart only where the intervals do not meet. */
function alongVotes(few: ErrorSlice, many: ErrorSlice): string {
  const [a, b] = [few.mae, many.mae];
  const words = `${decimal(a.mean, 2)} for ${few.phrase}, ${decimal(b.mean, 2)} for ${many.phrase}`;
  if (a.ci95 === null || b.ci95 === null) return `It is ${words}.`;
  if (b.ci95[1] < a.ci95[0]) return `The more votes, the smaller the error: ${words}.`;
  return b.ci95[0] > a.ci95[1]
    ? `With more votes the error grows: ${words}.`
    : `Votes make no sure difference: ${words}.`;
}

/** Slices that surely lean to one side. */
export function biasSentence({ track, byVotes, byDecade }: TrackErrors): string {
  const sure = [...byVotes, ...byDecade].filter(({ bias }) => leans(bias));
  const phrase = capital(trackName(track).phrase);
  if (sure.length === 0) return `${phrase}, no class of votes and no decade is surely expected too high or too low.`;
  const side = (sign: 1 | -1) => sure.filter(({ bias }) => Math.sign(bias.mean) === sign);
  const words = (slices: readonly ErrorSlice[]) =>
    listed(slices.map(({ phrase: films, bias }) => `${films} (${signed(bias.mean, 2)})`));
  const [high, low] = [side(1), side(-1)];
  const parts = [
    ...(high.length === 0 ? [] : [`too much is surely expected of ${words(high)}`]),
    ...(low.length === 0 ? [] : [`too little of ${words(low)}`]),
  ];
  return `${phrase}, ${parts.join("; ").replace(/^too little of/, "too little is surely expected of")}.`;
}

/** Films without votes stand apart: their 0 is no rating. Empty where there are none. */
export function unvotedSentence(found: readonly TrackErrors[]): string {
  const parts = found.flatMap(({ track, unvoted }) =>
    unvoted === null ? [] : [`${decimal(unvoted.mae.mean, 2)} ${trackName(track).phrase}`],
  );
  const films = found.find(({ unvoted }) => unvoted !== null)?.unvoted?.films;
  if (films === undefined) return "";
  const who =
    films === 1 ? "One film that nobody voted on stands" : `${wholeNumber(films)} films that nobody voted on stand`;
  return `${who} in the files with a rating of 0, which is no rating; the pictures leave ${films === 1 ? "it" : "them"} out. Points that the blend is off there: ${listed(parts)}.`;
}

// What a person is like: how they use the scale, which traits they rate higher and lower than was to be expected, and which they watch
// more often than others do.
import type { Profile, ScaleProfile, TraitProfile } from "../../core/recommend/asking/profile.ts";
import { filmName } from "../../core/search/film-name.ts";
import type { Shell } from "../shell.ts";
import { cutText } from "./cut-text.ts";
import { type TerminalStyle, terminalStyle } from "./terminal-style.ts";
import { textTable, visibleWidth } from "./text-table.ts";
import { traitsText } from "./traits-text.ts";
import { wrapText } from "./wrap-text.ts";

const widest = 100;
const widestTrait = 44;
const mostTelling: readonly TraitProfile["kind"][] = ["director", "lead", "keyword", "genre", "decade"];
/** Below this nobody would call it a liking, in stars, or a habit, in doublings. */
const least = { liking: 0.05, watching: 0.2 };

/** With a line end; at most `most` lines of each sort. */
export function profileText({ scale, traits }: Profile, most: number, shell: Pick<Shell, "stdout" | "env">): string {
  const style = terminalStyle(shell);
  const width = Math.max(60, Math.min(widest, shell.stdout.columns));
  const all = Object.values(traits).flat();
  const best = (sign: 1 | -1) =>
    all
      .filter(({ liking }) => sign * liking >= least.liking)
      .sort((a, b) => sign * (b.liking - a.liking))
      .map((trait) => (sign === 1 ? trait : { ...trait, ratings: trait.ratings.toReversed() }));
  const watched = all
    .filter(({ watching, films }) => watching >= least.watching && films > 1)
    .sort((a, b) => b.watching - a.watching);
  const parts = [
    wrapText(scaleSentence(scale), width),
    ...section("You rate higher", bySameRatings(best(1)).slice(0, most).map(likingRow), width, style),
    ...section("You rate lower", bySameRatings(best(-1)).slice(0, most).map(likingRow), width, style),
    ...section("You watch more often than others", watched.slice(0, most).map(watchingRow), width, style),
  ];
  return `${parts.join("\n")}\n`;
}

/** Traits that the same ratings speak for are one thing to say, not eight. */
function bySameRatings(traits: readonly TraitProfile[]): readonly (readonly TraitProfile[])[] {
  const groups = new Map<string, TraitProfile[]>();
  for (const trait of traits) {
    const key = `${trait.liking.toFixed(4)} ${ratingsText(trait)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [trait]);
    else group.push(trait);
  }
  return [...groups.values()];
}

function scaleSentence({ ratings, mean, spread, filmsMean, level }: ScaleProfile): string {
  if (mean === null || spread === null || filmsMean === null) return "You have rated nothing yet.";
  const count = ratings === 1 ? "1 film" : `${ratings.toLocaleString("en-US")} films`;
  const than =
    Math.abs(level) < 0.05 ? "as" : `${Math.abs(level).toFixed(1)} stars ${level > 0 ? "higher" : "lower"} than`;
  return `You rated ${count}, ${mean.toFixed(1)} stars on average (standard deviation ${spread.toFixed(1)}), which others give ${filmsMean.toFixed(1)}: you rate ${than} they do.`;
}

type Row = readonly [trait: string, figure: string, behind: string];

function section(title: string, rows: readonly Row[], width: number, style: TerminalStyle): string[] {
  if (rows.length === 0) return [];
  const widths = [0, 1].map((k) => Math.max(...rows.map((cells) => visibleWidth(cells[k] as string))) + 2);
  const room = Math.max(20, width - 2 - widths.reduce((sum, each) => sum + each, 0));
  const cut = rows.map(([trait, figure, behind]) => [trait, figure, cutText(behind, room)]);
  const table = textTable([{ header: "" }, { header: "", align: "right" }, { header: "" }], cut, 2);
  return ["", style.bold(title), table.slice(table.indexOf("\n") + 1)];
}

const ratingsText = ({ ratings }: TraitProfile) =>
  ratings.map(({ film, rating }) => `${filmName(film)} ${rating}`).join(", ");

/** @param same traits with the same ratings behind them, one at least */
function likingRow(same: readonly TraitProfile[]): Row {
  const first = same[0] as TraitProfile;
  const figure = `${first.liking < 0 ? "−" : "+"}${Math.abs(first.liking).toFixed(2)}`;
  const tellingFirst = same.toSorted((a, b) => mostTelling.indexOf(a.kind) - mostTelling.indexOf(b.kind));
  return [cutText(traitsText(tellingFirst), widestTrait), figure, ratingsText(first)];
}

function watchingRow(trait: TraitProfile): Row {
  const films = `${trait.films.toLocaleString("en-US")} films`;
  return [cutText(traitsText([trait]), widestTrait), `${(2 ** trait.watching).toFixed(1)} times`, films];
}

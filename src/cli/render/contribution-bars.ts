// What moved a prediction, as bars to the left for less and to the right for more. The lines add up to the prediction: it
// begins with where every film starts and ends with the small things together.
import type { Contribution } from "../../core/models/film-quality/film-answer.ts";
import { cutText } from "./cut-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { visibleWidth } from "./text-table.ts";

const widestName = 40;
const mostHalf = 16;

/** One line a contribution, at most `columns` wide (but at least 40). */
export function contributionBars(
  contributions: readonly Contribution[],
  columns: number,
  style: TerminalStyle,
): string[] {
  const bases = contributions.filter(({ kind }) => kind === "base");
  const moves = [
    ...contributions.filter(({ kind }) => kind !== "base" && kind !== "rest"),
    ...contributions.filter(({ kind }) => kind === "rest"),
  ];
  const room = Math.max(12, Math.min(widestName, columns - 24));
  const names = [...bases, ...moves].map(({ name }) => cutText(name, room));
  const width = Math.max(0, ...names.map(visibleWidth));
  const half = Math.max(4, Math.min(mostHalf, Math.floor((columns - width - 11) / 2)));
  const largest = Math.max(...moves.map(({ value }) => Math.abs(value)), 1e-9);
  return [...bases, ...moves].map(({ kind, value }, k) => {
    const name = names[k] as string;
    const padded = name + " ".repeat(width - visibleWidth(name));
    if (kind === "base") return `${padded}  ${value.toFixed(2).padStart(6)}`;
    const drawn = bar(value / largest, half, value < 0 ? style.bad : style.good);
    return `${padded}  ${signed(value).padStart(6)}  ${drawn}`.trimEnd();
  });
}

/** "+0.41", "−0.20", "0.00". */
function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** A bar of a share from -1 to 1, in steps of half a character. */
function bar(share: number, half: number, paint: (text: string) => string): string {
  const halves = Math.round(Math.abs(share) * half * 2);
  const full = "█".repeat(halves >> 1);
  const isOdd = halves % 2 === 1;
  if (share >= 0) return `${" ".repeat(half)}│${paint(full + (isOdd ? "▌" : ""))}`;
  const drawn = (isOdd ? "▐" : "") + full;
  return `${" ".repeat(half - drawn.length)}${paint(drawn)}│`;
}

// A list as it would be, each film with where it stands now and how its stars would move, and below it what would be gone.

import { joined } from "../../core/recommend/asking/reason.ts";
import type { FilmMove, WhatIf } from "../../core/recommend/asking/what-if.ts";
import { filmName } from "../../core/search/film-name.ts";
import type { Shell } from "../shell.ts";
import { cutText } from "./cut-text.ts";
import { terminalStyle } from "./terminal-style.ts";
import { textTable } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

const widest = 100;
/** Beside the titles. */
const otherColumns = 34;

/** @param changes "given Heat (1995) 2" @returns with a line end */
export function whatIfText(told: WhatIf, changes: readonly string[], shell: Pick<Shell, "stdout" | "env">): string {
  const { dim, bold } = terminalStyle(shell);
  const width = Math.max(40, Math.min(widest, shell.stdout.columns));
  const after = [...told.entered, ...told.stayed].sort((a, b) => a.after! - b.after!);
  const head = bold(wrapText(`If you had ${joined(changes)}:`, width));
  if (after.length === 0 && told.left.length === 0) return `${head}\n\nNo film is left.\n`;
  const hasStars = [...after, ...told.left].some(({ starsBefore, starsAfter }) => (starsBefore ?? starsAfter) !== null);
  const columns = [
    { header: "#", align: "right" },
    { header: "now", align: "right" },
    { header: "film" },
    ...(hasStars ? [{ header: "stars" }] : []),
  ] as const;
  const room = width - otherColumns;
  const row = (move: FilmMove) => [
    move.after === null ? "" : `${move.after}`,
    move.before === null ? "new" : `${move.before}`,
    cutText(filmName(move.film), room),
    ...(hasStars ? [starsText(move)] : []),
  ];
  const same = told.entered.length === 0 && told.left.length === 0 && after.every((move) => move.after === move.before);
  const gone = told.left.length === 0 ? [] : ["", dim("gone from the list"), textTable(columns, told.left.map(row))];
  const unmoved = same ? ["", dim("The list stays as it is.")] : [];
  return `${[head, "", textTable(columns, after.map(row)), ...gone, ...unmoved].join("\n")}\n`;
}

/** "3.8 (was 4.1)", "4.1" where nothing moves that can be seen. */
function starsText({ starsBefore, starsAfter }: FilmMove): string {
  const [before, after] = [starsBefore?.toFixed(1), starsAfter?.toFixed(1)];
  if (after === undefined) return "";
  return before === undefined || before === after ? after : `${after} (was ${before})`;
}

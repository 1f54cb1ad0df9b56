// A text cut to a width, counted as a person counts characters, with a sign where something is missing. Control characters
// from a file would move the cursor and are shown as spaces.
import { visibleWidth } from "./text-table.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The text on one line, or its beginning and "…", in at most `width` characters. */
export function cutText(text: string, width: number): string {
  const line = text.replaceAll(/\p{Cc}+/gu, " ");
  if (visibleWidth(line) <= width) return line;
  const kept: string[] = [];
  for (const { segment } of graphemes.segment(line)) {
    if (kept.length === width - 1) break;
    kept.push(segment);
  }
  return `${kept.join("").trimEnd()}…`;
}

// Writes src/web/covers/title/fraunces-advances.ts: how wide each Latin character of Fraunces is, so that the page can set
// titles without asking a browser. Run it when the font's package changes: `node scripts/font-metrics.mjs`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { textWidth } from "../src/report/theme/text-width.ts";
import { root } from "./prepare.mjs";

const step = 12; // thousandths of an em; the widest character then stays below the printable signs that stand for widths
const from = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, k) => String.fromCharCode(first + k)).join("");
const others = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u0131\u0142\u0141\u0111\u0110\u0152\u0153";

function widths(signs) {
  const codes = [...signs].map((sign) => 35 + Math.round(textWidth(sign, 1000, 600, "Fraunces") / step));
  return JSON.stringify(String.fromCharCode(...codes));
}

writeFileSync(
  join(root, "src/web/covers/title/fraunces-advances.ts"),
  `// Made by scripts/font-metrics.mjs from Fraunces SemiBold (@expo-google-fonts/fraunces): advance widths, which are facts.
// One sign a character: (its code - 35) x ${step} thousandths of an em.

/** The unit of the tables, in em. */
export const advanceStep: number = ${step / 1000};

/** U+0020 to U+007E. */
export const asciiAdvances: string =
  ${widths(from(0x20, 0x7e))};

/** U+00A0 to U+00FF. */
export const latinAdvances: string =
  ${widths(from(0xa0, 0xff))};

/** Signs outside of both, and how wide they are. */
export const otherSigns: string = ${JSON.stringify(others)};
export const otherAdvances: string = ${widths(others)};
`,
);

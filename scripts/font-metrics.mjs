// Writes src/web/covers/title/fraunces-advances.ts: how wide each Latin-1 character of Fraunces is, so that the page can set
// titles without asking a browser. Run it when the font's package changes: `node scripts/font-metrics.mjs`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { textWidth } from "../src/report/theme/text-width.ts";
import { root } from "./prepare.mjs";

const step = 12; // thousandths of an em; the widest character is then below the 94 printable signs that a letter can be
const rows = [
  [0x20, 0x7e],
  [0xa0, 0xff],
].map(([first, last]) => {
  const codes = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  return codes
    .map((code) =>
      String.fromCharCode(35 + Math.round(textWidth(String.fromCharCode(code), 1000, 600, "Fraunces") / step)),
    )
    .join("");
});
const quoted = rows.map((row) => JSON.stringify(row));
writeFileSync(
  join(root, "src/web/covers/title/fraunces-advances.ts"),
  `// Made by scripts/font-metrics.mjs from Fraunces SemiBold (@expo-google-fonts/fraunces): advance widths, which are facts.
// One sign a character: (its code - 35) x ${step} thousandths of an em.

/** The unit of the tables, in em. */
export const advanceStep: number = ${step / 1000};

/** U+0020 to U+007E. */
export const asciiAdvances: string =
  ${quoted[0]};

/** U+00A0 to U+00FF. */
export const latinAdvances: string =
  ${quoted[1]};
`,
);

// Year and director on the last line of a large cover.
import { type CoverFilm, coverHeight, coverWidth } from "../cover-film.ts";
import { escapeXml } from "../escape-xml.ts";
import { margin } from "../lay-out.ts";
import { svg } from "../pen.ts";

const size = 7.8;
/** More than a letter of Instrument Sans takes with its spacing, in sizes of the type. */
const letter = 0.6;
const mostLetters = Math.floor((coverWidth - 2 * margin - 40) / (letter * size));

export function foot({ year, director }: Pick<CoverFilm, "year" | "director">, ink: string): string {
  const y = coverHeight - margin;
  const parts = [
    year === null ? "" : svg`<text x="${margin}" y="${y}">${String(year)}</text>`,
    director?.trim()
      ? svg`<text x="${coverWidth - margin}" y="${y}" text-anchor="end">${escapeXml(shortened(director.trim()))}</text>`
      : "",
  ].join("");
  const set = `font-family="Instrument Sans, sans-serif" font-size="${size}" letter-spacing=".3"`;
  return parts === "" ? "" : `<g ${set} fill="${ink}">${parts}</g>`;
}

function shortened(name: string): string {
  const signs = [...name];
  return signs.length <= mostLetters
    ? name
    : `${signs
        .slice(0, mostLetters - 1)
        .join("")
        .trimEnd()}\u2026`;
}

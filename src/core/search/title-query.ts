// What a person means by "Heat (1995)" or "heat 1995": a title and the year that tells it from others of the name. Whether
// a year at the end is one, or a part of the title as in "Blade Runner 2049", only the titles themselves can tell.

/** A year at the end of a question, and the question without it. */
export interface YearedTitle {
  readonly title: string;
  readonly year: number;
}

/** The year at the end, in brackets or not, after at least one other sign; null where there is none. */
export function splitYear(query: string): YearedTitle | null {
  const trimmed = query.trim();
  const year = /(?:\(((?:18|19|20|21)\d\d)\)|[\s,]((?:18|19|20|21)\d\d))$/.exec(trimmed);
  if (year === null) return null;
  const title = trimmed.slice(0, year.index).trimEnd().replace(/,$/, "").trimEnd();
  return title === "" ? null : { title, year: Number(year[1] ?? year[2]) };
}

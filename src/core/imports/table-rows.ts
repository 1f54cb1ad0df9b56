// The rows of a person's table, cut into cells (RFC 4180: a quoted cell may hold the delimiter, line breaks and doubled quotes; a quote within an
// unquoted one is a sign like any other). For files of one person, whose text is at hand; tables of millions of ratings are cut as bytes
// (ratings/parse/record-scanner.ts), by the same rules.

export interface TableRow {
  readonly cells: readonly string[];
  /** On which it begins, from 1. */
  readonly line: number;
  /** The first cell with text after its closing quote, or -1. */
  readonly tornAt: number;
}

/**
 * @param delimiter one sign
 * @param unclosed makes the error for a quote that is not closed, in the row that begins on a line
 */
export function* tableRows(text: string, delimiter: string, unclosed: (line: number) => Error): Generator<TableRow> {
  const stops = new RegExp(`[${delimiter}\n]`, "g");
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const from = at;
    const cells: string[] = [];
    let tornAt = -1;
    for (let sign = ""; sign !== "\n"; at++) {
      const isQuoted = text[at] === '"';
      const quote = isQuoted ? closingQuote(text, at) : 0;
      if (quote < 0) throw unclosed(line);
      const start = isQuoted ? quote + 1 : at;
      stops.lastIndex = start;
      const stop = stops.exec(text)?.index ?? text.length;
      sign = text[stop] ?? "\n";
      const end = sign === "\n" && stop > start && text[stop - 1] === "\r" ? stop - 1 : stop;
      const isTorn = isQuoted && end > start;
      if (isTorn && tornAt < 0) tornAt = cells.length;
      const cell = isQuoted ? text.slice(at + 1, quote) : text.slice(start, end);
      cells.push(isQuoted && !isTorn ? cell.replaceAll('""', '"') : cell);
      at = stop;
    }
    yield { cells, line, tornAt };
    line += text.slice(from, at).split("\n").length - 1;
  }
}

/** -1 where there is none. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

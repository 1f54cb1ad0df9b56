// Tables of plain text for people: columns as wide as their widest cell, two spaces between, no lines drawn. Not for
// machines: those ask for --json.

/** One column; numbers are read best aligned to the right. */
export interface TextColumn {
  readonly header: string;
  /** Default "left". */
  readonly align?: "left" | "right";
}

/**
 * The lines of a table, header first, without a line end after the last.
 *
 * @param rows one array of cells a row, as many as there are columns
 * @param indent spaces in front of every line; default 0
 * @throws RangeError where a row has more or fewer cells than there are columns
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], indent = 0): string {
  const lines = [columns.map((column) => column.header), ...rows];
  const wrong = rows.findIndex((row) => row.length !== columns.length);
  if (wrong >= 0) {
    throw new RangeError(
      `Cannot draw a table: row ${wrong} has ${rows[wrong]?.length} cells and ${columns.length} are needed`,
    );
  }
  const widths = columns.map((_, k) => Math.max(...lines.map((cells) => visibleWidth(cells[k] ?? ""))));
  const drawLine = (cells: readonly string[]) =>
    cells.map((cell, k) => pad(cell, widths[k] ?? 0, columns[k]?.align ?? "left")).join("  ");
  return lines.map((cells) => (" ".repeat(indent) + drawLine(cells)).trimEnd()).join("\n");
}

function pad(cell: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - visibleWidth(cell)));
  return align === "right" ? space + cell : cell + space;
}

/** Characters as a person counts them, accents and joined signs as one. */
export function visibleWidth(text: string): number {
  let width = 0;
  for (const _ of graphemes.segment(text)) width++;
  return width;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

// Which text of a built file comes from which source, by the file's source map (version 3: base64 VLQ of steps, a comma between
// segments, a semicolon between lines).
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export interface BuiltFile {
  readonly code: string;
  readonly map: { readonly mappings: string; readonly sources: readonly string[] };
}

/** A stretch of a file, in its order. */
export interface Piece {
  readonly text: string;
  /** Path as the map has it; null for what the bundler wrote itself, and for texts that it moved. */
  readonly source: string | null;
}

export function piecesOf({ code, map }: BuiltFile): Piece[] {
  const pieces: Piece[] = [];
  const lines = code.split("\n");
  let source = 0;
  for (const [number, segments] of map.mappings.split(";").entries()) {
    const line = `${lines[number] ?? ""}${number + 1 < lines.length ? "\n" : ""}`;
    let column = 0;
    const starts = segments.split(",").flatMap((segment) => {
      const [columns, sources] = stepsOf(segment);
      if (columns === undefined) return [];
      column += columns;
      source += sources ?? 0;
      return [{ column, source: sources === undefined ? null : (map.sources[source] ?? null) }];
    });
    const all = [{ column: 0, source: null }, ...starts];
    for (const [k, { column: from, source: of }] of all.entries()) {
      const text = line.slice(from, all[k + 1]?.column ?? line.length);
      if (text !== "") pieces.push({ text, source: of });
    }
  }
  return pieces;
}

function stepsOf(segment: string): number[] {
  const steps: number[] = [];
  let [value, shift] = [0, 0];
  for (const letter of segment) {
    const digit = digits.indexOf(letter);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    steps.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return steps;
}

// Sets a title in a box: how many lines, where they break, how large. Lines are balanced (the widest is as narrow as it can be),
// an article or a preposition does not like to end one, and among the numbers of lines the largest type wins.
import { advance } from "./advance.ts";
import { breakWords, type Piece } from "./break-words.ts";

export interface TitleBox {
  readonly width: number;
  readonly height: number;
  /** No line is set larger. */
  readonly largest: number;
}

export interface SetTitle {
  readonly lines: readonly SetLine[];
  /** Of the type; lines are `lineHeight` times that apart. */
  readonly size: number;
  /** Of all lines, from the top of the capitals to below the descenders. */
  readonly height: number;
}

export interface SetLine {
  readonly text: string;
  /** In the units of the box, at the size of the title. */
  readonly width: number;
}

/** In sizes of the type. */
export const lineHeight = 0.98;
export const ascent = 0.76;
export const descent = 0.24;
const smallest = 9;
const mostLines = 9;
/** More are cut off before anything is tried: no title has them, and trying takes their square. */
const mostPieces = 60;

export function fitTitle(title: string, box: TitleBox): SetTitle {
  const pieces = breakWords(title);
  for (let kept = Math.min(pieces.length, mostPieces); kept > 0; kept = Math.floor(kept * 0.9)) {
    const set = largestSetting(kept < pieces.length ? shortened(pieces, kept) : pieces, box);
    if (set.size >= smallest || kept === 1) return set;
  }
  return { lines: [], size: box.largest, height: 0 };
}

function shortened(pieces: readonly Piece[], kept: number): Piece[] {
  return pieces.slice(0, kept).map((piece, k) => (k === kept - 1 ? { ...piece, text: `${piece.text}\u2026` } : piece));
}

function largestSetting(pieces: readonly Piece[], box: TitleBox): SetTitle {
  const widths = runWidths(pieces);
  let [best, bestScore] = [setLines([pieces], box), Number.NEGATIVE_INFINITY];
  for (let count = 1; count <= Math.min(pieces.length, mostLines); count++) {
    const { lines, raggedness } = balance(pieces, widths, count);
    const set = setLines(lines, box);
    const score = set.size * (1 - 0.25 * raggedness) - 0.8 * (count - 1);
    if (score > bestScore) [best, bestScore] = [set, score];
  }
  return best;
}

function setLines(lines: readonly (readonly Piece[])[], box: TitleBox): SetTitle {
  const texts = lines.map(joined);
  const widest = Math.max(...texts.map(advance));
  const heightInEm = ascent + descent + (lines.length - 1) * lineHeight;
  const size = Math.floor(Math.min(box.largest, box.width / widest, box.height / heightInEm) * 10) / 10;
  return { lines: texts.map((text) => ({ text, width: advance(text) * size })), size, height: size * heightInEm };
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text, spaced }, k) => (spaced && k > 0 ? ` ${text}` : text)).join("");
}

/** Width in em from the start of each piece to the end of each later one. */
function runWidths(pieces: readonly Piece[]): (from: number, to: number) => number {
  const ends = [0];
  for (const { text, spaced } of pieces)
    ends.push((ends.at(-1) as number) + advance(text) + (spaced ? advance(" ") : 0));
  return (from, to) => (ends[to] as number) - (ends[from] as number) - (pieces[from]?.spaced ? advance(" ") : 0);
}

/** The best way to put pieces on `count` lines: least cost of the lines, worked out from the end. */
function balance(pieces: readonly Piece[], width: (from: number, to: number) => number, count: number) {
  const target = width(0, pieces.length) / count;
  const cost = (from: number, to: number) => (width(from, to) / target - 1) ** 2 + endCost(pieces, from, to);
  let rest = pieces.map((_, from) => ({ cost: cost(from, pieces.length), ends: [pieces.length] }));
  for (let line = 1; line < count; line++) {
    rest = pieces.map((_, from) => {
      let best = { cost: Number.POSITIVE_INFINITY, ends: [] as number[] };
      for (let to = from + 1; to < pieces.length; to++) {
        const after = rest[to] as { cost: number; ends: number[] };
        const sum = cost(from, to) + after.cost;
        if (sum < best.cost) best = { cost: sum, ends: [to, ...after.ends] };
      }
      return best;
    });
  }
  const found = rest[0] as { cost: number; ends: number[] };
  const lines = found.ends.map((to, k) => pieces.slice(k === 0 ? 0 : found.ends[k - 1], to));
  return { lines, raggedness: found.cost };
}

const clinging = /^(a|an|the|of|and|or|in|on|to|for|with|de|la|le|les|el|der|die|das|und|et|&)$/i;

/** A line does not like to end in a small word, nor the last to be a lonely one. */
function endCost(pieces: readonly Piece[], from: number, to: number): number {
  if (to < pieces.length) return clinging.test(pieces[to - 1]?.text ?? "") ? 0.18 : 0;
  return from > 0 && from === to - 1 && (pieces[from]?.text.length ?? 0) < 7 ? 0.2 : 0;
}

// How wide a line of text is, from the advance widths in the font itself, so that keys, labels and captions in pictures can
// be laid out without a browser. Reads three tables of a ttf (cmap format 4, hhea, hmtx); source: the OpenType
// specification. Kerning is left out: it would change a line by less than a pixel.
import { type TextWeight, ttfFile } from "./font-files.ts";
import { families } from "./tokens.ts";

/** Widths in thousandths of an em by character. */
type Advances = (character: string) => number;

const known = new Map<string, Advances>();

/** Width in px of one line at `size` px. Characters that the font lacks count as half an em. */
export function textWidth(
  text: string,
  size: number,
  weight: TextWeight = 400,
  family: string = families.text,
): number {
  const advances = advancesOf(family, weight);
  let width = 0;
  for (const character of text) width += advances(character);
  return (width * size) / 1000;
}

/** The text in lines no wider than `width` px, broken at spaces; a single wider word stands alone. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: TextWeight = 400,
  family?: string,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, weight, family) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function advancesOf(family: string, weight: TextWeight): Advances {
  const name = `${family} ${weight}`;
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  const advances = readAdvances(ttfFile(family, weight));
  known.set(name, advances);
  return advances;
}

function readAdvances(font: Buffer): Advances {
  const unitsPerEm = font.readUInt16BE(tableOffset(font, "head") + 18);
  const longMetrics = font.readUInt16BE(tableOffset(font, "hhea") + 34);
  const metrics = tableOffset(font, "hmtx");
  const glyphOf = readCharacterMap(font);
  return (character) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    if (glyph === 0) return 500;
    return (font.readUInt16BE(metrics + 4 * Math.min(glyph, longMetrics - 1)) * 1000) / unitsPerEm;
  };
}

function tableOffset(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new TypeError(`Cannot read a font: it has no table ${tag}`);
}

/** Glyph of a code point, 0 where there is none. */
function readCharacterMap(font: Buffer): (codePoint: number) => number {
  const table = formatFour(font);
  const segments = font.readUInt16BE(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const ranges = deltas + 2 * segments;
  return (codePoint) => {
    let k = 0;
    while (k < segments && font.readUInt16BE(ends + 2 * k) < codePoint) k++;
    if (k === segments || font.readUInt16BE(starts + 2 * k) > codePoint) return 0;
    const delta = font.readUInt16BE(deltas + 2 * k);
    const range = font.readUInt16BE(ranges + 2 * k);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const place = ranges + 2 * k + range + 2 * (codePoint - font.readUInt16BE(starts + 2 * k));
    const glyph = font.readUInt16BE(place);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

function formatFour(font: Buffer): number {
  const cmap = tableOffset(font, "cmap");
  for (let k = 0; k < font.readUInt16BE(cmap + 2); k++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * k + 4);
    if (font.readUInt16BE(table) === 4) return table;
  }
  throw new TypeError("Cannot read a font: it has no character map of format 4");
}

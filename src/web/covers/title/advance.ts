// How wide a line of a title is in Fraunces SemiBold, without a browser: measured widths for Latin, careful ones for all else.
import { advanceStep, asciiAdvances, latinAdvances } from "./fraunces-advances.ts";

/** Put between the letters of a title, in em: display sizes want them closer. */
export const titleTracking = -0.012;

/** Width of one line in em. Never less than what is drawn; see `isMeasured` for where it is exact. */
export function advance(text: string): number {
  let width = 0;
  for (const sign of text.normalize("NFC")) width += advanceOf(sign) + titleTracking;
  return width;
}

/** Whether every character's width is known, rather than guessed with care. */
export function isMeasured(text: string): boolean {
  return [...text.normalize("NFC")].every((sign) => measured(sign) !== undefined || wide.test(sign));
}

/** Chinese, Japanese and full-width signs: an em each, and a line may break between any two. */
export const wide: RegExp = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/;

// Signs that are as wide as a Latin one, or so nearly that nobody sees it.
const alike: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2013": "0",
  "\u2014": "M",
  "\u2026": "M",
  "\u0131": "i",
  "\u0142": "t",
  "\u0141": "L",
  "\u0111": "d",
  "\u0110": "\u00d0",
  "\u0152": "\u00c6",
  "\u0153": "\u00e6",
};

function advanceOf(sign: string): number {
  return measured(sign) ?? (/\p{M}/u.test(sign) ? 0 : wide.test(sign) || sign > "\uffff" ? 1.05 : 0.78);
}

function measured(sign: string): number | undefined {
  const base = alike[sign] ?? sign;
  return tabled(base) ?? tabled(base.normalize("NFD").charAt(0)); // an accent adds no width
}

function tabled(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  const table = code < 127 ? asciiAdvances : latinAdvances;
  const place = table.charCodeAt(code - (code < 127 ? 0x20 : 0xa0));
  return place > 0 ? (place - 35) * advanceStep : undefined;
}

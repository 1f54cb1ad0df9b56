// What a composition draws with: three inks, a box, chance, and shapes as SVG text. Numbers are rounded to a tenth of a unit, which
// is below what can be seen and keeps a shelf of covers small.
import type { Chance } from "./chance.ts";

/** The box is from 0, 0 to w, h; what is drawn past it is cut off. */
export interface Pen {
  readonly w: number;
  readonly h: number;
  /** The ground, already painted. */
  readonly g: string;
  readonly a: string;
  readonly b: string;
  /** The film's title, for those who draw letters. */
  readonly title: string;
  /** A number from `low` to `high`. */
  r(low: number, high: number): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** 1 or -1: to which side something leans. */
  way(): number;
}

export type PenPaper = Pick<Pen, "w" | "h" | "g" | "a" | "b" | "title">;

export function takePen(paper: PenPaper, random: Chance): Pen {
  return {
    ...paper,
    r: (low, high) => low + (high - low) * random.next(),
    int: (low, high) => low + random.below(high - low + 1),
    way: () => (random.next() < 0.5 ? 1 : -1),
  };
}

/** A template whose numbers are rounded; all other values are put in as they are. */
export function svg(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((text, part, k) => text + short(values[k - 1] as string | number) + part);
}

function short(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 10) / 10) : value;
}

export function disc(ink: string, x: number, y: number, r: number): string {
  return svg`<circle cx="${x}" cy="${y}" r="${r}" fill="${ink}"/>`;
}

export function ring(ink: string, x: number, y: number, r: number, width: number): string {
  return svg`<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;
}

export function box(ink: string, x: number, y: number, w: number, h: number): string {
  return svg`<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${ink}"/>`;
}

/** A closed shape. */
export function shape(ink: string, d: string): string {
  return `<path d="${d}z" fill="${ink}"/>`;
}

/** An open line with round ends. */
export function line(ink: string, width: number, d: string): string {
  return svg`<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round"/>`;
}

/** A closed shape through points, x and y in turn. */
export function poly(ink: string, ...points: readonly number[]): string {
  return `<path d="M${points.map(short).join(" ")}z" fill="${ink}"/>`;
}

/** What is drawn, turned by `degrees` about a point. */
export function turned(drawn: string, degrees: number, x: number, y: number): string {
  return svg`<g transform="rotate(${degrees} ${x} ${y})">${drawn}</g>`;
}

/** What is drawn on a sheet of its own, where 0, 0 is put at x, y and 100 units are as long as `size`; `way` -1 mirrors it. */
export function placed(x: number, y: number, size: number, drawn: string, turn = 0, way = 1): string {
  const scale = Math.round(size * 10) / 1000;
  return svg`<g transform="translate(${x} ${y}) rotate(${turn}) scale(${String(scale * way)} ${String(scale)})">${drawn}</g>`;
}

export function oval(ink: string, x: number, y: number, rx: number, ry: number): string {
  return svg`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${ink}"/>`;
}

/** What `draw` draws for 0 to count - 1. */
export function many(count: number, draw: (k: number) => string): string {
  return Array.from({ length: count }, (_, k) => draw(k)).join("");
}

/** What `draw` draws for 0 to count - 1, each turned on about 0, 0 to make a full circle. */
export function around(count: number, draw: (k: number) => string): string {
  return many(count, (k) => turned(draw(k), (k * 360) / count, 0, 0));
}

/** A point at an angle (in turns, 0 to the right, clockwise) and a distance. */
export function polar(x: number, y: number, turn: number, distance: number): [number, number] {
  return [x + Math.cos(turn * 2 * Math.PI) * distance, y + Math.sin(turn * 2 * Math.PI) * distance];
}

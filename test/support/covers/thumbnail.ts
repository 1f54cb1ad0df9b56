// A cover as a few pixels, and how far two of them are apart: in where things stand (whatever their ink) and in ink.
import { svgToPixels } from "../../../src/report/pictures/svg-to-png.ts";

export interface Thumbnail {
  /** Red, green, blue, 0 to 1, of 20 x 30 pixels in turn. */
  readonly colours: readonly (readonly number[])[];
}

export async function thumbnail(cover: string): Promise<Thumbnail> {
  const { rgba } = await svgToPixels(cover.replace("<svg ", '<svg width="20" height="30" '));
  return {
    colours: Array.from({ length: 600 }, (_, k) => [0, 1, 2].map((channel) => rgba[4 * k + channel] / 255)),
  };
}

export interface Difference {
  /** 1 less the correlation of light and dark, whichever is which: 0 for the same drawing in other inks. */
  readonly form: number;
  /** Mean distance of colours, pixel by pixel: 0 for the same cover, 1 for black beside white. */
  readonly ink: number;
}

export function difference(one: Thumbnail, other: Thumbnail): Difference {
  const [a, b] = [grey(one), grey(other)];
  const ink = one.colours.map((colour, k) => Math.hypot(...colour.map((value, c) => value - other.colours[k][c])));
  return { form: 1 - Math.abs(correlation(a, b)), ink: mean(ink) / Math.sqrt(3) };
}

function grey({ colours }: Thumbnail): number[] {
  return colours.map(([red, green, blue]) => 0.3 * red + 0.6 * green + 0.1 * blue);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const together = mean(a.map((value, k) => (value - ma) * (b[k] - mb)));
  return together / Math.sqrt(mean(a.map((value) => (value - ma) ** 2)) * mean(b.map((value) => (value - mb) ** 2)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

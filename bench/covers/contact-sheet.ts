// Many covers in one picture, to be looked at: rows on the page's dark or light ground.
import { type CoverFilm, type CoverOptions, coverHeight, coverWidth } from "../../src/web/covers/cover-film.ts";
import { grainPattern } from "../../src/web/covers/cover-grain.ts";
import { drawCover } from "../../src/web/covers/draw-cover.ts";

export interface SheetOptions {
  readonly columns: number;
  /** Of one cover, in px. */
  readonly width: number;
  readonly gap: number;
  readonly ground: string;
  readonly size: CoverOptions["size"];
  /** Left out where bytes count: a PNG of grain is five times as large. */
  readonly grain?: boolean;
}

/** The page's grounds, oklch(.17 .015 60) and oklch(.97 .015 90), for a renderer that knows no oklch. */
export const grounds = { dark: "#140e09", light: "#faf6ea" } as const;

export function contactSheet(films: readonly CoverFilm[], options: SheetOptions): string {
  const { columns, width, gap, ground, size, grain = true } = options;
  const height = (width * coverHeight) / coverWidth;
  const rows = Math.ceil(films.length / columns);
  const [wide, high] = [columns * (width + gap) + gap, rows * (height + gap) + gap];
  const covers = films.map((film, k) => {
    const [x, y] = [gap + (k % columns) * (width + gap), gap + Math.floor(k / columns) * (height + gap)];
    return placed(drawCover(film, { size, hidden: true }), x, y, width, height);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}">${grain ? `<defs>${grainPattern()}</defs>` : ""}<rect width="100%" height="100%" fill="${ground}"/>${covers.join("")}</svg>`;
}

function placed(cover: string, x: number, y: number, width: number, height: number): string {
  return cover.replace("<svg ", `<svg x="${x}" y="${y}" width="${width}" height="${height}" `);
}

// The look in one place: two palettes (an auditorium, a printed programme), the sizes of type and the spaces. The page's
// style sheet and every picture take their values from here and nowhere else.
import { type Oklch, oklchToHex } from "./oklch.ts";

/** What a colour is for. There is one accent; nothing is told apart by hue alone. */
export interface Palette {
  readonly ground: Oklch;
  /** Rules, and bands that stay in the background. */
  readonly line: Oklch;
  readonly ink: Oklch;
  /** Second voice: captions, axes. Readable as text. */
  readonly muted: Oklch;
  readonly accent: Oklch;
}

export type PaletteRole = keyof Palette;

/** The printed programme: paper, ink, oxblood. Also what pictures on their own are drawn with. */
export const lightPalette: Palette = {
  ground: [0.97, 0.015, 90],
  line: [0.86, 0.02, 85],
  ink: [0.25, 0.02, 60],
  muted: [0.48, 0.02, 70],
  accent: [0.45, 0.16, 25],
};

/** The auditorium: amber on near black. */
export const darkPalette: Palette = {
  ground: [0.17, 0.015, 60],
  line: [0.32, 0.015, 60],
  ink: [0.95, 0.02, 85],
  muted: [0.72, 0.02, 80],
  accent: [0.8, 0.15, 75],
};

/** Sizes of type in px. */
export const typeSizes = { small: 13, body: 15, reading: 18, large: 24, heading: 36, title: 60 } as const;

/** Families by name; the files are in font-files.ts. */
export const families = { display: "Fraunces", text: "Instrument Sans" } as const;

/** What a picture paints with. On the page these follow the reader's light or dark; `resolvePaints` fixes them. */
export const paints: Readonly<Record<PaletteRole, string>> = {
  ground: "var(--ground)",
  line: "var(--line)",
  ink: "var(--ink)",
  muted: "var(--muted)",
  accent: "var(--accent)",
};

/** The palette as declarations of CSS variables: `--ground:oklch(...);...`. */
export function cssVariables(palette: Palette): string {
  return Object.entries(palette)
    .map(([role, [lightness, chroma, hue]]) => `--${role}:oklch(${lightness} ${chroma} ${hue})`)
    .join(";");
}

/** Markup with every `var(--role)` replaced by a plain colour, for pictures outside the page. */
export function resolvePaints(markup: string, palette: Palette): string {
  return markup.replace(/var\(--(\w+)\)/g, (whole, role: string) =>
    role in palette ? oklchToHex(palette[role as PaletteRole]) : whole,
  );
}

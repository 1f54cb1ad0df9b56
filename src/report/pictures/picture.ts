// What a picture is before it is a file: two drawings of the same data (one for a wide page, one for a phone) and the words
// that make it readable alone and to those who cannot see it. Paints are variables until the picture leaves the page.

/** SVG markup without its outer element, in a coordinate system of `width` x `height` px. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}

/** The two widths, in px, that pictures are drawn for. */
export const drawingWidths = { wide: 960, narrow: 350 } as const;

export type DrawingKind = keyof typeof drawingWidths;

export interface Picture {
  /** File name without an ending; also the stem of ids on a page. */
  readonly name: string;
  readonly title: string;
  /** How to read it, in a sentence or two; the caption. */
  readonly reading: string;
  /** What is to be seen, for those who cannot see it. */
  readonly description: string;
  readonly drawings: Readonly<Record<DrawingKind, Drawing>>;
}

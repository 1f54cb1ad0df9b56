// How wide names are on a canvas, each measured once. Names are few and come again with every frame.
import { labelFont } from "./paint-map.ts";
import type { MeasureText } from "./place-labels.ts";

/** @param canvas its font is changed; a new one is needed where other fonts have come */
export function textWidths(canvas: Pick<CanvasRenderingContext2D, "font" | "measureText">): MeasureText {
  const known = new Map<string, number>();
  return (text, kind, size) => {
    const font = labelFont(kind, size);
    const key = `${font} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      canvas.font = font;
      width = canvas.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}

// A canvas that writes SVG: what src/web/map paints in a browser, seen without one. Only the methods that it uses.
import type { MapCanvas } from "../../../src/web/map/map-canvas.ts";

export class SvgCanvas implements MapCanvas {
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  lineJoin: CanvasLineJoin = "miter";
  globalAlpha = 1;
  font = "13px sans-serif";
  textAlign: CanvasTextAlign = "left";
  textBaseline: CanvasTextBaseline = "middle";
  readonly #parts: string[] = [];
  #path = "";

  svg(width: number, height: number): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${this.#parts.join("\n")}</svg>`;
  }

  beginPath(): void {
    this.#path = "";
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `L${short(x)} ${short(y)}`;
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path += `Q${short(cx)} ${short(cy)} ${short(x)} ${short(y)}`;
  }
  closePath(): void {
    this.#path += "Z";
  }
  /** A whole round: the map has no other arcs. */
  arc(x: number, y: number, radius: number): void {
    const [r, d] = [short(radius), short(2 * radius)];
    this.#path += `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0Z`;
  }
  fill(rule?: Path2D | CanvasFillRule): void {
    const own = rule === "evenodd" ? ' fill-rule="evenodd"' : "";
    this.#parts.push(`<path d="${this.#path}" fill="${this.fillStyle}" fill-opacity="${this.globalAlpha}"${own}/>`);
  }
  stroke(): void {
    this.#parts.push(`<path d="${this.#path}" fill="none" ${this.#strokes()}/>`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const opacity = `fill-opacity="${this.globalAlpha}"`;
    this.#parts.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${this.fillStyle}" ${opacity}/>`,
    );
  }
  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="${this.fillStyle}" fill-opacity="${this.globalAlpha}"`);
  }
  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="none" ${this.#strokes()}`);
  }

  #strokes(): string {
    return `stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}" stroke-opacity="${this.globalAlpha}" stroke-linejoin="${this.lineJoin}"`;
  }

  /** The middle of the line, as a canvas has it, lies about a third of the size above the base line. */
  #text(text: string, x: number, y: number, paint: string): void {
    const [, style = "", weight = "400", size = "13", family = ""] =
      /^(italic)? ?(\d+) ([\d.]+)px (?:"([^"]+)"|(?:\w+))/.exec(this.font) ?? [];
    const name = family || (/px (\w+)/.exec(this.font)?.[1] ?? "");
    const look = `font-family="${name}" font-size="${size}" font-weight="${weight}"${style ? ' font-style="italic"' : ""}`;
    this.#parts.push(
      `<text x="${short(x)}" y="${short(y + 0.34 * Number(size))}" ${look} ${paint}>${escaped(text)}</text>`,
    );
  }
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

// Documentaries: halftones, ridgelines, contours, frames, columns.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, polar, shape, svg } from "../pen.ts";

export const facts: readonly Composition[] = [
  full("halftone", ({ w, h, a, b, r, int }) => {
    const across = int(8, 11);
    const step = w / across;
    const [x, y, reach] = [w * r(0.2, 0.8), h * r(0.2, 0.8), Math.min(w, h) * r(0.55, 0.8)];
    const dot = (k: number) => {
      const [dx, dy] = [((k % across) + 0.5) * step, (Math.floor(k / across) + 0.5) * step];
      const near = 1 - Math.min(1, Math.hypot(dx - x, dy - y) / reach);
      return disc(near > 0.72 ? b : a, dx, dy, step * (0.09 + 0.4 * near));
    };
    return many(across * Math.ceil(h / step), dot);
  }),
  full("ridgelines", ({ w, h, g, a, b, r, int }) => {
    const [count, peak] = [int(9, 13), r(0.35, 0.65)];
    const odd = int(2, count - 2);
    const ridge = (k: number) => {
      const y = h * (0.3 + (k / count) * 0.74);
      const points = Array.from({ length: 27 }, (_, i) => {
        const near = Math.exp(-(((i / 26 - peak) / 0.2) ** 2));
        return svg`L${(i / 26) * w} ${y - near * h * r(0.02, 0.24) - r(0, 2)}`;
      });
      return svg`<path d="M-4 ${y}${points.join("")}L${w + 4} ${y}V${h + 4}H-4z" fill="${g}" stroke="${k === odd ? b : a}" stroke-width="${k === odd ? 3.4 : 2}"/>`;
    };
    return many(count, ridge);
  }),
  full("contours", ({ w, h, a, b, r, int }) => {
    const [x, y, count] = [w * r(0.35, 0.65), h * r(0.35, 0.65), int(6, 9)];
    const swell = Array.from({ length: 9 }, () => r(0.7, 1.25));
    const contour = (k: number) => {
      const reach = (k + 1) * 15;
      const at = swell.map((by, i) => polar(x, y, i / swell.length, reach * (1 + (by - 1) * (0.3 + k / count))));
      const middle = (i: number) => {
        const [p, q] = [at[i % 9] as [number, number], at[(i + 1) % 9] as [number, number]];
        return svg`${(p[0] + q[0]) / 2} ${(p[1] + q[1]) / 2}`;
      };
      const curve = at.map(
        (_, i) =>
          svg`Q${(at[(i + 1) % 9] as [number, number])[0]} ${(at[(i + 1) % 9] as [number, number])[1]} ${middle(i + 1)}`,
      );
      return svg`<path d="M${middle(0)}${curve.join("")}z" fill="${k === 0 ? b : "none"}" stroke="${k === 0 ? b : a}" stroke-width="${k % 4 === 3 ? 4.4 : 1.8}"/>`;
    };
    return many(count, contour);
  }),
  open("frames", ({ w, h, g, a, b, r, int }) => {
    const [across, down] = [int(2, 3), int(3, 4)];
    const [fw, fh] = [(w - 28) / across, (h - 24) / down];
    const lit = int(0, across * down - 1);
    const sun = r(0.3, 0.7);
    const frame = (k: number) => {
      const [x, y] = [14 + (k % across) * fw + 3, 14 + Math.floor(k / across) * fh + 3];
      const [fx, fy] = [fw - 6, fh - 6];
      if (k !== lit)
        return box(a, x, y, fx, fy) + disc(g, x + fx * (0.15 + (0.7 * k) / (across * down)), y + fy * sun, fy * 0.2);
      return (
        box(b, x, y, fx, fy) +
        disc(a, x + fx * 0.5, y + fy * 0.4, fy * 0.18) +
        shape(a, svg`M${x + fx * 0.5 - fy * 0.36} ${y + fy}a${fy * 0.36} ${fy * 0.36} 0 0 1 ${fy * 0.72} 0`)
      );
    };
    return many(across * down, frame);
  }),
  floor("columns", ({ w, h, a, b, r, int }) => {
    const count = int(9, 14);
    const odd = int(2, count - 3);
    const step = (w - 24) / count;
    const wave = [r(1, 2.4), r(0, 6)] as const;
    const column = (k: number) => {
      const tall = h * (0.2 + 0.5 * Math.abs(Math.sin((k / count) * wave[0] * Math.PI + wave[1])) + r(0, 0.08));
      return box(k === odd ? b : a, 12 + k * step + step * 0.14, h - tall, step * 0.72, tall);
    };
    return many(count, column) + box(a, 0, h * 0.965, w, h);
  }),
];

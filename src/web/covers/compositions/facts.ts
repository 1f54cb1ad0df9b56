// Documentaries.
import { type Composition, full, open } from "../composition.ts";
import { box, disc, many, svg } from "../pen.ts";

// a halftone with a light in it
export const halftone: Composition = full((p) => {
  const across = p.int(8, 11);
  const step = p.w / across;
  const [x, y, reach] = [p.w * p.r(0.2, 0.8), p.h * p.r(0.2, 0.8), Math.min(p.w, p.h) * p.r(0.55, 0.8)];
  const dot = (k: number) => {
    const [dx, dy] = [((k % across) + 0.5) * step, (Math.floor(k / across) + 0.5) * step];
    const near = 1 - Math.min(1, Math.hypot(dx - x, dy - y) / reach);
    return disc(near > 0.72 ? p.b : p.a, dx, dy, step * (0.09 + 0.4 * near));
  };
  return many(across * Math.ceil(p.h / step), dot);
});

// a swell, line before line
const ridgelines = full((p) => {
  const [count, peak] = [p.int(9, 13), p.r(0.35, 0.65)];
  const odd = p.int(2, count - 2);
  return many(count, (k) => {
    const ridge = many(
      29,
      (i) =>
        svg`L${(i / 28) * p.w} ${p.h * (0.3 + (0.74 * k) / count - Math.exp(-(((i / 28 - peak) / 0.17) ** 2)) * p.r(0.02, 0.24))}`,
    );
    return svg`<path d="M-9 ${p.h}${ridge}V${p.h + 9}" fill="${p.g}" stroke="${k === odd ? p.b : p.a}" stroke-width="${k === odd ? 3.4 : 2}" stroke-linejoin="round"/>`;
  });
});

// frames of a reel, one of them chosen
const frames = open((p) => {
  const [across, down] = [p.int(2, 3), p.int(3, 4)];
  const [wide, tall, lit] = [(p.w - 24) / across, (p.h - 24) / down, p.int(0, across * down - 1)];
  return many(across * down, (k) => {
    const [x, y] = [15 + (k % across) * wide, 15 + Math.floor(k / across) * tall];
    return (
      box(k === lit ? p.b : p.a, x, y, wide - 6, tall - 6) +
      disc(k === lit ? p.a : p.g, x + (wide - 6) * (0.2 + (0.6 * k) / (across * down)), y + tall * 0.46, tall * 0.2)
    );
  });
});

export const facts: readonly Composition[] = [halftone, ridgelines, frames];

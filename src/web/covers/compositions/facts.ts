// Documentaries.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, shape, svg } from "../pen.ts";

// a halftone with a light in it
const halftone = full(({ w, h, a, b, r, int }) => {
  const across = int(8, 11);
  const step = w / across;
  const [x, y, reach] = [w * r(0.2, 0.8), h * r(0.2, 0.8), Math.min(w, h) * r(0.55, 0.8)];
  const dot = (k: number) => {
    const [dx, dy] = [((k % across) + 0.5) * step, (Math.floor(k / across) + 0.5) * step];
    const near = 1 - Math.min(1, Math.hypot(dx - x, dy - y) / reach);
    return disc(near > 0.72 ? b : a, dx, dy, step * (0.09 + 0.4 * near));
  };
  return many(across * Math.ceil(h / step), dot);
});

// a swell, line before line
const ridgelines = full(({ w, h, g, a, b, r, int }) => {
  const [count, peak, width] = [int(9, 13), r(0.35, 0.65), r(0.12, 0.2)];
  const odd = int(2, count - 2);
  const ridge = (k: number) => {
    const rise = (i: number) => Math.exp(-(((i / 20 - peak) / width) ** 2)) * h * r(0.04, 0.24);
    const points = Array.from(
      { length: 20 },
      (_, i) => svg`T${((i + 1) / 20) * w} ${h * (0.3 + (k / count) * 0.74) - rise(i)}`,
    );
    const far = h * (0.3 + (k / count) * 0.74);
    return svg`<path d="M-4 ${far}Q0 ${far} 2 ${far}${points.join("")}V${h + 9}H-4z" fill="${g}" stroke="${k === odd ? b : a}" stroke-width="${k === odd ? 3.4 : 2}"/>`;
  };
  return many(count, ridge);
});

// heights on a map
const contours = full(({ w, h, a, b, r, int }) => {
  const [x, y, drift, twist, count] = [w * r(0.35, 0.65), h * r(0.35, 0.65), r(-5, 5), r(4, 11), int(6, 9)];
  return many(
    count,
    (k) =>
      svg`<ellipse cx="${x + drift * k}" cy="${y + drift * k * 0.6}" rx="${11 + k * 18}" ry="${8 + k * 13}" transform="rotate(${k * twist} ${x} ${y})" fill="${k ? "none" : b}" stroke="${k ? a : b}" stroke-width="${k % 4 === 3 ? 4.4 : 1.8}"/>`,
  );
});

// frames of a reel, one of them chosen
const frames = open(({ w, h, g, a, b, r, int }) => {
  const [across, down] = [int(2, 3), int(3, 4)];
  const [fw, fh, lit, sun] = [(w - 28) / across, (h - 24) / down, int(0, across * down - 1), r(0.3, 0.7)];
  return many(across * down, (k) => {
    const [x, y, fx, fy] = [17 + (k % across) * fw, 15 + Math.floor(k / across) * fh, fw - 6, fh - 6];
    if (k !== lit)
      return box(a, x, y, fx, fy) + disc(g, x + fx * (0.15 + (0.7 * k) / (across * down)), y + fy * sun, fy * 0.2);
    return (
      box(b, x, y, fx, fy) +
      disc(a, x + fx / 2, y + fy * 0.4, fy * 0.18) +
      shape(a, svg`M${x + fx / 2 - fy * 0.36} ${y + fy}a${fy * 0.36} ${fy * 0.36} 0 0 1 ${fy * 0.72} 0`)
    );
  });
});

// columns
const columns = floor(({ w, h, a, b, r, int }) => {
  const [count, waves, from] = [int(8, 13), r(1, 2.4), r(0, 6)];
  const [odd, step] = [int(2, count - 3), (w - 24) / count];
  const column = (k: number) => {
    const tall = h * (0.2 + 0.5 * Math.abs(Math.sin((k / count) * waves * Math.PI + from)) + r(0, 0.08));
    return box(k === odd ? b : a, 12 + (k + 0.14) * step, h - tall, step * 0.72, tall);
  };
  return many(count, column) + box(a, 0, h * 0.96, w, h);
});

export const facts: readonly Composition[] = [halftone, ridgelines, contours, frames, columns];

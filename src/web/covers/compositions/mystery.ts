// Mysteries: labyrinths, moths, cards, and what they share with crime and horror.
import { type Composition, full, open } from "../composition.ts";
import { box, disc, line, many, polar, poly, ring, shape, svg, turned } from "../pen.ts";

export const mystery: readonly Composition[] = [
  full("labyrinth", ({ w, h, a, b, r, int }) => {
    const [x, y, gap] = [w / 2, h / 2, Math.min(w, h) / int(13, 16)];
    const wall = (k: number) => {
      const [reach, open, wide] = [(k + 1.4) * gap * 1.1, r(0, 1), 0.05 + 0.05 / (k + 1)];
      const [from, to] = [polar(x, y, open + wide, reach), polar(x, y, open - wide, reach)];
      return (
        svg`M${from[0]} ${from[1]}A${reach} ${reach} 0 1 1 ${to[0]} ${to[1]}` +
        svg`M${polar(x, y, open + wide, reach)[0]} ${from[1]}L${polar(x, y, open + wide, reach + gap)[0]} ${polar(x, y, open + wide, reach + gap)[1]}`
      );
    };
    return line(a, gap * 0.42, many(8, wall)) + disc(b, x, y, gap * 0.8);
  }),
  open("moth", ({ w, h, g, a, b, r }) => {
    const [x, y, s] = [w / 2, h * 0.5, Math.min(w * 0.42, h * 0.42)];
    const wing = (way: number) =>
      shape(
        a,
        svg`M${x} ${y - s * 0.3}C${x + way * s * 0.4} ${y - s * 1.1} ${x + way * s * 1.1} ${y - s * 0.9} ${x + way * s} ${y - s * 0.5}C${x + way * s * 0.95} ${y - s * 0.1} ${x + way * s * 0.6} ${y + s * 0.1} ${x} ${y + s * 0.1}`,
      ) +
      shape(
        b,
        svg`M${x} ${y}C${x + way * s * 0.8} ${y} ${x + way * s * 0.9} ${y + s * 0.5} ${x + way * s * 0.5} ${y + s * 0.85}C${x + way * s * 0.3} ${y + s * 0.9} ${x + way * s * 0.1} ${y + s * 0.5} ${x} ${y + s * 0.2}`,
      ) +
      ring(g, x + way * s * 0.62, y - s * 0.5, s * spot, s * 0.07) +
      disc(g, x + way * s * 0.45, y + s * 0.42, s * 0.09);
    const spot = r(0.1, 0.18);
    const feelers = line(
      a,
      2,
      svg`M${x} ${y - s * 0.4}q${s * 0.1} ${-s * 0.4} ${s * 0.34} ${-s * 0.5}M${x} ${y - s * 0.4}q${-s * 0.1} ${-s * 0.4} ${-s * 0.34} ${-s * 0.5}`,
    );
    return (
      wing(1) + wing(-1) + feelers + svg`<ellipse cx="${x}" cy="${y}" rx="${s * 0.09}" ry="${s * 0.46}" fill="${a}"/>`
    );
  }),
  open("cards", ({ w, h, g, a, b, r, int }) => {
    const [count, foot] = [int(3, 5), h * 0.96];
    const [wide, tall] = [Math.min(w * 0.36, h * 0.4), Math.min(w * 0.54, h * 0.6)];
    const shown = int(0, count - 1);
    const card = (k: number) => {
      const [lean, x] = [(k - (count - 1) / 2) * r(13, 19), w / 2];
      const [left, top] = [x - wide / 2, foot - tall - h * 0.16];
      const face = k === shown;
      const s = wide * 0.2;
      const sign = poly(
        face ? g : b,
        x,
        top + tall / 2 - s * 1.3,
        x + s,
        top + tall / 2,
        x,
        top + tall / 2 + s * 1.3,
        x - s,
        top + tall / 2,
      );
      return turned(
        svg`<rect x="${left}" y="${top}" width="${wide}" height="${tall}" rx="5" fill="${face ? b : a}" stroke="${g}" stroke-width="2.4"/>` +
          sign,
        lean,
        x,
        foot + h * 0.06,
      );
    };
    return many(count, card);
  }),
  full("half", ({ w, h, g, a, b, r, chance }) => {
    const [x, y, size] = [w / 2, h * r(0.46, 0.54), Math.min(w, h) * r(0.32, 0.38)];
    const [left, right] = chance(0.5) ? [b, a] : [a, b];
    return (
      box(a, x, 0, w, h) +
      shape(left === a ? a : b, svg`M${x} ${y - size}a${size} ${size} 0 0 0 0 ${2 * size}`) +
      shape(right === a ? g : b, svg`M${x} ${y - size}a${size} ${size} 0 0 1 0 ${2 * size}`) +
      disc(g, x - size * 0.42, y - size * 0.1, size * 0.15) +
      disc(left === a ? b : g, x + size * 0.42, y - size * 0.1, size * 0.15)
    );
  }),
];

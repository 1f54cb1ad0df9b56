// Thrillers: vortices, corridors, eyes, things that are split or fall.
import { type Composition, full, open } from "../composition.ts";
import { box, disc, line, many, polar, poly, shape, svg, turned } from "../pen.ts";
import { person } from "./silhouettes.ts";

export const suspense: readonly Composition[] = [
  full("vortex", ({ w, h, g, a, b, r, int }) => {
    const [x, y, twist, count] = [w * r(0.38, 0.62), h * r(0.4, 0.6), r(7, 16), int(10, 13)];
    const start = Math.hypot(w, h) * 1.15;
    const square = (k: number) => {
      const side = start * 0.79 ** k;
      return turned(box(k % 2 ? g : a, x - side / 2, y - side / 2, side, side), k * twist, x, y);
    };
    return many(count, square) + disc(b, x, y, 6);
  }),
  full("corridor", ({ w, h, g, a, b, r, int }) => {
    const [x, y, count] = [w * r(0.36, 0.64), h * r(0.4, 0.56), int(5, 6)];
    const door = (k: number) => {
      const s = 0.64 ** k;
      const [left, top, right] = [x - x * s, y - y * s, x + (w - x) * s];
      return box([a, g][k % 2] as string, left, top, right - left, h);
    };
    const s = 0.64 ** count;
    const [left, top, right, bottom] = [x - x * s, y - y * s, x + (w - x) * s, y + (h - y) * 0.64 ** (count - 1)];
    const carpet = poly(count % 2 ? g : a, left, bottom, right, bottom, w * 0.86, h, w * 0.14, h);
    return (
      many(count, door) +
      box(b, left, top, right - left, bottom - top) +
      carpet +
      person(b, x, h * r(0.84, 0.93), h * 0.3)
    );
  }),
  open("eye", ({ w, h, g, a, b, r, int }) => {
    const [x, y, half, lift] = [w / 2, h * r(0.46, 0.54), w * r(0.39, 0.44), h * r(0.26, 0.34)];
    const lid = (by: number) => svg`M${x - half} ${y}Q${x} ${y - lift * 2 * by} ${x + half} ${y}`;
    const iris = Math.min(lift * 0.86, w * 0.23);
    const lines = many(int(1, 3), (k) =>
      line(
        a,
        3.4,
        svg`M${x - half} ${y - 10 - k * 11}Q${x} ${y - 10 - k * 11 - lift * 2} ${x + half} ${y - 10 - k * 11}`,
      ),
    );
    const spokes = many(18, (k) => poly(g, x, y, ...polar(x, y, k / 18, iris), ...polar(x, y, (k + 0.45) / 18, iris)));
    return (
      shape(a, `${lid(1)}Q${x} ${y + lift * 1.7} ${x - half} ${y}`) +
      disc(b, x, y, iris) +
      (r(0, 1) < 0.5 ? spokes : "") +
      disc(g, x, y, iris * 0.5) +
      disc(a, x + iris * 0.2, y - iris * 0.2, iris * 0.13) +
      lines
    );
  }),
  full("split", ({ w, h, g, a, b, r, int }) => {
    const [x, y, size, count] = [w / 2, h / 2, Math.min(w, h) * r(0.36, 0.42), int(3, 5)];
    const tall = (2 * size) / count;
    const band = (k: number) => {
      const top = y - size + k * tall;
      const shift = (k % 2 ? 1 : -1) * r(8, 30);
      const inner = box(g, 0, 0, w, tall) + disc(k % 2 ? b : a, x + shift, y - top, size);
      return svg`<svg x="0" y="${top}" width="${w}" height="${tall - 2}">${inner}</svg>`;
    };
    return turned(many(count, band), r(-24, 24), x, y);
  }),
  full("fall", ({ w, h, a, b, r, chance }) => {
    const [x, y, way, turns] = [w * r(0.44, 0.56), h * r(0.44, 0.56), chance(0.5) ? 1 : -1, r(2.6, 3.6)];
    const reach = Math.hypot(w, h) * 0.56;
    const edge = (inner: number) =>
      Array.from({ length: 90 }, (_, k) => {
        const at = k / 89;
        return polar(x, y, way * at * turns, reach * at ** 1.35 * inner);
      });
    const band = poly(a, ...edge(1).flat(), ...edge(0.76).reverse().flat());
    const [px, py] = polar(x, y, r(0, 1), Math.min(w, h) * 0.27);
    return band + disc(b, px, py, Math.min(w, h) * r(0.07, 0.12));
  }),
  full("threads", ({ w, h, a, b, r, int }) => {
    const [x, y] = [w * r(0.3, 0.7), h * r(0.36, 0.64)];
    const thread = () => {
      const [tx, ty] = polar(x, y, r(0, 1), w + h);
      return svg`M${x} ${y}L${tx} ${ty}`;
    };
    return (
      line(a, 1.5, many(int(26, 44), thread)) +
      disc(a, x, y, w * r(0.13, 0.19)) +
      disc(b, x + w * 0.05, y - w * 0.03, w * 0.1)
    );
  }),
];

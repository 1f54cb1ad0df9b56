// Love: two things that meet, rain, petals, a thread.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, polar, shape, svg, turned } from "../pen.ts";

export const romance: readonly Composition[] = [
  open("meeting", ({ w, h, g, a, b, r, int, chance }) => {
    const [size, y] = [Math.min(w * 0.24, h * 0.26), h * r(0.34, 0.42)];
    const apart = size * r(0.55, 0.8);
    const [left, right] = [w / 2 - apart, w / 2 + apart];
    const reach = Math.sqrt(size ** 2 - apart ** 2);
    const lens = shape(
      g,
      svg`M${w / 2} ${y - reach}A${size} ${size} 0 0 1 ${w / 2} ${y + reach}A${size} ${size} 0 0 1 ${w / 2} ${y - reach}`,
    );
    const count = int(2, 4);
    const waves = chance(0.7)
      ? many(count, (k) =>
          line(
            k % 2 ? b : a,
            3,
            svg`M-6 ${y + size + 20 + k * 11}q${w / 8} ${-9} ${w / 4} 0t${w / 4} 0t${w / 4} 0t${w / 4} 0t${w / 4} 0`,
          ),
        )
      : "";
    return disc(a, left, y, size) + disc(b, right, y, size) + lens + waves;
  }),
  full("petals", ({ w, h, g, a, b, r, int }) => {
    const [x, y, count, long] = [w * r(0.4, 0.6), h * r(0.42, 0.58), int(7, 11), Math.min(w, h) * r(0.56, 0.7)];
    const petal = (k: number, reach: number, ink: string, by: number) => {
      const [tip, left, right] = [
        polar(x, y, (k + by) / count, reach),
        polar(x, y, (k + by) / count - 0.36 / count, reach * 0.7),
        polar(x, y, (k + by) / count + 0.36 / count, reach * 0.7),
      ];
      return shape(ink, svg`M${x} ${y}Q${left[0]} ${left[1]} ${tip[0]} ${tip[1]}Q${right[0]} ${right[1]} ${x} ${y}`);
    };
    return (
      many(count, (k) => petal(k, long * 1.1, a, 0)) +
      many(count, (k) => petal(k, long * 0.62, b, 0.5)) +
      disc(g, x, y, long * 0.13) +
      disc(a, x, y, long * 0.07)
    );
  }),
  full("umbrella", ({ w, h, g, a, b, r, int }) => {
    const [x, y, half] = [w * r(0.42, 0.58), h * r(0.52, 0.6), w * r(0.3, 0.36)];
    const rain = () => {
      const [rx, ry, long] = [r(-20, w), r(-10, h), r(10, 24)];
      return svg`M${rx} ${ry}l${long * 0.3} ${long}`;
    };
    const scallop = half / 3;
    const edge = `a${scallop} ${scallop * 0.7} 0 0 0 ${-2 * scallop} 0`;
    const legs = many(
      2,
      (k) =>
        svg`<path d="M${x + (k ? 9 : -9)} ${h + 6}V${y + h * 0.2}" stroke="${k ? a : b}" stroke-width="15" stroke-linecap="round"/>`,
    );
    return (
      line(a, 1.6, many(int(46, 70), rain)) +
      shape(g, svg`M${x - half - 5} ${y}A${half + 5} ${half + 5} 0 0 1 ${x + half + 5} ${y}V${h}H${x - half - 5}`) +
      legs +
      disc(a, x + 9, y + h * 0.12, 8) +
      disc(b, x - 9, y + h * 0.12, 8) +
      shape(b, svg`M${x - half} ${y}A${half} ${half} 0 0 1 ${x + half} ${y}${edge}${edge}${edge}`) +
      box(b, x - 1.2, y - half - 8, 2.4, h * 0.3 + half)
    );
  }),
  open("thread", ({ w, h, a, b, r, int }) => {
    const [loops, y] = [int(2, 4), h * r(0.42, 0.56)];
    const step = (w * 0.72) / loops;
    const loop = (k: number) => {
      const [at, high] = [w * 0.14 + k * step, h * r(0.16, 0.36)];
      return svg`C${at + step * 1.3} ${y + r(0, 20)} ${at + step * 1.1} ${y - high} ${at + step * 0.5} ${y - high}S${at - step * 0.2} ${y + r(6, 22)} ${at + step} ${y}`;
    };
    const dot = Math.min(w, h) * 0.085;
    return (
      line(a, 3.6, svg`M${w * 0.14} ${y}${many(loops, loop)}`) +
      disc(b, w * 0.14, y, dot) +
      disc(a, w * 0.86, y, dot) +
      line(b, 3.6, svg`M0 ${h * 0.86}q${w / 4} ${r(-22, -8)} ${w / 2} 0t${w / 2} 0`)
    );
  }),
  full("leaves", ({ w, h, g, a, b, r }) => {
    const [x, foot, tall] = [w / 2, h * 0.97, h * r(0.78, 0.88)];
    const leaf = (side: number, ink: string, lean: number) => {
      const body = shape(
        ink,
        svg`M${x} ${foot}C${x + side * tall * 0.62} ${foot - tall * 0.36} ${x + side * tall * 0.3} ${foot - tall * 0.86} ${x} ${foot - tall}C${x - side * tall * 0.06} ${foot - tall * 0.6} ${x} ${foot - tall * 0.3} ${x} ${foot}`,
      );
      const vein = many(
        4,
        (k) =>
          svg`M${x} ${foot - tall * (0.18 + k * 0.17)}q${side * tall * 0.13} ${-tall * 0.03} ${side * tall * (0.26 - k * 0.03)} ${-tall * 0.13}`,
      );
      return turned(body + line(g, 1.8, vein), side * lean, x, foot);
    };
    const lean = r(4, 16);
    return leaf(-1, a, lean) + leaf(1, b, lean);
  }),
  floor("balcony", ({ w, h, g, a, b, r, int }) => {
    const [x, wide, top] = [w * r(0.34, 0.66), w * r(0.22, 0.28), h * r(0.16, 0.24)];
    const ground = h * 0.78;
    const arch = (ink: string, half: number, from: number) =>
      shape(ink, svg`M${x - half} ${ground}V${from + half}a${half} ${half} 0 0 1 ${2 * half} 0V${ground}`);
    const bars = int(9, 13);
    const rail = many(bars, (k) => box(a, (w / (bars - 1)) * k - 1.3, ground - h * 0.16, 2.6, h * 0.2));
    return (
      arch(a, wide, top) +
      arch(b, wide - 7, top + 7) +
      box(a, x - 1.2, top, 2.4, ground - top) +
      disc(g, x + wide * 0.36, top + wide * 0.8, wide * 0.2) +
      rail +
      box(a, 0, ground - h * 0.17, w, 4) +
      box(a, 0, ground, w, h)
    );
  }),
];

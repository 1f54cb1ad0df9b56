// Horror.
import { type Composition, floor, full } from "../composition.ts";
import { box, disc, line, many, placed, poly, shape, svg } from "../pen.ts";
import { house } from "./silhouettes.ts";

// a house in the fog
const fog = floor(({ w, h, g, a, b, r, int, way }) => {
  const [x, count, side] = [w * r(0.3, 0.6), int(3, 4), way()];
  const bank = (k: number) => {
    const wide = r(50, 80);
    return shape(
      k === count - 1 ? a : k % 2 ? b : g,
      svg`M${-r(0, 60)} ${h * (0.64 + (0.3 * k) / count)}q${wide / 2} ${-r(8, 15)} ${wide} 0${many(5, () => svg`t${wide} 0`)}V${h}H-60`,
    );
  };
  return (
    disc(b, w / 2 + side * r(0, 60), h * r(0.22, 0.34), w * r(0.13, 0.24)) +
    house(a, g, x, h * 0.84, h * r(0.44, 0.6)) +
    many(count, bank)
  );
});

// bare trunks before the moon
const trunks = floor(({ w, h, a, b, r, int }) => {
  const count = int(6, 9);
  const trunk = (k: number) => {
    const [x, wide, lean] = [((k + r(0.2, 0.8)) / count) * w, r(3, 11), r(-7, 7)];
    const branch = (side: number) =>
      svg`M${x} ${h * r(0.25, 0.6)}l${side * r(12, 24)} ${-r(18, 34)}l${-side * 3} ${r(18, 24)}`;
    return (
      poly(a, x - wide, h, x - wide * 0.55 + lean, 0, x + wide * 0.55 + lean, 0, x + wide, h) +
      shape(a, branch(1) + branch(-1))
    );
  };
  return (
    disc(b, w * r(0.35, 0.65), h * r(0.34, 0.46), w * r(0.2, 0.3)) + many(count, trunk) + box(a, 0, h * 0.93, w, h)
  );
});

// a jaw about to close
const teeth = full(({ w, h, a, b, r, int }) => {
  const jaw = (count: number, from: number, way: number) =>
    many(count, (k) =>
      poly(
        a,
        (k / count) * w - 1,
        from,
        ((k + 0.5) / count) * w + r(-5, 5),
        from + way * h * (0.13 + 0.24 * Math.abs((2 * k + 1) / count - 1) + r(0, 0.08)),
        ((k + 1) / count) * w + 1,
        from,
      ),
    );
  return (
    box(a, 0, 0, w, h * 0.06) +
    jaw(int(6, 9), h * 0.05, 1) +
    jaw(int(6, 9), h * 0.95, -1) +
    box(a, 0, h * 0.94, w, h) +
    disc(b, w / 2 + r(-26, 26), h * r(0.44, 0.56), Math.min(w, h) * r(0.08, 0.13))
  );
});

// something runs down from above
const drip = full(({ w, h, a, b, r, int }) => {
  const count = int(5, 7);
  const [step, last] = [w / count, int(0, count - 1)];
  const drop = (k: number) => {
    const [x, wide, long] = [(k + 0.5) * step, step * r(0.26, 0.4), h * (k === last ? 0.5 : r(0.3, 0.74))];
    return shape(
      a,
      svg`M${x - step * 0.52} 0V${h * 0.18}Q${x - wide} ${h * 0.2} ${x - wide} ${h * 0.3}V${long}a${wide} ${wide} 0 0 0 ${2 * wide} 0V${h * 0.3}Q${x + wide} ${h * 0.2} ${x + step * 0.52} ${h * 0.18}V0`,
    );
  };
  return many(count, drop) + disc(b, (last + 0.5) * step, h * r(0.78, 0.88), step * 0.32);
});

// a hand, from below
const hand = floor(({ w, h, a, b, r, way }) => {
  const size = Math.min(w * 0.3, h * 0.3);
  const fingers = line(a, 27, "M-50 0L-92-112M-18 0L-33-148M18 0L33-140M50 0L94-103M-44 60Q-100 34-112-26");
  return (
    disc(b, w / 2 + r(-20, 20), h * 0.42, Math.min(w, h) * r(0.3, 0.4)) +
    placed(w / 2, h * 0.72, size, fingers + shape(a, "M-66-8H66Q66 60 42 120H-42Q-66 60-66-8"), r(-8, 8), way()) +
    box(a, 0, h * 0.94, w, h)
  );
});

// a door ajar, and what looks out
const ajar = floor(({ w, h, g, a, b, r, int, way }) => {
  const eyes = int(0, 1) ? disc(g, 9, -52, 2.6) + disc(g, 19, -52, 2.6) : "";
  const door =
    box(b, 0, -100, 28, 100) +
    poly(b, 0, 0, 28, 0, 120, 40, 14, 40) +
    poly(g, 0, -100, -44, -92, -44, 12, 0, 0) +
    disc(a, -36, -42, 3);
  return box(a, 0, 0, w, h) + placed(w * r(0.42, 0.58), h * 0.72, h * r(0.52, 0.62), door + eyes, 0, way());
});

export const horror: readonly Composition[] = [fog, trunks, teeth, drip, hand, ajar];

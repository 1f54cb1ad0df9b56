// War.
import { type Composition, floor, full } from "../composition.ts";
import { box, disc, line, many, placed, poly, shape, svg } from "../pen.ts";

// banners and a sun
export const banners: Composition = full((p) => {
  const [count, lean] = [p.int(4, 6), p.way() * p.h * 0.21];
  const step = (p.h * 1.5) / count;
  const stripe = (k: number) => {
    const y = (k - 0.5) * step - p.h * 0.1;
    return poly(
      k % 3 === 1 ? p.b : p.a,
      0,
      y - lean,
      p.w,
      y + lean,
      p.w,
      y + lean + step * 0.58,
      0,
      y - lean + step * 0.58,
    );
  };
  const [x, y, size] = [p.w * p.r(0.3, 0.7), p.h * p.r(0.32, 0.6), Math.min(p.w, p.h) * p.r(0.13, 0.18)];
  return many(count, stripe) + disc(p.g, x, y, size * 1.25) + disc(p.b, x, y, size);
});

// aeroplanes, and one that has turned back: each of them whole, in rows of one more and one fewer
export const formation: Composition = full((p) => {
  const [across, turn] = [p.int(3, 5), p.r(-20, 20)];
  const step = p.w / across;
  const rows = Math.max(1, Math.floor(p.h / step));
  const count = rows * across - Math.floor(rows / 2);
  const odd = p.int(1, count - 2);
  return many(count, (k) => {
    const pair = k % (2 * across - 1);
    const isFewer = pair >= across;
    const row = 2 * Math.floor(k / (2 * across - 1)) + (isFewer ? 1 : 0);
    const plane = shape(
      k === odd ? p.b : p.a,
      "M0-100Q14-90 16-20L110 30V40L18 22 12 70 40 90V100H-40V90L-12 70-18 22-110 40V30L-16-20Q-14-90 0-100",
    );
    return placed(
      (isFewer ? pair - across + 1 : pair + 0.5) * step,
      ((row + 0.5) * p.h) / rows,
      step * 0.36,
      plane,
      k === odd ? turn + 180 : turn,
    );
  });
});

// poppies
const poppies = floor((p) => {
  const count = p.int(4, 7);
  const bloom =
    disc(p.b, -50, 0, 80) + disc(p.b, 50, 10, 80) + disc(p.b, 0, -40, 80) + disc(p.a, 0, 0, 42) + disc(p.g, 0, 0, 14);
  const flower = (k: number) => {
    const [x, y] = [p.w * ((k + p.r(0.25, 0.75)) / count), p.h * p.r(0.18, 0.6)];
    return (
      line(p.a, 2, svg`M${x} ${y}q${p.r(-14, 14)} ${p.h * 0.2} ${p.r(-8, 8)} ${p.h}`) +
      placed(x, y, Math.min(p.w, p.h) * p.r(0.07, 0.13), bloom)
    );
  };
  return many(count, flower) + box(p.a, 0, p.h * 0.93, p.w, p.h);
});

// searchlights over roofs
const searchlights = floor((p) => {
  const [ground, count] = [p.h * 0.88, p.int(2, 4)];
  const beam = (k: number) => {
    const [x, to] = [p.w * ((k + 0.5) / count), p.w * p.r(0.1, 0.9)];
    return poly(k % 2 ? p.b : p.a, x - 3, ground, to - 18, -4, to + 18, -4, x + 3, ground);
  };
  return (
    many(count, beam) +
    disc(p.b, p.w * p.r(0.3, 0.7), p.h * p.r(0.16, 0.3), p.w * 0.085) +
    many(8, (k) => box(p.a, k * 25 - 1, ground - p.h * p.r(0, 0.12), 27, p.h)) +
    box(p.a, 0, ground, p.w, p.h)
  );
});

export const war: readonly Composition[] = [banners, formation, poppies, searchlights];

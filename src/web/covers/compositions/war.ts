// War.
import { type Composition, floor, full } from "../composition.ts";
import { box, disc, line, many, placed, poly, shape, svg } from "../pen.ts";

// banners and a sun
const banners = full(({ w, h, g, a, b, r, int, way }) => {
  const [count, lean] = [int(4, 6), way() * h * 0.21];
  const step = (h * 1.5) / count;
  const stripe = (k: number) => {
    const y = (k - 0.5) * step - h * 0.1;
    return poly(k % 3 === 1 ? b : a, 0, y - lean, w, y + lean, w, y + lean + step * 0.58, 0, y - lean + step * 0.58);
  };
  const [x, y, size] = [w * r(0.3, 0.7), h * r(0.32, 0.6), Math.min(w, h) * r(0.13, 0.18)];
  return many(count, stripe) + disc(g, x, y, size * 1.25) + disc(b, x, y, size);
});

// aeroplanes, and one that has turned back
const formation = full(({ w, h, a, b, r, int }) => {
  const [across, turn] = [int(3, 5), r(-20, 20)];
  const step = w / across;
  const count = across * (Math.ceil(h / step) + 1);
  const odd = int(across, count - 2 * across);
  return many(count, (k) => {
    const row = Math.floor(k / across);
    const plane = shape(
      k === odd ? b : a,
      "M0-100Q14-90 16-20L110 30V40L18 22 12 70 40 90V100H-40V90L-12 70-18 22-110 40V30L-16-20Q-14-90 0-100",
    );
    return placed(
      ((k % across) + (row % 2 ? 0.75 : 0.3)) * step,
      (row + 0.4) * step,
      step * 0.36,
      plane,
      k === odd ? turn + 180 : turn,
    );
  });
});

// poppies
const poppies = floor(({ w, h, g, a, b, r, int }) => {
  const count = int(4, 7);
  const bloom = disc(b, -50, 0, 80) + disc(b, 50, 10, 80) + disc(b, 0, -40, 80) + disc(a, 0, 0, 42) + disc(g, 0, 0, 14);
  const flower = (k: number) => {
    const [x, y] = [w * ((k + r(0.25, 0.75)) / count), h * r(0.18, 0.6)];
    return (
      line(a, 2, svg`M${x} ${y}q${r(-14, 14)} ${h * 0.2} ${r(-8, 8)} ${h}`) +
      placed(x, y, Math.min(w, h) * r(0.07, 0.13), bloom)
    );
  };
  return many(count, flower) + box(a, 0, h * 0.93, w, h);
});

// crossed beams on an empty field
const hedgehogs = floor(({ w, h, a, b, r, int }) => {
  const [ground, sun, count] = [h * r(0.78, 0.84), w * r(0.26, 0.36), int(1, 3)];
  const cross = (k: number) =>
    placed(
      w * ((k + 0.5) / count) + r(-8, 8),
      ground - h * 0.13,
      h * r(0.24, 0.34),
      shape(a, "M-60-80L-44-86 60 84 44 90M60-80L44-86-60 84-44 90M-78-6L74-26V-10L-78 10"),
      r(-9, 9),
    );
  return (
    disc(b, w * r(0.3, 0.7), ground - sun * r(0.3, 0.7), sun) +
    many(count, cross) +
    box(a, 0, ground, w, h) +
    box(b, 0, ground + 8, w, 2)
  );
});

// searchlights over roofs
const searchlights = floor(({ w, h, a, b, r, int }) => {
  const [ground, count] = [h * 0.88, int(2, 4)];
  const beam = (k: number) => {
    const [x, to] = [w * ((k + 0.5) / count), w * r(0.1, 0.9)];
    return poly(k % 2 ? b : a, x - 3, ground, to - 18, -4, to + 18, -4, x + 3, ground);
  };
  return (
    many(count, beam) +
    disc(b, w * r(0.3, 0.7), h * r(0.16, 0.3), w * 0.085) +
    many(8, (k) => box(a, k * 25 - 1, ground - h * r(0, 0.12), 27, h)) +
    box(a, 0, ground, w, h)
  );
});

export const war: readonly Composition[] = [banners, formation, poppies, hedgehogs, searchlights];

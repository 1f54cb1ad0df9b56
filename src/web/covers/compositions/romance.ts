// Love.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, placed, polar, shape, svg } from "../pen.ts";

// two discs that meet over water
const meeting = open(({ w, h, g, a, b, r, int }) => {
  const [size, y] = [Math.min(w * 0.24, h * 0.26), h * r(0.34, 0.42)];
  const apart = size * r(0.55, 0.8);
  const reach = Math.sqrt(size ** 2 - apart ** 2);
  const lens = shape(
    g,
    svg`M${w / 2} ${y - reach}A${size} ${size} 0 0 1 ${w / 2} ${y + reach}A${size} ${size} 0 0 1 ${w / 2} ${y - reach}`,
  );
  const wave = (k: number) => line(k % 2 ? b : a, 3, svg`M-6 ${y + size + 20 + k * 11}q25-9 50 0t50 0 50 0 50 0 50 0`);
  return disc(a, w / 2 - apart, y, size) + disc(b, w / 2 + apart, y, size) + lens + many(int(0, 4), wave);
});

// a flower, too large
const petals = full(({ w, h, g, a, b, r, int }) => {
  const [x, y, count, long] = [w * r(0.4, 0.6), h * r(0.42, 0.58), int(7, 11), Math.min(w, h) * r(0.6, 0.74)];
  const petal = (ink: string, reach: number, by: number) => (k: number) => {
    const [tip, left, right] = [by, by - 0.36, by + 0.36].map((off) =>
      polar(x, y, (k + off) / count, off === by ? reach : reach * 0.7),
    ) as [number, number][];
    return shape(
      ink,
      svg`M${x} ${y}Q${left?.[0] ?? x} ${left?.[1] ?? y} ${tip?.[0] ?? x} ${tip?.[1] ?? y}Q${right?.[0] ?? x} ${right?.[1] ?? y} ${x} ${y}`,
    );
  };
  return (
    many(count, petal(a, long, 0)) +
    many(count, petal(b, long * 0.6, 0.5)) +
    disc(g, x, y, long * 0.13) +
    disc(a, x, y, long * 0.07)
  );
});

// two under one umbrella
const umbrella = full(({ w, h, g, a, b, r, int }) => {
  const rain = () => svg`M${r(-20, w)} ${r(-10, h)}l${r(3, 6)} ${r(10, 24)}`;
  const pair =
    shape(g, "M-108 4A108 108 0 0 1 108 4V150H-108") +
    line(a, 30, "M20 150V66") +
    line(b, 30, "M-20 150V66") +
    disc(a, 20, 30, 16) +
    disc(b, -20, 30, 16);
  const roof = shape(
    b,
    "M-100 0A100 100 0 0 1 100 0A33 24 0 0 0 33 0A33 24 0 0 0-33 0A33 24 0 0 0-100 0M-3-112H3V70H-3",
  );
  return (
    line(a, 1.6, many(int(46, 70), rain)) +
    placed(w * r(0.42, 0.58), h * r(0.5, 0.56), Math.min(w * 0.33, h * 0.36), pair + roof)
  );
});

// two leaves on one stem
const leaves = full(({ w, h, g, a, b, r }) => {
  const leaf =
    shape(a, "M0 0C62-36 30-86 0-100C-6-60 0-30 0 0") +
    line(g, 1.8, "M0-18Q13-21 26-31M0-35Q13-38 23-48M0-52Q12-55 20-65M0-69Q8-72 14-82");
  const [tall, lean] = [h * r(0.8, 0.9), r(4, 16)];
  return placed(w / 2, h * 0.97, tall, leaf, lean) + placed(w / 2, h * 0.97, tall, leaf.replace(a, b), -lean, -1);
});

// a lit window with a balcony
const balcony = floor(({ w, h, g, a, b, r, int }) => {
  const [x, wide, top, ground, bars] = [w * r(0.34, 0.66), w * r(0.22, 0.28), h * r(0.12, 0.2), h * 0.8, int(9, 13)];
  const arch = (ink: string, half: number) =>
    shape(ink, svg`M${x - half} ${ground}V${top + wide}a${half} ${half} 0 0 1 ${2 * half} 0V${ground}`);
  const rail = many(bars, (k) => box(a, (w / (bars - 1)) * k - 1.3, ground - h * 0.18, 2.6, h * 0.2));
  return (
    arch(a, wide) +
    arch(b, wide - 7) +
    box(a, x - 1.2, top, 2.4, ground - top) +
    disc(g, x + wide * 0.4, top + wide * 0.9, wide * 0.2) +
    rail +
    box(a, 0, ground - h * 0.18, w, 4) +
    box(a, 0, ground, w, h)
  );
});

// two lines that run into a heart
const heart = open(({ w, h, g, a, b, r, int }) => {
  const [size, count] = [Math.min(w * 0.42, h * 0.46), int(2, 4)];
  const outline = "M0 84C-140-8-84-104 0-46C84-104 140-8 0 84";
  const one = (k: number) =>
    placed(w / 2, h * 0.5, size * (1 - k / (count + 0.4)), shape([a, g, b, g][k] as string, outline));
  return many(count, one) + line(b, 3, svg`M0 ${h * r(0.88, 0.94)}q50-12 100 0t100 0`);
});

export const romance: readonly Composition[] = [meeting, petals, umbrella, leaves, balcony, heart];

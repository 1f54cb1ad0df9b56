// Love.
import { type Composition, full, open } from "../composition.ts";
import { around, disc, line, many, placed, shape, svg } from "../pen.ts";

// two discs that meet over water
const meeting = open((p) => {
  const [size, y] = [Math.min(p.w * 0.24, p.h * 0.26), p.h * p.r(0.34, 0.42)];
  const apart = size * p.r(0.55, 0.8);
  const reach = Math.sqrt(size ** 2 - apart ** 2);
  const lens = shape(
    p.g,
    svg`M${p.w / 2} ${y - reach}A${size} ${size} 0 0 1 ${p.w / 2} ${y + reach}A${size} ${size} 0 0 1 ${p.w / 2} ${y - reach}`,
  );
  const wave = (k: number) =>
    line(k % 2 ? p.b : p.a, 3, svg`M-6 ${y + size + 20 + k * 11}q25-9 50 0t50 0 50 0 50 0 50 0`);
  return disc(p.a, p.w / 2 - apart, y, size) + disc(p.b, p.w / 2 + apart, y, size) + lens + many(p.int(0, 4), wave);
});

// a flower, too large
export const petals: Composition = full((p) => {
  const [count, petal] = [p.int(7, 11), "M0 0Q-40-70 0-100Q40-70 0 0"];
  const inner = placed(
    0,
    0,
    60,
    around(count, () => shape(p.b, petal)),
    180 / count,
  );
  return placed(
    p.w * p.r(0.4, 0.6),
    p.h * p.r(0.4, 0.6),
    Math.min(p.w, p.h) * p.r(0.6, 0.74),
    around(count, () => shape(p.a, petal)) + inner + disc(p.g, 0, 0, 13) + disc(p.a, 0, 0, 7),
  );
});

// two under one umbrella
const umbrella = full((p) => {
  const rain = () => svg`M${p.r(-20, p.w)} ${p.r(-10, p.h)}l${p.r(3, 6)} ${p.r(10, 24)}`;
  const pair =
    shape(p.g, "M-108 4A108 108 0 0 1 108 4V150H-108") +
    line(p.a, 30, "M20 150V66") +
    line(p.b, 30, "M-20 150V66") +
    disc(p.a, 20, 30, 16) +
    disc(p.b, -20, 30, 16);
  const roof = shape(
    p.b,
    "M-100 0A100 100 0 0 1 100 0A33 24 0 0 0 33 0A33 24 0 0 0-33 0A33 24 0 0 0-100 0M-3-112H3V70H-3",
  );
  return (
    line(p.a, 1.6, many(p.int(46, 70), rain)) +
    placed(p.w * p.r(0.42, 0.58), p.h * p.r(0.5, 0.56), Math.min(p.w * 0.33, p.h * 0.36), pair + roof)
  );
});

// two leaves on one stem
const leaves = full((p) => {
  const leaf =
    shape(p.a, "M0 0C62-36 30-86 0-100C-6-60 0-30 0 0") +
    line(p.g, 1.8, "M0-18Q13-21 26-31M0-35Q13-38 23-48M0-52Q12-55 20-65M0-69Q8-72 14-82");
  const [tall, lean] = [p.h * p.r(0.8, 0.9), p.r(4, 16)];
  return (
    placed(p.w / 2, p.h * 0.97, tall, leaf, lean) + placed(p.w / 2, p.h * 0.97, tall, leaf.replace(p.a, p.b), -lean, -1)
  );
});

// two lines that run into a heart
const heart = open((p) => {
  const [size, count] = [Math.min(p.w * 0.42, p.h * 0.46), p.int(2, 4)];
  const outline = "M0 84C-140-8-84-104 0-46C84-104 140-8 0 84";
  const one = (k: number) =>
    placed(p.w / 2, p.h * 0.5, size * (1 - k / (count + 0.4)), shape([p.a, p.g, p.b, p.g][k] as string, outline));
  return many(count, one) + line(p.b, 3, svg`M0 ${p.h * p.r(0.88, 0.94)}q50-12 100 0t100 0`);
});

export const romance: readonly Composition[] = [meeting, petals, umbrella, leaves, heart];

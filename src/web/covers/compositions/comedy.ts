// Comedy.
import { type Composition, full, open } from "../composition.ts";
import { box, disc, line, many, oval, placed, poly, ring, shape, turned } from "../pen.ts";

// confetti
export const confetti: Composition = full((p) => {
  const [across, down] = [p.int(4, 5), p.int(4, 6)];
  const piece = (k: number) => {
    const [x, y, size] = [
      ((k % across) + p.r(0.25, 0.75)) * (p.w / across),
      (Math.floor(k / across) + p.r(0.25, 0.75)) * (p.h / down),
      p.r(5, 15),
    ];
    const ink = p.int(0, 2) ? p.a : p.b;
    const kinds = [
      disc(ink, x, y, size * 0.8),
      ring(ink, x, y, size * 0.7, size * 0.42),
      box(ink, x - size, y - size * 0.32, size * 2, size * 0.64),
      poly(ink, x, y - size, x + size, y + size, x - size, y + size),
    ];
    return turned(kinds[p.int(0, 3)] as string, p.r(0, 180), x, y);
  };
  return many(across * down, piece);
});

// a harlequin's coat with one other patch
export const harlequin: Composition = full((p) => {
  const across = p.int(3, 5);
  const half = p.w / across / 2;
  const tall = half * p.r(1.25, 1.8);
  const count = across * Math.ceil(p.h / tall / 2);
  const odd = p.int(across, count - 2);
  return many(count, (k) => {
    const [x, y] = [((k % across) * 2 + 1) * half, (Math.floor(k / across) * 2 + 1) * tall];
    return (
      poly(k === odd ? p.b : p.a, x, y - tall, x + half, y, x, y + tall, x - half, y) +
      (k % 3 ? "" : disc(p.b, x, y, half * 0.2))
    );
  });
});

// a face that laughs
const smile = open((p) => {
  const [eye, wink] = [p.r(16, 24), p.int(0, 2)];
  const mouth =
    shape(p.a, "M-100 0H100A100 96 0 0 1-100 0") + box(p.g, -82, 0, 164, 23) + oval(p.b, p.r(-20, 20), 74, 42, 23);
  const left = wink ? disc(p.a, -50, -58, eye) : line(p.a, 15, "M-80-54Q-50-88-20-54");
  return placed(
    p.w / 2,
    p.h * 0.5,
    Math.min(p.w * 0.37, p.h * 0.38),
    mouth + left + disc(wink ? p.a : p.b, 50, -58, eye),
    p.r(-9, 9),
  );
});

// a hat, a moustache or glasses, a bow tie
const bowler = open((p) => {
  const hat =
    shape(p.a, "M-70-86C-70-190 70-190 70-86") +
    line(p.a, 14, "M-108-90Q0-62 108-90") +
    shape(p.b, "M-70-92V-110H70V-92Q0-76-70-92");
  const face = p.int(0, 1)
    ? shape(p.a, "M0 4Q35-22 64 16Q28 36 0 18Q-28 36-64 16Q-35-22 0 4")
    : ring(p.a, 36, -8, 25, 7) + ring(p.a, -36, -8, 25, 7) + box(p.a, -12, -11, 24, 6);
  return placed(
    p.w / 2,
    p.h * 0.52,
    Math.min(p.w * 0.4, p.h * 0.32),
    hat + face + shape(p.b, "M0 100L-74 62V138L74 62V138") + box(p.a, -12, 86, 24, 28),
    p.r(-8, 8),
  );
});

export const comedy: readonly Composition[] = [confetti, harlequin, smile, bowler];

// Comedy.
import { type Composition, full, open } from "../composition.ts";
import { box, disc, line, many, oval, placed, poly, ring, shape, svg, turned } from "../pen.ts";

// confetti
const confetti = full(({ w, h, a, b, r, int }) => {
  const [across, down] = [int(4, 5), int(4, 6)];
  const piece = (k: number) => {
    const [x, y, size] = [
      ((k % across) + r(0.25, 0.75)) * (w / across),
      (Math.floor(k / across) + r(0.25, 0.75)) * (h / down),
      r(5, 15),
    ];
    const ink = int(0, 2) ? a : b;
    const kinds = [
      disc(ink, x, y, size * 0.8),
      ring(ink, x, y, size * 0.7, size * 0.42),
      box(ink, x - size, y - size * 0.32, size * 2, size * 0.64),
      poly(ink, x, y - size, x + size, y + size, x - size, y + size),
    ];
    return turned(kinds[int(0, 3)] as string, r(0, 180), x, y);
  };
  return many(across * down, piece);
});

// a harlequin's coat with one other patch
const harlequin = full(({ w, h, a, b, r, int }) => {
  const across = int(3, 5);
  const half = w / across / 2;
  const tall = half * r(1.25, 1.8);
  const count = across * Math.ceil(h / tall / 2);
  const odd = int(across, count - 2);
  return many(count, (k) => {
    const [x, y] = [((k % across) * 2 + 1) * half, (Math.floor(k / across) * 2 + 1) * tall];
    return (
      poly(k === odd ? b : a, x, y - tall, x + half, y, x, y + tall, x - half, y) +
      (k % 3 ? "" : disc(b, x, y, half * 0.2))
    );
  });
});

// a face that laughs
const smile = open(({ w, h, g, a, b, r, int }) => {
  const [eye, wink] = [r(16, 24), int(0, 2)];
  const mouth = shape(a, "M-100 0H100A100 96 0 0 1-100 0") + box(g, -82, 0, 164, 23) + oval(b, r(-20, 20), 74, 42, 23);
  const left = wink ? disc(a, -50, -58, eye) : line(a, 15, "M-80-54Q-50-88-20-54");
  return placed(
    w / 2,
    h * 0.5,
    Math.min(w * 0.37, h * 0.38),
    mouth + left + disc(wink ? a : b, 50, -58, eye),
    r(-9, 9),
  );
});

// a hat, a moustache or glasses, a bow tie
const bowler = open(({ w, h, g, a, b, r, int }) => {
  const hat =
    shape(a, "M-70-86C-70-190 70-190 70-86") +
    line(a, 14, "M-108-90Q0-62 108-90") +
    shape(b, "M-70-92V-110H70V-92Q0-76-70-92");
  const face = int(0, 1)
    ? shape(a, "M0 4Q35-22 64 16Q28 36 0 18Q-28 36-64 16Q-35-22 0 4")
    : ring(a, 36, -8, 25, 7) + ring(a, -36, -8, 25, 7) + box(a, -12, -11, 24, 6);
  const bow = shape(b, "M0 100L-74 62V138L74 62V138") + box(a, -12, 86, 24, 28);
  return placed(
    w / 2,
    h * 0.52,
    Math.min(w * 0.4, h * 0.32),
    hat + face + bow + (int(0, 1) ? disc(g, -40, 100, 8) + disc(g, 40, 100, 8) : ""),
    r(-8, 8),
  );
});

// balls in the air
const juggle = open(({ w, h, a, b, r, int }) => {
  const [count, half, tall] = [int(5, 8), w * r(0.3, 0.36), h * r(0.62, 0.72)];
  const odd = int(1, count - 2);
  const ball = (k: number) => {
    const at = Math.PI * (1 - k / (count - 1));
    return disc(
      k === odd ? b : a,
      w / 2 + Math.cos(at) * half,
      h * 0.82 - Math.sin(at) * tall,
      Math.min(w, h) * (k === odd ? 0.1 : 0.065),
    );
  };
  return many(count, ball) + line(a, 7, svg`M${w / 2 - half} ${h * 0.88}q${half} ${h * 0.2} ${2 * half} 0`);
});

// an awning with scallops
const awning = full(({ w, h, g, a, b, r, int }) => {
  const [count, deep] = [int(5, 8), h * r(0.42, 0.56)];
  const step = w / count;
  const stripe = (k: number) =>
    shape(k % 2 ? g : a, svg`M${k * step} 0V${deep}a${step / 2} ${step / 2} 0 0 0 ${step} 0V0`);
  const [x, size] = [w * r(0.32, 0.68), Math.min(w, h) * r(0.09, 0.13)];
  return many(count, stripe) + disc(b, x, h - size * 1.5, size) + box(a, 0, h - size * 0.5, w, size);
});

export const comedy: readonly Composition[] = [confetti, harlequin, smile, bowler, juggle, awning];

import { expect, it } from "vitest";
import { placeLabels } from "../../../src/report/ranking/charts/place-labels.ts";
import { textWidth } from "../../../src/report/theme/text-width.ts";

it("covers no label and no dot of a crowd, and stays in the room", () => {
  const dots = Array.from({ length: 8 }, (_, k) => ({ x: 150 + 6 * k, y: 120 + 3 * (k % 3), label: `model ${k}` }));
  const boxes = placeLabels(dots, { width: 350, height: 280 }).map(({ left, base, label }) => ({
    left,
    right: left + textWidth(label, 13),
    top: base - 11,
    bottom: base + 3,
  }));
  for (const [k, box] of boxes.entries()) {
    expect(box.left >= 0 && box.right <= 350 && box.top >= 0 && box.bottom <= 280).toBe(true);
    for (const other of boxes.slice(k + 1)) {
      const apart =
        box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
      expect(apart).toBe(true);
    }
    for (const { x, y } of dots) expect(x < box.left || x > box.right || y < box.top || y > box.bottom).toBe(true);
  }
});

// A shop of invented items: people have one of three tastes, and mostly buy and like what is of it.
import type { FitData } from "../../src/core/library/fit-data.ts";
import { createRandom } from "../../src/core/random/random.ts";

const tastes = ["tea", "tools", "toys"];

export function smallShop({
  people = 150,
  rated = true,
}: {
  readonly people?: number;
  readonly rated?: boolean;
}): FitData {
  const random = createRandom(5);
  const items = Array.from({ length: 60 }, (_, k) => ({
    id: `sku-${k}`,
    title: `Item number ${k}`,
    year: 1990 + (k % 30),
    genres: [tastes[k % 3]!],
  }));
  const events = Array.from({ length: people }, (_, user) =>
    Array.from({ length: 12 }, () => {
      const isOfTaste = random.next() < 0.85;
      const item = 3 * random.below(20) + (isOfTaste ? user % 3 : random.below(3));
      const rating = isOfTaste ? 7 + random.below(4) : 1 + random.below(4);
      return { user, item: `sku-${item}`, ...(rated && { rating }) };
    }),
  ).flat();
  return { items, events };
}

// Means over people, and how far each is from that of the same people answered otherwise, with half the width of a 95 % interval. NaN of a person says
// nothing and is left out.

export function pairedMeans<Figure extends object>(figures: readonly Figure[], base: readonly Figure[]) {
  const names = Object.keys(figures[0] ?? {}) as (keyof Figure & string)[];
  return Object.fromEntries(
    names.map((name) => {
      const values = figures.map((each) => each[name] as number);
      const gains = values.map((value, k) => value - (base[k]![name] as number)).filter((gain) => !Number.isNaN(gain));
      const gain = mean(gains);
      const ci95 = 1.96 * Math.sqrt(mean(gains.map((each) => (each - gain) ** 2)) / (gains.length - 1));
      const told = { mean: mean(values.filter((value) => !Number.isNaN(value))), gain, ci95 };
      return [name, Object.fromEntries(Object.entries(told).map(([key, value]) => [key, Number(value.toFixed(4))]))];
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

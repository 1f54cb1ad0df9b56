// Means of interviews, and how far they are from those of the first way to ask, person by person, with a 95 % interval.
import type { Interview } from "./interview.ts";

const figures = ["afterFive", "afterTen", "questions", "answers", "answersOfTen"] as const;

export function besides(told: ReadonlyMap<string, readonly Interview[]>): Record<string, unknown> {
  const [base = []] = told.values();
  return Object.fromEntries(
    Array.from(told, ([way, interviews]) => {
      const means = figures.map((figure) => [figure, rounded(mean(interviews.map((each) => each[figure])))]);
      const gains = (["afterFive", "afterTen"] as const).map((figure) => {
        const differences = interviews.map((each, k) => each[figure] - base[k]![figure]);
        const gain = mean(differences);
        const variance = mean(differences.map((each) => (each - gain) ** 2));
        return [
          `${figure}Gain`,
          { mean: rounded(gain), ci95: rounded(1.96 * Math.sqrt(variance / (differences.length - 1))) },
        ];
      });
      return [way, { people: interviews.length, ...Object.fromEntries([...means, ...gains]) }];
    }),
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number) => Number(value.toFixed(4));

// What the traces of a chain are called, and in which unit they stand. Others stand for themselves.

export interface TraceName {
  readonly name: string;
  readonly unit: string;
}

const names: Readonly<Record<string, TraceName>> = {
  rmse: { name: "RMSE on training ratings", unit: "stars" },
  noise: { name: "Noise of a rating", unit: "standard deviation, stars" },
  peopleLinks: { name: "People’s links", unit: "precision" },
  filmLinks: { name: "Films’ links", unit: "precision" },
};

export function traceName(trace: string): TraceName {
  return names[trace] ?? { name: trace, unit: "" };
}

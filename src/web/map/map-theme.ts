// The colours of the map: a city at night, or a printed chart. Those of the page (theme/tokens.css) and steps between them, as sRGB, since a canvas and a drawing that is no page
// have no variables. One accent for what is liked; a cool blue for what is not, and another shape.

export interface MapTheme {
  readonly ground: string;
  /** Built-up ground, the widest first. */
  readonly land: readonly string[];
  /** Its outline; null where it has none. */
  readonly shore: string | null;
  /** Lights, from the faintest film to the brightest. */
  readonly lights: readonly string[];
  /** How much of a light its glow has; 0 on paper. */
  readonly glow: number;
  readonly district: string;
  readonly filmName: string;
  readonly ownName: string;
  readonly liked: string;
  readonly soSo: string;
  readonly disliked: string;
}

export const nightMap: MapTheme = Object.freeze({
  ground: "#140e09",
  land: Object.freeze(["#1f170f", "#281e13", "#332718", "#3f311e"]),
  shore: null,
  lights: Object.freeze(["#937447", "#b08b53", "#ca9f61", "#e2ba79", "#f3d59e", "#fff4dc"]),
  glow: 0.22,
  district: "#d9c7a3",
  filmName: "#aba397",
  ownName: "#f5eee0",
  liked: "#f5ae39",
  soSo: "#d9c7a3",
  disliked: "#82b6d4",
});

export const chartMap: MapTheme = Object.freeze({
  ground: "#f9f5ea",
  land: Object.freeze(["#f4eee0", "#eee6d6", "#e8ddc9", "#e1d4bc"]),
  shore: "#cfc2a8",
  lights: Object.freeze(["#b3a893", "#968b79", "#7b7060", "#5f5548", "#463c31", "#291f18"]),
  glow: 0,
  district: "#4a3f33",
  filmName: "#655c52",
  ownName: "#291f18",
  liked: "#9b1e22",
  soSo: "#655c52",
  disliked: "#225176",
});

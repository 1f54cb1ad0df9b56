// Where tests keep what is costly to make and the same on every run: it goes with the next `npm ci`.
import { fileURLToPath } from "node:url";

export const cacheFolder: string = fileURLToPath(new URL("../../node_modules/.cache/matinee", import.meta.url));

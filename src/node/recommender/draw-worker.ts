// A worker thread that draws a map of films.
import { ServedFilms } from "../../core/recommend/films/served-films.ts";
import { drawTasteMap } from "../../core/recommend/taste-map/draw-taste-map.ts";
import type { TasteMap } from "../../core/recommend/taste-map/taste-map.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import type { DrawTask } from "./draw-apart.ts";

serveTasks<null, DrawTask, TasteMap | null>(({ films, model }) => drawTasteMap(new ServedFilms(films), model));

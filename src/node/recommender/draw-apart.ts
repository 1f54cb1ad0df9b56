// The map of films, drawn on a thread of its own while stars are learnt: it takes a second or two of one thread, and no part waits for it. With one thread it is drawn on the calling one.
import type { FilmColumns } from "../../core/recommend/films/film-columns.ts";
import type { ServedFilms } from "../../core/recommend/films/served-films.ts";
import { drawTasteMap, type MappedModel } from "../../core/recommend/taste-map/draw-taste-map.ts";
import type { TasteMap } from "../../core/recommend/taste-map/taste-map.ts";
import { runTasks } from "../threads/run-tasks.ts";
import { workerModule } from "../threads/worker-module.ts";

/** What is sent to the thread. */
export interface DrawTask {
  readonly films: FilmColumns;
  readonly model: MappedModel;
}

export interface DrawOptions {
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
}

/** @returns null where too few films have a place; the same map on any number of threads @throws the signal's reason when cancelled */
export async function drawApart(
  films: ServedFilms,
  { counted, factors }: MappedModel,
  { threads, signal }: DrawOptions,
): Promise<TasteMap | null> {
  if (threads === 1) return drawTasteMap(films, { counted, factors });
  const worker = workerModule("draw-worker", import.meta.url);
  const tasks: DrawTask[] = [{ films: films.columns, model: { counted, factors } }];
  const [map] = await runTasks<DrawTask, TasteMap | null>(worker, null, tasks, { threads: 1, signal });
  return map ?? null;
}

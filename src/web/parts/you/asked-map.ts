// The map is the model's, and is asked for once however often somebody comes back to it.
import type { WorkerClient } from "../../client/worker-client.ts";
import type { MapOfFilms } from "../../protocol/map.ts";

const asked = new WeakMap<WorkerClient, Promise<MapOfFilms | null>>();

/** Null where the model carries none. */
export function askedMap(client: WorkerClient): Promise<MapOfFilms | null> {
  const known = asked.get(client);
  if (known !== undefined) return known;
  const asking = client.ask("map", null);
  asked.set(client, asking);
  asking.catch(() => asked.delete(client)); // to be asked again
  return asking;
}

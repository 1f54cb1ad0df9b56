// Where a worker's module lies beside the module that starts it: .ts when the sources run as they are, .js when built.

/** The module `name` in the folder of the module whose import.meta.url is given. */
export function workerModule(name: string, from: string): URL {
  return new URL(`./${name}${from.endsWith(".ts") ? ".ts" : ".js"}`, from);
}

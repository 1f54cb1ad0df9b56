// A folder with all that is served: a small built page, a model and reports, made up by the test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fitOwn } from "../../src/core/library/fit-own.ts";
import { rankingPool } from "../../src/node/ranking/ranking-pool.ts";
import { smallShop } from "../library/small-shop.ts";

export interface ServedFolder {
  readonly path: string;
  readonly page: string;
  readonly model: string;
  readonly reports: string;
  /** Writes a file below the folder and returns its path. */
  put(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export const pageScript = `export const words = [${Array.from({ length: 400 }, (_, k) => `"word ${k}"`).join(", ")}];\n`;
export const pageDocument = `<!doctype html><title>matinee</title><script type="module" src="/assets/index-B3x9Kd1f.js"></script>\n`;
export const reportDocument = `<!doctype html><title>Training &#38; so on</title><p>${"measured ".repeat(500)}</p>\n`;

/** The bytes of a model of a small shop; another seed gives other bytes. */
export async function smallModel(seed = 0): Promise<Uint8Array> {
  return fitOwn(
    smallShop({ people: 40 }),
    { seed, threads: 1 },
    {
      makePool: ({ models }, ratings, threads) => rankingPool(models, ratings, threads),
      now: () => 0,
      version: "test",
    },
  );
}

export function servedFolder(model: Uint8Array): ServedFolder {
  const path = mkdtempSync(join(tmpdir(), "matinee-served-"));
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
    return join(path, name);
  };
  put("page/index.html", pageDocument);
  put("page/assets/index-B3x9Kd1f.js", pageScript);
  put("page/assets/fraunces-A1b2C3d4.woff2", new Uint8Array(600).fill(7));
  put("page/sw.js", `self.addEventListener("fetch", () => {}); // ${"x".repeat(400)}\n`);
  put("page/manifest.webmanifest", `{"name":"matinee"}\n`);
  put("reports/training/report.html", reportDocument);
  put("reports/training/training.json", `{"rows":[]}\n`);
  put("model.matinee", model);
  return {
    path,
    page: join(path, "page"),
    model: join(path, "model.matinee"),
    reports: join(path, "reports"),
    put,
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

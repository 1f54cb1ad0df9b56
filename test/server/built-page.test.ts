// The page as it was really built, served by the program as it is really run.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtPage } from "../../src/node/site-files/page-folder.ts";
import { type Serving, startServing } from "../../src/server/start-serving.ts";
import { type ServedFolder, servedFolder, smallModel } from "../support/served-folder.ts";

const isBuilt = existsSync(join(builtPage, "index.html"));
const program = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

describe.skipIf(!isBuilt)(
  `the built page${isBuilt ? "" : " (skipped: node scripts/build-page.mjs has not built it)"}`,
  () => {
    let folder: ServedFolder;
    let serving: Serving;
    beforeAll(async () => {
      folder = servedFolder(await smallModel());
      serving = await startServing({ model: folder.model, port: 0 });
    });
    afterAll(async () => {
      await serving?.close();
      folder?.remove();
    });

    it("is served to the last file, and kept for ever where the name says what is in it", async () => {
      const files = readdirSync(builtPage, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(files.length).toBeGreaterThan(5);
      for (const { parentPath, name } of files) {
        const file = join(parentPath, name);
        const path = file.slice(builtPage.length).replaceAll("\\", "/");
        const response = await fetch(`${serving.url}/${path}`);
        const kept = path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
        expect([path, response.status, response.headers.get("cache-control")]).toEqual([path, 200, kept]);
        expect(Buffer.from(await response.bytes()).equals(readFileSync(file))).toBe(true);
      }
    });

    it("has nothing in its document that the policy forbids", async () => {
      const text = await (await fetch(serving.url)).text();
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|https?:\/\//i);
    });

    describe("by the program", () => {
      async function started(...argv: string[]): Promise<{ program: ChildProcess; url: string; port: number }> {
        const child = spawn(process.execPath, [program, "serve", "--model", folder.model, "--json", ...argv], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        let said = "";
        for await (const piece of child.stdout!) {
          said += piece;
          if (said.includes("\n")) break;
        }
        return { program: child, ...(JSON.parse(said) as { url: string; port: number }) };
      }

      it.each(["SIGINT", "SIGTERM"] as const)("ends well on %s, and its port is free at once", async (signal) => {
        const first = await started("--port", "0");
        expect((await fetch(first.url)).status).toBe(200);
        first.program.kill(signal);
        expect(await once(first.program, "exit")).toEqual([0, null]);
        const second = await started("--port", String(first.port));
        expect((await fetch(second.url)).status).toBe(200);
        second.program.kill(signal);
        expect(await once(second.program, "exit")).toEqual([0, null]);
      });
    });
  },
);

// A page that runs one module of this project, bundled as a user's project would bundle it.
import { build, type Rolldown } from "vite";
import type { SiteFiles } from "./test-site.ts";

/**
 * @param entry path of the module; what the test is to call it puts on `globalThis`
 * @param head put before the module, for what has to happen first
 */
export async function bundledPage(entry: string, head = ""): Promise<SiteFiles> {
  const built = (await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, output: { entryFileNames: "page.js" } },
    },
  })) as Rolldown.RolldownOutput;
  const page = built.output.find((file) => file.fileName === "page.js");
  if (page?.type !== "chunk" || built.output.length > 1) {
    throw new Error(`${entry} was bundled into ${built.output.map(({ fileName }) => fileName)}; page.js was needed`);
  }
  const icon = `<link rel="icon" href="data:,">`; // else the browser asks for one
  const html = `<!doctype html><html lang="en"><title>${entry}</title>${icon}${head}<script type="module" src="/page.js"></script>`;
  return { "/index.html": html, "/page.js": page.code };
}

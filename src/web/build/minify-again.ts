// What the bundler's own minifier leaves, swc finds (it inlines more), and what swc then leaves and names, the bundler's names and writes
// better: 3.1 kB of gzip of the page and its worker.
import { minify as inline } from "@swc/core";
import { type Plugin, minify as write } from "vite";

/** Does nothing to a build with source maps, which would no longer fit. */
export function minifyAgain(): Plugin {
  return {
    name: "minify-again",
    enforce: "post",
    async generateBundle({ sourcemap }, bundle) {
      if (sourcemap) return;
      for (const file of Object.values(bundle)) if (file.type === "chunk") file.code = await minified(file);
    },
  };
}

async function minified({ code, fileName }: { code: string; fileName: string }): Promise<string> {
  const inlined = await inline(code, {
    module: true,
    mangle: { toplevel: true },
    // "unsafe" and the loss of unused parameters are for who asks a function for its length or calls it by `new`: nobody here does
    compress: { toplevel: true, ecma: 2022, passes: 6, sequences: false, keep_fargs: false, unsafe_arrows: true },
  });
  const written = await write(fileName, inlined.code, {
    module: true,
    compress: { target: "es2023" },
    mangle: { toplevel: true },
  });
  const fault = written.errors[0];
  if (fault) throw new Error(`Cannot minify ${fileName}: ${fault.message}`);
  return written.code;
}

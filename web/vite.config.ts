import { defineConfig } from "vite";

/** The browser app, as files that the server hands out. Nothing is inlined: the page's policy allows no inline code. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    assetsDir: "assets",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  server: { proxy: { "/api": "http://127.0.0.1:4600", "/openapi.json": "http://127.0.0.1:4600" } },
});

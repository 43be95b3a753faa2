import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    reporters: ["default", "./scripts/closing-line-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "rooms",
          include: [
            "src/**/*.test.ts",
            "web/**/*.test.ts",
            "web/**/*.test.tsx",
            "fixtures/**/*.test.ts",
            "evaluation/**/*.test.ts",
            "training/**/*.test.ts",
          ],
          exclude: ["web/browser-tests/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["web/browser-tests/**/*.test.ts"],
          globalSetup: "web/browser-tests/setup.ts",
          // a busy machine can be slower than a page's own timers
          retry: 1,
        },
      },
    ],
  },
});

export default config;

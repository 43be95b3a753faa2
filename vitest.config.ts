import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: [
      "src/**/*.test.ts",
      "web/**/*.test.ts",
      "web/**/*.test.tsx",
      "fixtures/**/*.test.ts",
      "evaluation/**/*.test.ts",
      "training/**/*.test.ts",
    ],
    reporters: ["default", "./scripts/closing-line-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default config;

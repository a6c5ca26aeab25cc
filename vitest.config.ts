import { defineConfig } from "vitest/config";

/** The tests import the built product (`#src/...` is `dist/src/...`), so what they prove is what ships. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

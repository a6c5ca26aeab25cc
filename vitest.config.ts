import { defineConfig } from "vitest/config";

const report = process.env.AIOSD_TEST_REPORT;

/** The tests import the built product (`#src/...` is `dist/src/...`), so what they prove is what ships. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    pool: "forks",
    // Many tests run a model on all cores; more than two at once would only make each other late.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});

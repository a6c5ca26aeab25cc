/** Answers the jobs of the benchmark that started this process, and ends with it. The other half: ../children.ts. */
export function serve(handlers) {
  process.on("message", async ({ name, input }) => {
    try {
      process.send({ value: await handlers[name](input) });
    } catch (error) {
      process.send({ error: error instanceof Error ? error.stack : String(error) });
    }
  });
  process.on("disconnect", () => process.exit(0));
  process.on("SIGTERM", () => process.exit(0));
}

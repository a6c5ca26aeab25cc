/** The worker's half of `Worker`: answers the jobs of the parent, and ends with it. */

export interface Job {
  readonly input: unknown;
  readonly output: unknown;
}

export type Answer = { readonly value: unknown } | { readonly error: string };

export type Handlers<Jobs extends Record<string, Job>> = {
  readonly [Name in keyof Jobs]: (input: Jobs[Name]["input"]) => Promise<Jobs[Name]["output"]>;
};

export function serve<Jobs extends Record<string, Job>>(handlers: Handlers<Jobs>): void {
  process.on("message", async ({ name, input }: { name: keyof Jobs; input: unknown }) => {
    const answer = await answerOf(handlers, name, input);
    process.send?.(answer);
  });
  process.on("disconnect", () => process.exit(0));
  process.on("SIGTERM", () => process.exit(0));
}

async function answerOf<Jobs extends Record<string, Job>>(
  handlers: Handlers<Jobs>,
  name: keyof Jobs,
  input: unknown,
): Promise<Answer> {
  try {
    return { value: await handlers[name](input) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

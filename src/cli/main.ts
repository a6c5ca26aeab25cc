#!/usr/bin/env node
/**
 * `aiosd`: one program for people and scripts. Each command is a file beside this one; this file knows their names and
 * what an error means to a shell: 0 is success, 1 an error, 2 a command line that cannot be.
 */
import { readFileSync } from "node:fs";
import { KernelError } from "@aiosd/sdk";
import { Command, CommanderError } from "commander";
import { addGlobalOptions } from "./connect.js";
import { registerDemo } from "./demo.js";
import { registerDoctor } from "./doctor.js";
import { registerKill } from "./kill.js";
import { registerLogs } from "./logs.js";
import { registerModels } from "./models.js";
import { EXIT, note, printError } from "./output.js";
import { registerPs } from "./ps.js";
import { registerRun } from "./run.js";
import { registerStart } from "./start.js";
import { registerStop } from "./stop.js";
import { registerTop } from "./top.js";

const FIRST_STEPS = `
First steps:
  aiosd demo          eight agents at once, in a daemon of their own
  aiosd start         run the daemon
  aiosd run           talk to the model
Exit codes: 0 done, 1 error, 2 wrong usage (doctor: 1 warnings, 2 failures)`;

/** Every command; built for `main`, and for tests and documentation that list them. */
export function createProgram(): Command {
  const program = addGlobalOptions(new Command("aiosd"))
    .description("an operating-system kernel for LLM agents")
    .version(packageVersion(), "-V, --version")
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", FIRST_STEPS)
    .exitOverride()
    // With --json the error is printed as an ErrorBody instead, by `main`.
    .configureOutput({ outputError: (text) => process.argv.includes("--json") || note(text.trimEnd()) });
  for (const register of [
    registerStart,
    registerStop,
    registerRun,
    registerPs,
    registerTop,
    registerKill,
    registerModels,
    registerLogs,
    registerDoctor,
    registerDemo,
  ]) {
    register(program);
  }
  return program;
}

async function main(argv: readonly string[]): Promise<void> {
  const json = argv.includes("--json");
  try {
    await createProgram().parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      printError(error, json);
      process.exitCode = EXIT.error;
    } else if (error.exitCode !== 0) {
      if (json) printError(new KernelError("invalid_request", error.message.replace(/^error: /, "")), true);
      process.exitCode = EXIT.usage;
    }
  }
}

function packageVersion(): string {
  const file: { version?: unknown } = JSON.parse(
    readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
  );
  return String(file.version);
}

// `aiosd logs | head`: a reader that has seen enough is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? EXIT.ok : EXIT.error),
);

// ONNX Runtime reports its use to its makers unless told not to; no process of ours may.
process.env.ORT_DISABLE_TELEMETRY = "1";

await main(process.argv.slice(2));

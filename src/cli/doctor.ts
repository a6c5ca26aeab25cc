/** `aiosd doctor`: is this machine fit to run the daemon, and if not, what to do. */
import { KernelError } from "@aiosd/sdk";
import type { Command } from "commander";
import { type Check, checks, type Finding, type Status } from "./doctor-checks.js";
import { type Colour, paint, print, printJson } from "./output.js";
import { addStartOptions, configOf, type StartOptions } from "./start.js";

/** Its own exit codes: a script can tell a warning from a failure. */
const EXIT_OF: Record<Status, number> = { ok: 0, warn: 1, fail: 2 };
const SIGNS: Record<Status, readonly [string, Colour]> = {
  ok: ["ok  ", "green"],
  warn: ["warn", "yellow"],
  fail: ["fail", "red"],
};

export function registerDoctor(program: Command): void {
  const doctor = program
    .command("doctor")
    .description("check this machine; exits with 0, 1 (warnings) or 2 (failures)");
  addStartOptions(doctor).action(async (_options: unknown, command: Command) => {
    const options = command.optsWithGlobals<StartOptions>();
    const config = await configOf(options);
    const found: Array<Finding & { readonly name: string }> = [];
    for (const check of checks) {
      const finding = { name: check.name, ...(await findingOf(check, config)) };
      found.push(finding);
      if (!options.json) show(finding);
    }
    const status = worst(found);
    process.exitCode = EXIT_OF[status];
    if (options.json) return printJson({ status, checks: found });
    print(status === "ok" ? "this machine is fit to run aiosd" : `result: ${status}`);
  });
}

/** A check that throws has found a failure too. */
async function findingOf(check: Check, config: Parameters<Check["run"]>[0]): Promise<Finding> {
  try {
    return await check.run(config);
  } catch (error) {
    const hint = error instanceof KernelError ? { hint: error.hint } : {};
    return { status: "fail", message: error instanceof Error ? error.message : String(error), ...hint };
  }
}

function show({ name, status, message, hint }: Finding & { readonly name: string }): void {
  const [sign, colour] = SIGNS[status];
  print(`${paint(sign, colour)}  ${name.padEnd(12)}  ${message}`);
  if (hint !== undefined) print(`${" ".repeat(20)}${hint}`);
}

function worst(found: readonly Finding[]): Status {
  if (found.some((finding) => finding.status === "fail")) return "fail";
  return found.some((finding) => finding.status === "warn") ? "warn" : "ok";
}

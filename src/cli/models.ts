/** `aiosd models`: what the daemon has loaded. */
import type { ModelInfo } from "@aiosd/sdk";
import type { Command } from "commander";
import { connect, type GlobalOptions } from "./connect.js";
import { print, printJson, table } from "./output.js";

/** Column and the field of `GET /v1/models` it shows; a field the daemon does not tell leaves its column out. */
const COLUMNS = [
  ["MODEL", "id"],
  ["KIND", "kind"],
  ["PARAMETERS", "parameters"],
  ["WEIGHTS", "weights"],
  ["BACKEND", "backend"],
  ["REASON", "backend_reason"],
  ["SLOTS", "slots"],
  ["CONTEXT", "max_model_len"],
  ["EMBEDDER", "embedder"],
  ["DIMENSIONS", "dimensions"],
  ["FINGERPRINT", "fingerprint"],
] as const;

export function registerModels(program: Command): void {
  program
    .command("models")
    .description("list the loaded models and embedders")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const models = await (await connect(options)).models();
      if (options.json) return printJson({ models });
      const shown = COLUMNS.filter(([, field]) => models.some((model) => model[field] !== undefined));
      const rows = models.map((model) => shown.map(([, field]) => cell(model, field)));
      const header = shown.map(([title]) => title);
      for (const line of table(header, rows)) print(line);
    });
}

function cell(model: ModelInfo, field: string): string | number {
  const value = model[field];
  if (typeof value === "number") return value;
  return typeof value === "string" ? value.slice(0, 40) : "-";
}

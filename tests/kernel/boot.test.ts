import { rmSync } from "node:fs";
import pino from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { bootKernel, inOrder, loadConfig } from "#src/kernel/index.js";
import { temporaryFolder, tinyModel } from "../support/daemon.js";
import { runChild } from "./journal-rows.js";

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** What another process hears when it wants the folder. */
const refusal = async (data: string) => (await runChild(["tryLock", data])).lines[0];

describe("a booted kernel", () => {
  it("keeps the data folder while it drains, and frees it when it is closed", async () => {
    const data = temporaryFolder();
    cleanups.push(() => rmSync(data, { recursive: true, force: true }));
    const settings = { port: 0, data, model: tinyModel(), slots: 1, context: 64, threads: 1 };
    const booted = await bootKernel(loadConfig(settings, {}), pino({ level: "silent" }), () => {});
    await booted.drain();
    expect(await refusal(data)).toEqual({ refused: "data_folder_busy" });
    await booted.close();
    expect(await refusal(data)).toEqual({ refused: null });
  });
});

describe("what ends a daemon", () => {
  it("runs to its last step, whatever fails, and tells what failed first", async () => {
    const ran: number[] = [];
    const step = (n: number) => () => void ran.push(n);
    const failing = async () => Promise.reject(new Error("first"));
    const throwing = () => {
      throw new Error("second");
    };
    await expect(inOrder([step(1), failing, step(2), throwing, step(3)])).rejects.toThrow("first");
    expect(ran).toEqual([1, 2, 3]);
  });
});

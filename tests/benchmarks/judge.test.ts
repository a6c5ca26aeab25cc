import { Kernel } from "@aiosd/sdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HeldOut, heldOut, heldOutJson } from "#benchmarks/model/held-out.js";
import { judge, judgeJson } from "#benchmarks/model/judge.js";
import { saysAll } from "#src/cli/demo/facts.js";
import { callEvents, chatEvents, startWireServer, stream, type WireServer } from "../sdk/wire-server.js";

/** The judge against a scripted peer in the place of the model. */
let server: WireServer;
beforeEach(async () => {
  server = await startWireServer();
});
afterEach(() => server[Symbol.asyncDispose]());

const agent = () => new Kernel({ url: server.url, token: "secret" }).attach({ pid: 2, name: "a", token: "own" });
const SET = heldOut(100);
const of = (kind: string) => SET.find(({ turn }) => turn.kind === kind) as HeldOut;
const says = (text: string) => stream(chatEvents(text));
/** The calls of each step of a request, as it wants them or with another name. */
const stepsOf = ({ turn }: HeldOut, name?: string) =>
  turn.steps.map(({ calls }) =>
    stream(
      callEvents(
        calls.map((call, i) => ({ id: `own${i}`, name: name ?? call.name, arguments: JSON.stringify(call.arguments) })),
      ),
    ),
  );

describe("the judge of held-out requests", () => {
  it("finds facts in every wanted answer", () => {
    for (const { turn } of [...heldOut(500), ...heldOutJson(100)]) expect(saysAll(turn.answer, turn.facts)).toBe(true);
  });

  it.each(["tool", "chain", "parallel"])("takes the wanted calls and answer of a %s request as right", async (kind) => {
    const held = of(kind);
    const whole = [...stepsOf(held), says(held.turn.answer)];
    server.script(...whole, ...whole);
    expect(await judge(agent(), held)).toMatchObject({ kind, calls: true, answer: true, alone: true, problem: null });
    // The second time the conversation has the model's own calls in it.
    const last = server.received.at(-1)?.body as { messages: { toolCalls?: { id: string }[] }[] } | undefined;
    expect(last?.messages.flatMap(({ toolCalls = [] }) => toolCalls)[0]?.id).toBe("own0");
  });

  it("tells wrong calls from wrong answers, and no run of its own is right with either", async () => {
    const held = of("chain");
    server.script(...stepsOf(held, "another"), says(held.turn.answer));
    expect(await judge(agent(), held)).toMatchObject({ calls: false, answer: true, alone: false });
    server.script(...stepsOf(held), says("I did it."), ...stepsOf(held), says("I did it."));
    expect(await judge(agent(), held)).toMatchObject({ calls: true, answer: false, alone: false });
  });

  it("does not take silence or another fact for small talk", async () => {
    const held = SET.find(({ turn }) => turn.kind === "none" && turn.facts.length > 0) as HeldOut;
    for (const [text, right] of [
      [held.turn.answer, true],
      ["", false],
      ["Well.", false],
    ] as const) {
      server.script(says(text), says(text));
      expect((await judge(agent(), held)).answer).toBe(right);
    }
  });

  it("takes JSON in any spacing and order, and counts right fields apart", async () => {
    const held = heldOutJson(1)[0] as HeldOut;
    const wanted = JSON.parse(held.turn.answer) as Record<string, unknown>;
    const ask = async (value: unknown) => {
      server.script(says(typeof value === "string" ? value : JSON.stringify(value, null, 3)));
      return judgeJson(agent(), held);
    };
    expect(await ask(Object.fromEntries(Object.entries(wanted).reverse()))).toEqual({ exact: true, fields: true });
    expect(await ask({ ...wanted, more: 1 })).toEqual({ exact: false, fields: false });
    expect(await ask("{")).toEqual({ exact: false, fields: false });
  });
});

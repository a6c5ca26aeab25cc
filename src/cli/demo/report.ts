/** What the demo says at its end. */
import { clip, paint, plain, print } from "../output.js";
import type { Actor, Play } from "./play.js";

export interface DemoResult {
  readonly model: string;
  /** The model takes tools. */
  readonly tools: boolean;
  readonly startMs: number;
  readonly together: Play;
  readonly oneByOne: Play;
}

const EXCERPT_CHARS = 300;

/** The form of `aiosd demo --json`. */
export function summaryOf({ model, tools, startMs, together, oneByOne }: DemoResult) {
  const exchanges = together.actors.flatMap((actor) => actor.exchanges);
  const rate = (play: Play) => ({
    tokens: play.tokens,
    seconds: round(play.ms / 1000, 3),
    tokensPerSecond: round((play.tokens / play.ms) * 1000, 1),
  });
  return {
    model,
    tools,
    startSeconds: round(startMs / 1000, 3),
    together: rate(together),
    oneByOne: rate(oneByOne),
    speedUp: round(together.tokens / together.ms / (oneByOne.tokens / oneByOne.ms), 2),
    calls: together.actors.reduce((sum, actor) => sum + actor.calls, 0),
    answers: exchanges.length,
    answersJudged: exchanges.filter((one) => one.right !== null).length,
    answersThatAreRight: exchanges.filter((one) => one.right === true).length,
    answersThatDiffer: differing(together, oneByOne),
    agents: together.actors.map(({ script, pid, tokens, exchanges }) => ({
      name: script.name,
      pid,
      tokens,
      conversation: exchanges,
    })),
  };
}

/** Every conversation, so that one sees the agents work. */
export function printExcerpts(play: Play): void {
  for (const actor of play.actors) {
    print(`\n${paint(actor.script.name, "bold")} ${paint(`(process ${actor.pid})`, "dim")}`);
    for (const { question, calls, answer, right } of actor.exchanges) {
      print(`  ${paint("user ", "cyan")} ${clip(question, EXCERPT_CHARS)}`);
      for (const call of calls) print(`  ${paint("call ", "magenta")} ${paint(clip(call, EXCERPT_CHARS), "dim")}`);
      const colour = right === null ? "cyan" : right ? "green" : "red";
      print(`  ${paint("agent", colour)} ${said(answer)}${right === false ? paint("  (not right)", "red") : ""}`);
    }
  }
}

export function printSummary(result: DemoResult): void {
  const summary = summaryOf(result);
  const { together, oneByOne, speedUp, answersThatDiffer } = summary;
  const line = (name: string, rate: typeof together) =>
    print(
      `  ${name.padEnd(12)} ${String(rate.tokens).padStart(6)} tokens in ${rate.seconds.toFixed(1).padStart(5)} s ` +
        `${paint(rate.tokensPerSecond.toFixed(0).padStart(6), "bold")} tokens/s`,
    );
  print(
    `\n${paint(`${result.together.actors.length} agents on ${summary.model}`, "bold")} (ready in ${summary.startSeconds.toFixed(1)} s)`,
  );
  line("together", together);
  line("one by one", oneByOne);
  print(`  ${"speed-up".padEnd(12)} ${paint(`${speedUp.toFixed(1)}x`, "green")}`);
  const same = answersThatDiffer === 0 ? "each the same both ways" : `${answersThatDiffer} differ between the two ways`;
  print(`  ${"answers".padEnd(12)} ${verdict(summary)}; ${same}`);
  if (!summary.tools) {
    print(`  ${"tools".padEnd(12)} ${paint("the model's chat template takes none: the agents only talked", "yellow")}`);
  }
  print(`
Where to go next
  aiosd start            run the daemon; then in another terminal:
  aiosd run              talk to the model
  aiosd top              watch the agents
  src/sdk/README.md      write an agent in a few lines of TypeScript
The bundled model is a small demonstration model; --model takes any Hugging Face ONNX folder.`);
}

function verdict({ answers, answersJudged, answersThatAreRight, calls }: ReturnType<typeof summaryOf>): string {
  const rest = answers - answersJudged;
  const unjudged = rest === 0 ? "" : ` (${rest} more cannot be judged)`;
  return `${answersThatAreRight} of ${answersJudged} right after ${calls} tool calls${unjudged}`;
}

function differing(a: Play, b: Play): number {
  const answers = (actor: Actor | undefined) => actor?.exchanges.map((one) => one.answer) ?? [];
  return a.actors.reduce((sum, actor, i) => {
    const others = answers(b.actors[i]);
    return sum + answers(actor).filter((answer, turn) => answer !== others[turn]).length;
  }, 0);
}

/** An answer of several lines keeps them, indented. */
function said(answer: string): string {
  const text = answer.length <= EXCERPT_CHARS ? answer : `${answer.slice(0, EXCERPT_CHARS - 1)}…`;
  return text.trim().split("\n").map(plain).join("\n        ");
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

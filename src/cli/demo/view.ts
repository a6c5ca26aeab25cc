/** What one sees of the demo while it runs: a live table in a terminal, plain lines elsewhere, nothing with --json. */
import { type Colour, clip, paint, print, table } from "../output.js";
import { Screen } from "../screen.js";
import type { Actor, ActorState } from "./play.js";

export interface View {
  /** `brief`: the same conversations have been seen before. */
  begin(title: string, actors: readonly Actor[], brief: boolean): void;
  turn(actor: Actor): void;
  /** The table stays as it was last; later output goes below. */
  end(): void;
}

const FRAME_MS = 100;
const COLOURS: Record<ActorState, Colour> = {
  waiting: "dim",
  thinking: "yellow",
  calling: "magenta",
  speaking: "green",
  done: "blue",
};

export function viewFor(json: boolean): View {
  if (json) return { begin() {}, turn() {}, end() {} };
  return process.stdout.isTTY ? new LiveView() : new PlainView();
}

class PlainView implements View {
  #brief = false;

  begin(title: string, _actors: readonly Actor[], brief: boolean): void {
    this.#brief = brief;
    print(`\n${title}`);
  }

  turn(actor: Actor): void {
    const { script, turn, calls, tokens, exchanges } = actor;
    if (this.#brief && turn < script.tasks.length) return;
    const said = exchanges.at(-1);
    const where = `${script.name.padEnd(10)} task ${turn}/${script.tasks.length}  ${String(tokens).padStart(4)} tokens  ${calls} calls`;
    print(`  ${where}  ${clip(said?.answer ?? "", 72)}`);
  }

  end(): void {}
}

class LiveView implements View {
  #screen: Screen | undefined;
  #timer: NodeJS.Timeout | undefined;
  #draw: () => void = () => {};

  begin(title: string, actors: readonly Actor[]): void {
    print(`\n${paint(title, "bold")}\n`);
    const screen = new Screen(process.stdout);
    this.#screen = screen;
    const { stdout } = process;
    this.#draw = () => screen.draw(lines(actors, stdout.columns).slice(0, stdout.rows - 1));
    this.#timer = setInterval(this.#draw, FRAME_MS);
    this.#draw();
  }

  turn(): void {}

  end(): void {
    clearInterval(this.#timer);
    this.#draw();
    this.#draw = () => {};
    this.#screen?.close();
    this.#screen = undefined;
  }
}

function lines(actors: readonly Actor[], width: number): string[] {
  const now = performance.now();
  const rows = actors.map((actor) => [
    actor.script.name,
    actor.state,
    `${actor.turn}/${actor.script.tasks.length}`,
    actor.calls,
    actor.tokens,
    Math.round((actor.tokens / Math.max(1, (actor.endedAt ?? now) - (actor.startedAt ?? now))) * 1000),
  ]);
  const [header = "", ...body] = table(["AGENT", "STATE", "TASK", "CALLS", "TOKENS", "TOK/S"], rows);
  const room = width - header.length - 3;
  const painted = body.map((line, i) => {
    const actor = actors[i];
    const tail = actor === undefined || room < 10 ? "" : `  ${paint(ending(actor.text, room), "dim")}`;
    return actor === undefined ? line : line.replace(actor.state, paint(actor.state, COLOURS[actor.state])) + tail;
  });
  return [paint(header.slice(0, width), "dim"), ...painted];
}

/** The last words of a text that is being said. */
function ending(text: string, width: number): string {
  const line = clip(text, Number.POSITIVE_INFINITY);
  return line.length <= width ? line : `…${line.slice(line.length - width + 1)}`;
}

/** A part of the terminal that is drawn over and over, without flicker and without a full-screen mode. */

const HIDE_CURSOR = "\x1b[?25l";
const SHOW_CURSOR = "\x1b[?25h";

export class Screen {
  readonly #out: NodeJS.WriteStream;
  #drawn = 0;
  readonly #restore = () => void this.#out.write(SHOW_CURSOR);

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
    out.write(HIDE_CURSOR);
    // Whatever ends the process, the terminal gets its cursor back.
    process.once("exit", this.#restore);
  }

  /** Replaces what was drawn before. Lines must not be wider than the terminal, and fewer than its rows. */
  draw(lines: readonly string[]): void {
    const up = this.#drawn > 0 ? `\x1b[${this.#drawn}A` : "";
    this.#out.write(`${up}${lines.map((line) => `\x1b[2K${line}\n`).join("")}\x1b[0J`);
    this.#drawn = lines.length;
  }

  /** What is drawn stays; later output goes below it. */
  close(): void {
    process.removeListener("exit", this.#restore);
    this.#restore();
  }
}

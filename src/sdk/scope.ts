/** The life of one call: the caller's AbortSignal and its time limit joined into one signal and one coded error. */
import { KernelError } from "./errors.js";

export class CallScope {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #onAbort = () => this.#controller.abort();
  readonly #timeoutMs: number | undefined;
  #ended: KernelError | undefined;

  constructor(options: { readonly signal?: AbortSignal | undefined; readonly timeoutMs?: number | undefined }) {
    this.#outer = options.signal;
    this.#timeoutMs = options.timeoutMs;
    if (options.signal?.aborted) this.#controller.abort();
    options.signal?.addEventListener("abort", this.#onAbort, { once: true });
    if (options.timeoutMs !== undefined) this.#timer = setTimeout(this.#onAbort, options.timeoutMs);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get over(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Why the call ended early: `aborted` by its caller, or `deadline_exceeded`. */
  error(): KernelError {
    if (this.#ended !== undefined) return this.#ended;
    if (this.#outer?.aborted) {
      return new KernelError("aborted", "the caller aborted the call", { cause: this.#outer.reason });
    }
    return new KernelError("deadline_exceeded", `no result within the call's timeoutMs of ${this.#timeoutMs}`);
  }

  /** Ends the call now, with this error. */
  end(error: KernelError): void {
    if (this.over) return;
    this.#ended = error;
    this.#controller.abort();
  }

  check(): void {
    if (this.over) throw this.error();
  }

  /** Resolves after `ms`; rejects with `error()` when the call ends first. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.over) return reject(this.error());
      const onAbort = () => {
        clearTimeout(timer);
        reject(this.error());
      };
      const timer = setTimeout(() => {
        this.signal.removeEventListener("abort", onAbort);
        resolve();
      }, ms);
      this.signal.addEventListener("abort", onAbort, { once: true });
    });
  }

  /** The promise's value; rejects with `error()` when the call ends first. What the promise does then is not looked at. */
  race<T>(pending: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.over) reject(this.error());
      const onAbort = () => reject(this.error());
      this.signal.addEventListener("abort", onAbort, { once: true });
      pending.then(resolve, reject).finally(() => this.signal.removeEventListener("abort", onAbort));
    });
  }

  /** Lets go of timer and listener; a closed scope never fires. */
  close(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#onAbort);
  }
}

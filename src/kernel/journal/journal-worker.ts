/** The journal's thread: owns the database from opening to closing and writes what the daemon's thread posts. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { openDatabase } from "./database.js";
import { type FromThread, failureOf, type Operation, type ThreadData, type ToThread } from "./messages.js";
import { Reserve } from "./reserve.js";
import { Writer } from "./writer.js";

/** A batch ends here, so that one transaction stays small beside the log's limit. */
const BATCH_OPERATIONS_MAX = 2_048;
/** How soon a disk that has room again is noticed. */
const SPACE_CHECK_MS = 500;

if (parentPort !== null) serve(parentPort, workerData);

function serve(port: MessagePort, { folder, limits }: ThreadData): void {
  const say = (message: FromThread): void => port.postMessage(message);
  let writer: Writer;
  try {
    const reserve = new Reserve(folder, limits.reserveBytes);
    reserve.hold();
    writer = new Writer(openDatabase(folder), reserve, limits);
    say({ kind: "opened", recovered: writer.recover() });
  } catch (error) {
    say({ kind: "refused", error: failureOf(error) });
    port.close();
    return;
  }

  let lost = false;
  /** Runs a step on the disk. The first one that throws is the last: after it, nothing is written or answered. */
  const step = (work: () => void): void => {
    if (lost) return;
    try {
      work();
    } catch (error) {
      lost = true;
      say({ kind: "failed", error: { ...failureOf(error), code: "storage_failed" } });
    }
  };

  const pruneFrom = (now: number): void => {
    // Piece by piece, with the requests of the meantime between two pieces.
    step(() => writer.prune(now).more && setImmediate(pruneFrom, now));
  };
  const timers = [
    setInterval(() => pruneFrom(Date.now()), limits.pruneEveryMs),
    setInterval(() => step(() => writer.recoverSpace(Date.now())), SPACE_CHECK_MS),
  ];
  const close = (): void => {
    for (const timer of timers) clearInterval(timer);
    step(() => writer.close());
    if (!lost) say({ kind: "closed" });
    port.close();
  };

  port.on("message", (first: ToThread) => {
    const { operations, closing } = gather(port, first);
    for (let at = 0; at < operations.length; at += BATCH_OPERATIONS_MAX) {
      step(() => say({ kind: "answers", answers: writer.write(operations.slice(at, at + BATCH_OPERATIONS_MAX)) }));
      step(() => writer.checkpoint());
    }
    if (closing) close();
  });
}

/** What arrived while the disk worked: everything the port holds by now. */
function gather(port: MessagePort, first: ToThread): { operations: Operation[]; closing: boolean } {
  const operations: Operation[] = [];
  for (
    let message: ToThread | undefined = first;
    message !== undefined;
    message = receiveMessageOnPort(port)?.message
  ) {
    if (message === "close") return { operations, closing: true };
    operations.push(...message);
    if (operations.length >= BATCH_OPERATIONS_MAX) break;
  }
  return { operations, closing: false };
}

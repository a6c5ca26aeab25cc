/**
 * The durable journal: what the kernel has promised, on disk before the promise is heard.
 *
 * A syscall is accepted when its row is in `aiosd.db`, and it has ended when its outcome is. A daemon that dies in
 * between finds the row again at its next start, and the request ends there: no accepted request is ever lost without
 * a word. Processes are rows of the same file, so that pids and tokens outlive the daemon.
 *
 * The file belongs to one thread. The daemon's own thread only posts operations to it, one message per turn of its
 * event loop; the thread writes whatever lies there as one transaction, syncs once, and answers all of it at once.
 * While the disk works the next batch gathers by itself, so the batch grows with the load and no timer is needed.
 *
 * A disk that is full is a state: new requests are refused, running ones still end in the space of the reserve file,
 * and the journal goes on by itself when there is room. A disk that fails is the end: after a failed sync nobody knows
 * what it holds, so the journal refuses everything from then on and says so once.
 *
 * This folder never decides what a request or a process may do; it keeps rows and gives them back.
 */
export { lockDataFolder, prepareDataFolder } from "./data-folder.js";
export type {
  AcceptedRow,
  EndedRow,
  Journal,
  JournalLimits,
  JournalRow,
  ProcessRow,
  Recovered,
} from "./journal.js";
export { openJournal } from "./open-journal.js";

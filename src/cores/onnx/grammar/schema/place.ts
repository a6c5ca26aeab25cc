import { KernelError } from "@aiosd/sdk";

/** A place in a schema, as the dotted path that errors name. */
export class Place {
  readonly field: string;
  readonly path: string;

  constructor(field: string, path = field) {
    this.field = field;
    this.path = path;
  }

  at(...names: readonly (string | number)[]): Place {
    return new Place(this.field, [this.path, ...names].join("."));
  }

  /** The schema is wrong. */
  wrong(problem: string): KernelError {
    return new KernelError("invalid_request", `${this.path}: ${problem}`, { field: this.path });
  }

  /** The schema is right, but asks for what no grammar here can do. */
  unsupported(keyword: string, why = "is not supported"): KernelError {
    const where = this.at(keyword).path;
    const message = `${where}: the keyword "${keyword}" ${why}; leave it out, and check the answer for it yourself.`;
    return new KernelError("unsupported", message, { field: where });
  }

  /** As `unsupported`, where only a value of the keyword is at fault. */
  refused(problem: string): KernelError {
    return new KernelError("unsupported", `${this.path}: ${problem}`, { field: this.path });
  }

  /** Nothing could ever be valid. */
  contradiction(problem: string): Contradiction {
    return new Contradiction(`${this.path}: ${problem}, so that no value is valid.`, this.path);
  }
}

export class Contradiction extends KernelError {
  constructor(message: string, field: string) {
    super("invalid_request", message, { field });
  }
}

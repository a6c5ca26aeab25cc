/**
 * Which tokens keep a text well-formed UTF-8. XGrammar's negated classes take any bytes that look like UTF-8 from afar:
 * overlong forms, surrogates, what is beyond U+10FFFF. U+2028 and U+2029 are kept out as well: JavaScript's `.` does not
 * match them, and no class of XGrammar can leave them out.
 */
/** Bytes that may follow in each state, and the state behind them; state 0 is between characters. */
type Steps = ReadonlyArray<readonly [low: number, high: number, next: number]>;

const STATES: readonly Steps[] = [
  [
    ...([
      [0x00, 0x7f, 0],
      [0xc2, 0xdf, 1],
      [0xe0, 0xe0, 4],
      [0xe1, 0xe1, 2],
      [0xe2, 0xe2, 8],
    ] as const),
    ...([
      [0xe3, 0xec, 2],
      [0xed, 0xed, 5],
      [0xee, 0xef, 2],
      [0xf0, 0xf0, 6],
      [0xf1, 0xf3, 3],
      [0xf4, 0xf4, 7],
    ] as const),
  ],
  [[0x80, 0xbf, 0]],
  [[0x80, 0xbf, 1]],
  [[0x80, 0xbf, 2]],
  [[0xa0, 0xbf, 1]],
  [[0x80, 0x9f, 1]],
  [[0x90, 0xbf, 2]],
  [[0x80, 0x8f, 2]],
  [
    [0x80, 0x80, 9],
    [0x81, 0xbf, 1],
  ],
  [
    [0x80, 0xa7, 0],
    [0xaa, 0xbf, 0],
  ],
];
const BROKEN = -1;
/** By state and byte. */
const TABLE = STATES.map((steps) => {
  const row = new Int8Array(256).fill(BROKEN);
  for (const [low, high, next] of steps) row.fill(next, low, high + 1);
  return row;
});

export class Utf8Masks {
  readonly #tokens: readonly Uint8Array[];
  readonly #masks: (Int32Array | undefined)[] = [];

  constructor(tokens: readonly Uint8Array[]) {
    this.#tokens = tokens;
  }

  /** The tokens that may follow in a state. */
  mask(state: number): Int32Array {
    const known = this.#masks[state];
    if (known !== undefined) return known;
    const mask = new Int32Array(Math.ceil(this.#tokens.length / 32));
    for (let id = 0; id < this.#tokens.length; id++) {
      if (this.after(state, id) !== BROKEN) mask[id >> 5] = (mask[id >> 5] as number) | (1 << (id & 31));
    }
    this.#masks[state] = mask;
    return mask;
  }

  /** The state behind a token; -1 where the text is broken by it. */
  after(state: number, token: number): number {
    let at = state;
    for (const byte of this.#tokens[token] ?? []) {
      at = TABLE[at]?.[byte] ?? BROKEN;
      if (at === BROKEN) return BROKEN;
    }
    return at;
  }
}

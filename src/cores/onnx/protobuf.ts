/**
 * The protobuf wire format, as much of it as ONNX files need: a reader that walks fields without copying, and a writer
 * that joins parts. https://protobuf.dev/programming-guides/encoding
 */

export interface WireField {
  readonly number: number;
  /** 0 varint, 1 fixed 64 bit, 2 length-delimited, 5 fixed 32 bit. */
  readonly wire: 0 | 1 | 2 | 5;
  /** The varint's value, else 0. Exact up to 2^53; a negative int64 reads as its two's complement in 64 bits. */
  readonly value: number;
  /** The payload's place in the buffer: of a varint, fixed or length-delimited field. */
  readonly start: number;
  readonly end: number;
}

/** The bytes are no protobuf message; the reader of a file adds which file. */
export class WireError extends Error {}

/** A varint at `at`, and where it ends. Throws WireError where the buffer ends or the varint never does. */
export function readVarint(bytes: Uint8Array, at: number): { value: number; end: number } {
  let value = 0;
  let scale = 1;
  for (let i = at; i < at + 10; i++) {
    const byte = bytes[i];
    if (byte === undefined) throw new WireError("a varint runs past the end");
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, end: i + 1 };
    scale *= 128;
  }
  throw new WireError("a varint is longer than ten bytes");
}

/** The fields of one message, in file order. `end` defaults to the whole buffer. */
export function* readFields(bytes: Uint8Array, start = 0, end = bytes.length): Generator<WireField> {
  let at = start;
  while (at < end) {
    const key = readVarint(bytes, at);
    const number = Math.floor(key.value / 8);
    const wire = key.value % 8;
    if (number === 0) throw new WireError("a field has number 0");
    let field: WireField;
    if (wire === 0) {
      const varint = readVarint(bytes, key.end);
      field = { number, wire, value: varint.value, start: key.end, end: varint.end };
    } else if (wire === 2) {
      const length = readVarint(bytes, key.end);
      field = { number, wire, value: 0, start: length.end, end: length.end + length.value };
    } else if (wire === 1 || wire === 5) {
      field = { number, wire, value: 0, start: key.end, end: key.end + (wire === 1 ? 8 : 4) };
    } else {
      throw new WireError(`wire type ${wire} does not exist`);
    }
    if (field.end > end) throw new WireError(`field ${number} runs past the end`);
    yield field;
    at = field.end;
  }
}

/** Reads a field's payload as UTF-8; bytes that are none become U+FFFD, as everywhere in the product. */
export function readString(bytes: Uint8Array, field: WireField): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + field.start, field.end - field.start).toString("utf8");
}

/** The numbers of a repeated int field, packed or not: call it for every field with that number. */
export function readInts(bytes: Uint8Array, field: WireField): number[] {
  if (field.wire === 0) return [field.value];
  const values: number[] = [];
  for (let at = field.start; at < field.end; ) {
    const varint = readVarint(bytes, at);
    values.push(varint.value);
    at = varint.end;
  }
  return values;
}

/** One message's bytes as a list of parts, so that nesting never copies what is inside. */
export type WireParts = Uint8Array[];

export function partsLength(parts: WireParts): number {
  let length = 0;
  for (const part of parts) length += part.length;
  return length;
}

/** A non-negative varint, or the ten-byte two's complement of a negative int64. */
export function varint(value: number | bigint): Uint8Array {
  const out: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    out.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return Uint8Array.from(out);
}

export function intField(number: number, value: number | bigint): WireParts {
  return [varint(number * 8), varint(value)];
}

export function floatField(number: number, value: number): WireParts {
  return [varint(number * 8 + 5), new Uint8Array(Float32Array.of(value).buffer)];
}

/** Key and length of a length-delimited field whose payload is written elsewhere. */
export function fieldHeader(number: number, length: number): WireParts {
  return [varint(number * 8 + 2), varint(length)];
}

export function bytesField(number: number, bytes: Uint8Array): WireParts {
  return [...fieldHeader(number, bytes.length), bytes];
}

export function stringField(number: number, text: string): WireParts {
  return bytesField(number, Buffer.from(text, "utf8"));
}

export function messageField(number: number, parts: WireParts): WireParts {
  return [...fieldHeader(number, partsLength(parts)), ...parts];
}

export function joinParts(parts: WireParts): Uint8Array {
  return Buffer.concat(parts);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Detokenizer, tokenTexts } from "#src/cores/onnx/detokenizer.js";
import { readModelFolder } from "#src/cores/onnx/model-folder.js";
import { Tokenizer } from "#src/cores/onnx/tokenizer.js";
import { byteLevelTokenizer, chatModelFiles, sentencePieceTokenizer, writeFolder } from "./text-fixtures.js";

function load(json: object): Tokenizer {
  const files = { "tokenizer.json": json, "tokenizer_config.json": {}, "generation_config.json": {} };
  return new Tokenizer(readModelFolder(writeFolder(chatModelFiles(files))));
}

const byteLevel = load(byteLevelTokenizer().json);
const sentencePiece = load(sentencePieceTokenizer().json);
const metaspace = load({ ...sentencePieceTokenizer().json, decoder: { type: "Metaspace", replacement: "▁" } });
const wordPiece = load({
  ...sentencePieceTokenizer().json,
  normalizer: null,
  pre_tokenizer: { type: "WhitespaceSplit" },
  post_processor: null,
  decoder: { type: "WordPiece", prefix: "##", cleanup: false },
  model: { type: "WordPiece", unk_token: "<unk>", vocab: { "<unk>": 0, "<s>": 1, "</s>": 2, un: 3, "##do": 4, it: 5 } },
});

function stream(tokenizer: Tokenizer, ids: readonly number[], options = {}): string[] {
  const detokenizer = new Detokenizer(tokenizer, options);
  return [...ids.map((id) => detokenizer.push(id)), detokenizer.flush()];
}

/** Ids of single bytes: a byte-level id is its byte, a SentencePiece one lies behind <unk>, <s> and </s>. */
const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

describe("the detokenizer of byte-level BPE", () => {
  it("holds an open character back and lets it out whole", () => {
    expect(stream(byteLevel, bytesOf("é👋"))).toEqual(["", "é", "", "", "", "👋", ""]);
  });

  it("shows bytes that cannot be text as U+FFFD at once, and an open character at the end", () => {
    expect(stream(byteLevel, [0xff, 0x61])).toEqual(["\uFFFD", "a", ""]);
    expect(stream(byteLevel, [0xe2, 0x82, 0x61])).toEqual(["", "", "\uFFFDa", ""]);
    expect(stream(byteLevel, [0xe0, 0x80])).toEqual(["", "\uFFFD\uFFFD", ""]);
    expect(stream(byteLevel, [0x61, 0xf0, 0x9f])).toEqual(["a", "", "", "\uFFFD"]);
  });

  it("shows the special tokens that it is told to keep, behind what was open", () => {
    const { end, start } = byteLevelTokenizer();
    const [first = 0] = bytesOf("é");
    const shown = stream(byteLevel, [start, first, end, 0x61], { keep: new Set([end]) });
    expect(shown).toEqual(["", "", "\uFFFD<|im_end|>", "a", ""]);
    const [end2, hello] = [sentencePiece.idOf("</s>") ?? -1, sentencePiece.idOf("▁hello") ?? -1];
    expect(stream(sentencePiece, [hello, end2, hello], { keep: new Set([end2]) })).toEqual([
      "hello",
      "</s>",
      " hello",
      "",
    ]);
    const [end3, word] = [wordPiece.idOf("</s>") ?? -1, wordPiece.idOf("un") ?? -1];
    expect(stream(wordPiece, [word, end3], { keep: new Set([end3]) }).join("")).toBe("un</s>");
  });

  it("skips special tokens even inside a character, and closes it before another added token", () => {
    const { end, idOf } = byteLevelTokenizer();
    const [first = 0, second = 0] = bytesOf("é");
    expect(stream(byteLevel, [first, end, second])).toEqual(["", "", "é", ""]);
    expect(stream(byteLevel, [first, idOf("<tool>")])).toEqual(["", "\uFFFD<tool>", ""]);
  });

  it("says nothing for an id that is no token", () => {
    expect(stream(byteLevel, [280, 0x61])).toEqual(["", "a", ""]);
  });
});

describe("the detokenizer of SentencePiece", () => {
  const { idOf } = sentencePieceTokenizer();

  it("makes spaces of ▁ and bytes of <0xNN>, and strips the space before the first word", () => {
    const ids = [idOf("▁hello"), idOf("▁world"), ...bytesOf("👋").map((byte) => byte + 3), idOf("!")];
    expect(stream(sentencePiece, ids)).toEqual(["hello", " world", "", "", "", "👋", "!", ""]);
  });

  it("keeps that space where the ids go on with a text", () => {
    expect(stream(sentencePiece, [idOf("▁world")], { continues: true })).toEqual([" world", ""]);
  });

  it("closes an open character before the next piece", () => {
    expect(stream(sentencePiece, [3 + 0xf0, idOf("h")])).toEqual(["", "\uFFFDh", ""]);
  });
});

describe("every detokenizer", () => {
  const cases: [string, Tokenizer, number][] = [
    ["byte-level", byteLevel, 271],
    ["SentencePiece", sentencePiece, sentencePieceTokenizer().size],
    ["Metaspace", metaspace, sentencePieceTokenizer().size],
    ["WordPiece", wordPiece, 6],
  ];

  it.each(cases)("gives in pieces what the library gives at once (%s)", (_, tokenizer, size) => {
    const ids = fc.array(fc.oneof(fc.nat(size - 1), fc.nat(Math.min(size - 1, 10))), { maxLength: 40 });
    fc.assert(
      fc.property(ids, (chosen) => {
        expect(stream(tokenizer, chosen).join("")).toBe(tokenizer.decode(chosen));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(cases.slice(0, 2))("gives text back whole, wherever it is cut (%s)", (_, tokenizer) => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        fc.pre(!/[<▁]/.test(text));
        const pieces = stream(tokenizer, tokenizer.encode(text, true));
        expect(pieces.join("")).toBe(text);
        expect(pieces.some((piece) => piece.includes("\uFFFD"))).toBe(text.includes("\uFFFD"));
      }),
      { numRuns: 500 },
    );
  });

  it.each(cases)("goes on after a restore at any token (%s)", (_, tokenizer, size) => {
    fc.assert(
      fc.property(fc.array(fc.nat(size - 1), { maxLength: 20 }), fc.nat(20), (ids, cut) => {
        const first = new Detokenizer(tokenizer);
        let text = ids
          .slice(0, cut)
          .map((id) => first.push(id))
          .join("");
        const second = new Detokenizer(tokenizer);
        second.restore(JSON.parse(JSON.stringify(first.state())));
        text +=
          ids
            .slice(cut)
            .map((id) => second.push(id))
            .join("") + second.flush();
        expect(text).toBe(stream(tokenizer, ids).join(""));
      }),
    );
  });
});

describe("the text of one token", () => {
  it("names special tokens, keeps the space and shows half a character as U+FFFD", () => {
    const { end } = byteLevelTokenizer();
    const textOf = tokenTexts(byteLevel);
    expect(textOf(end)).toBe("<|im_end|>");
    expect(textOf(byteLevel.encode(" worl", false)[0] ?? -1)).toBe(" worl");
    expect(textOf(0xc3)).toBe("\uFFFD");
    expect(textOf(1_000_000)).toBe("");
    expect(tokenTexts(sentencePiece)(sentencePieceTokenizer().idOf("▁world"))).toBe(" world");
  });

  it("is made once", () => {
    let asked = 0;
    const counting: typeof byteLevel = Object.create(byteLevel, {
      tokenOf: {
        value: (id: number) => {
          asked++;
          return byteLevel.tokenOf(id);
        },
      },
    });
    const textOf = tokenTexts(counting);
    const first = [5, 6, 0xc3].map(textOf);
    const cost = asked;
    expect([5, 6, 0xc3].map(textOf)).toEqual(first);
    expect(asked).toBe(cost);
  });
});

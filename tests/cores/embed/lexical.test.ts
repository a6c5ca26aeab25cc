import { afterAll, describe, expect, it } from "vitest";
import { tableWeights } from "#src/cores/embed/idf.js";
import { LEXICAL_PARTS, type LexicalParts, lexicalVector } from "#src/cores/embed/lexical-vector.js";
import { fold, wordsOf } from "#src/cores/embed/words.js";
import { LexicalEmbedder } from "#src/cores/index.js";
import { codeOf } from "../../support/daemon.js";
import { NOTES, QUESTIONS } from "./retrieval.js";

const embedder = new LexicalEmbedder();
afterAll(() => embedder.close());
const never = new AbortController().signal;

const PARTS: LexicalParts = { ...LEXICAL_PARTS, weight: tableWeights() };
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
const words = (text: string) => [...wordsOf(text)].flat();
const embed = async (...texts: string[]) => await embedder.embed(texts, never);
const cosine = async (left: string, right: string) => {
  const [a = new Float32Array(), b = new Float32Array()] = await embed(left, right);
  return dot(a, b);
};

function vector(text: string, parts: LexicalParts): Float32Array {
  const steps = lexicalVector(text, parts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.vector;
  }
}

/** Share of the questions whose note comes first. */
function recallAt1(parts: LexicalParts): number {
  const notes = NOTES.map((note) => vector(note, parts));
  const right = QUESTIONS.filter(([question, note]) => {
    const asked = vector(question, parts);
    const scores = notes.map((each) => dot(each, asked));
    return scores.indexOf(Math.max(...scores)) === note;
  });
  return right.length / QUESTIONS.length;
}

describe("the lexical embedder's retrieval", () => {
  const full = recallAt1(PARTS);

  it("finds nine of ten notes among forty by questions that inflect and misspell", () => {
    expect(QUESTIONS.length).toBeGreaterThan(30);
    expect(full).toBeGreaterThanOrEqual(0.9);
  });

  it("is better than without the weights of words, and better than without n-grams", () => {
    expect(full).toBeGreaterThan(recallAt1({ ...PARTS, weight: () => 1 }) + 0.1);
    expect(full).toBeGreaterThan(recallAt1({ ...PARTS, grams: 0 }) + 0.1);
  });

  it("puts inflections and typing errors near, other words and meanings far", async () => {
    expect(await cosine("translation", "translations")).toBeGreaterThan(0.35);
    expect(await cosine("certificate", "certifcate")).toBeGreaterThan(0.25);
    expect(Math.abs(await cosine("certificate", "orchestra"))).toBeLessThan(0.2);
    // Named lexical because of this: it knows spellings, not meanings.
    expect(Math.abs(await cosine("physician", "doctor"))).toBeLessThan(0.2);
  });

  it("cares more about rare words than about common ones", async () => {
    const rare = await cosine("is the telescope on the", "telescope");
    expect(rare).toBeGreaterThan(await cosine("is the telescope on the", "is the on the"));
  });
});

describe("words", () => {
  it("folds case and compatibility forms", () => {
    expect(fold("Straße ＦＵＬＬ ﬁne ΟΔΟΣ")).toBe(fold("STRASSE full fine οδος"));
  });

  it("knows no difference between composed and decomposed letters", async () => {
    expect(await cosine("caf\u00e9", "cafe\u0301")).toBeCloseTo(1, 6);
  });

  it("takes scripts without spaces as characters and pairs, and an emoji as a word", () => {
    expect(words("東京都 in Tōkyō 🗼!")).toEqual(["東", "京", "都", "東京", "京都", "in", "tōkyō", "🗼"]);
  });

  it("takes the characters of a text that has no words", () => {
    expect(words(" ?! … ")).toEqual(["?", "!", ".", ".", "."]);
    expect(words(" \n\t")).toEqual([]);
  });

  it("cuts what is no word, and loses nothing between the pieces of a long text", () => {
    expect(words("x".repeat(100)).map((word) => word.length)).toEqual([48, 48, 4]);
    const many = Array.from({ length: 3000 }, (_, index) => `w${index}`);
    expect(words(many.join(" "))).toEqual(many);
  });
});

describe("the lexical embedder", () => {
  it("gives unit vectors, whatever the text", async () => {
    const texts = ["a", "?!", " ", "日本語のテキスト", "🙂", "\ud800 lone", "\ud800", "x".repeat(5000), "naïve café"];
    const vectors = await embed(...texts);
    for (const each of vectors) {
      expect(each).toHaveLength(256);
      expect(Math.sqrt(dot(each, each))).toBeCloseTo(1, 5);
    }
    expect(await cosine("日本語", "日本")).toBeGreaterThan(0.5);
  });

  it("gives the same bits every time, alone or among others", async () => {
    const [alone] = await embed(NOTES[3] ?? "");
    const among = await new LexicalEmbedder().embed(NOTES, never);
    expect(among[3]).toEqual(alone);
    expect(new LexicalEmbedder().id).toBe(embedder.id);
    expect(embedder.id).toMatch(/^lexical-[0-9a-f]{16}-256$/);
  });

  it("lets other work run while it reads a megabyte, and embeds a short text meanwhile", async () => {
    const long = Array.from({ length: 150_000 }, (_, index) => `w${index.toString(36)}`).join(" ");
    const order: string[] = [];
    const first = embed(long).then(() => order.push("long"));
    const second = embed("short").then(() => order.push("short"));
    let turns = 0;
    const count = () => {
      turns += 1;
      if (order.length < 2) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all([first, second]);
    expect(order).toEqual(["short", "long"]);
    expect(turns).toBeGreaterThan(5);
  });

  it("stops when its signal fires, and goes on with the next", async () => {
    const controller = new AbortController();
    const long = "many different words ".repeat(50_000);
    const stopped = embedder.embed([long], controller.signal);
    const next = embed("next");
    controller.abort(new Error("enough"));
    await expect(stopped).rejects.toThrow("enough");
    expect(await next).toHaveLength(1);
    await expect(embedder.embed(["late"], controller.signal)).rejects.toThrow("enough");
  });

  it("refuses token ids, and everything once it is closed", async () => {
    expect(await codeOf(embedder.run([[1, 2]], { signal: never, truncate: false }))).toBe("unsupported");
    const closed = new LexicalEmbedder();
    const open = closed.embed(["x ".repeat(200_000)], never);
    await closed.close();
    expect(await codeOf(open)).toBe("shutting_down");
    expect(await codeOf(closed.embed(["x"], never))).toBe("shutting_down");
  });
});

import { describe, expect, it } from "vitest";
import { Draw, Pool, type Side, sideOf } from "#models/train/data/draw.js";
import { fieldsAsJson, question, summary } from "#models/train/data/extract.js";
import * as extractAsks from "#models/train/data/extract-asks.js";
import * as extractWords from "#models/train/data/extract-words.js";
import { glossary } from "#models/train/data/glossary.js";
import { linkJob, noteJob, storageJob } from "#models/train/data/jobs.js";
import * as jobsStorage from "#models/train/data/jobs-storage.js";
import * as jobsWords from "#models/train/data/jobs-words.js";
import { type About, talk } from "#models/train/data/talk.js";
import * as talkAsks from "#models/train/data/talk-asks.js";
import * as talkPersonal from "#models/train/data/talk-personal.js";
import * as talkWords from "#models/train/data/talk-words.js";
import type { Turn } from "#models/train/data/turn.js";
import { fileName, madeUpName, madeUpWord } from "#models/train/data/words-made-up.js";

const SIDES: readonly Side[] = ["train", "held-out"];
const GENERATORS = { talk, glossary, noteJob, linkJob, storageJob, summary, question, fieldsAsJson };
const MADE_TURNS = 300;

function turns(make: (d: Draw, about: About) => Turn, side: Side, seed = 1): Turn[] {
  const d = new Draw(seed, side);
  let about: About = { agent: null, facts: new Map() };
  return Array.from({ length: MADE_TURNS }, (_, i) => {
    if (i % 5 === 0) about = { agent: i % 2 === 0 ? madeUpName(d) : null, facts: new Map() };
    return make(d, about);
  });
}

function both(make: (d: Draw, about: About) => Turn): Turn[] {
  return SIDES.flatMap((side) => turns(make, side));
}

/** Every pool that a value holds, however deep. */
function poolsOf(value: unknown): Pool<unknown>[] {
  if (value instanceof Pool) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(poolsOf);
}

/** What follows the first of some marks, up to the line's end. */
function lineAfter(text: string, mark: string): string {
  return text.slice(text.indexOf(mark) + mark.length).split("\n")[0] as string;
}

describe.each(Object.entries(GENERATORS))("%s", (_name, make) => {
  it.each(SIDES)("makes whole turns on the %s side", (side) => {
    for (const { request, answer, steps, kind, facts } of turns(make, side)) {
      expect(`${request}\n${answer}`).not.toMatch(
        /[{]\+?\w+[}]|undefined|\bNaN\b| {2}|\ba (?!one)[aeio]|\ban [^aeiou\W]/i,
      );
      expect(request).not.toBe("");
      expect(steps).toEqual([]);
      expect(["none", "json"]).toContain(kind);
      for (const fact of facts) expect(answer).toContain(fact);
      if (kind === "json") expect(() => JSON.parse(answer)).not.toThrow();
    }
  });

  it("repeats itself by seed, and only by seed", () => {
    expect(turns(make, "train", 5)).toEqual(turns(make, "train", 5));
    expect(turns(make, "train", 5)).not.toEqual(turns(make, "train", 6));
  });
});

describe("Templates and values", () => {
  it("are on one side only", () => {
    const pools = poolsOf([talkWords, talkAsks, talkPersonal, jobsWords, jobsStorage, extractWords, extractAsks]);
    expect(pools.length).toBeGreaterThan(100);
    for (const each of pools) {
      expect(each.heldOut.length).toBeGreaterThan(0);
      expect(each.heldOut.filter((item) => each.train.includes(item))).toEqual([]);
    }
  });

  it("never ask the same on both sides", () => {
    for (const make of Object.values(GENERATORS)) {
      const trained = new Set(turns(make, "train").map(({ request }) => request));
      expect(turns(make, "held-out").filter(({ request }) => trained.has(request))).toEqual([]);
    }
  });

  it("makes words of its side up", () => {
    for (const side of SIDES) {
      const d = new Draw(3, side);
      for (let i = 0; i < 200; i++) {
        expect(sideOf(madeUpWord(d))).toBe(side);
        expect(madeUpName(d)).toMatch(/^[A-Z][a-z]{2,9}$/);
        const path = fileName(d);
        expect(sideOf(path)).toBe(side);
        expect(path).toMatch(/^([a-z]+\/)?[a-z]+[-_]?\d*\.[a-z]+$/);
      }
    }
  });

  it("are many: few requests of the drawn sort come twice", () => {
    for (const make of [noteJob, linkJob, storageJob, summary, question, fieldsAsJson]) {
      expect(new Set(turns(make, "train").map(({ request }) => request)).size).toBeGreaterThan(MADE_TURNS * 0.97);
    }
  });
});

describe("Answers are copied from the request", () => {
  it("key words and the context of a note", () => {
    for (const { request, answer } of both(noteJob)) {
      const note = lineAfter(request, "Note: ");
      const { keywords, tags, context } = JSON.parse(answer) as Record<string, string[] | string>;
      let at = 0;
      for (const keyword of keywords as string[]) {
        at = note.indexOf(keyword, at);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(context).toContain(keyword);
      }
      expect((keywords as string[]).length).toBeGreaterThanOrEqual(2);
      expect(tags?.length).toBeGreaterThanOrEqual(1);
    }
  });

  it("what two notes share is in both of them, and half of them share something", () => {
    const made = both(linkJob);
    for (const { request, answer } of made) {
      const { related, reason } = JSON.parse(answer) as { related: boolean; reason: string };
      if (!related) continue;
      const shared = lineAfter(reason, "Both are about ").slice(0, -1);
      expect(lineAfter(request, "First note: ")).toContain(shared);
      expect(lineAfter(request, "Second note: ")).toContain(shared);
    }
    const related = made.filter(({ answer }) => answer.includes("true")).length;
    expect(related).toBeGreaterThan(made.length * 0.4);
    expect(related).toBeLessThan(made.length * 0.6);
  });

  it("paths, texts, queries, versions and names of storage calls", () => {
    const seen = new Set<string>();
    for (const { request, answer } of both(storageJob)) {
      const { calls } = JSON.parse(answer) as { calls: Array<Record<string, string | number>> };
      expect(calls.length).toBeGreaterThanOrEqual(1);
      for (const { op, ...values } of calls) {
        seen.add(String(op));
        for (const value of Object.values(values)) expect(request.toLowerCase()).toContain(String(value).toLowerCase());
      }
    }
    expect([...seen].sort()).toEqual(
      ["delete", "list", "read", "retrieve", "rollback", "share", "versions", "write"], // every operation occurs
    );
  });

  it("the main sentence, marked or first", () => {
    for (const { request, answer } of both(summary)) expect(request).toContain(answer);
  });

  it("who and what of a question", () => {
    const made = both(question);
    for (const { request, facts } of made) {
      for (const fact of facts) if (fact !== "does not say") expect(request).toContain(fact);
    }
    expect(made.some(({ answer }) => answer === "The text does not say.")).toBe(true);
  });

  it("fields in the order asked, numbers as numbers", () => {
    const types = new Set<string>();
    for (const { request, answer } of both(fieldsAsJson)) {
      for (const [key, value] of Object.entries(JSON.parse(answer) as Record<string, string | number>)) {
        types.add(typeof value);
        expect(request).toContain(key);
        expect(request).toContain(String(value));
        expect(typeof value === "string" && /^[\d.]+$/.test(value)).toBe(false);
      }
    }
    expect([...types].sort()).toEqual(["number", "string"]);
  });
});

describe("What the user told", () => {
  it.each(SIDES)("is known later on the %s side", (side) => {
    const d = new Draw(9, side);
    let recalled = 0;
    for (let i = 0; i < 400; i++) {
      const about: About = { agent: null, facts: new Map([["name", "Velora"]]) };
      const { skill, answer } = talk(d, about);
      if (skill !== "talk.name") continue;
      recalled++;
      expect(answer).toBe("Your name is Velora.");
    }
    expect(recalled).toBeGreaterThan(10);
  });
});

/** The tools of the demo's agents: small, but real. What they keep, they keep for one agent. */
import { type Tool, tool } from "@aiosd/sdk";
import { z } from "zod";

const PRICES = new Map([["lamp", 18], ["chair", 45], ["tent", 129], ["clock", 23], ["kettle", 31]]); // biome-ignore format: pairs
const STOCK = new Map([["lamp", 12], ["chair", 3], ["tent", 7], ["clock", 0], ["kettle", 58]]); // biome-ignore format: pairs
const WEATHER = new Map([["Oslo", "snowy"], ["Lisbon", "sunny"], ["Vienna", "cloudy"], ["Tokyo", "rainy"]]); // biome-ignore format: pairs
const TIMES = new Map([["Oslo", "14:20"], ["Lisbon", "13:20"], ["Vienna", "14:20"], ["Tokyo", "21:20"]]); // biome-ignore format: pairs
const PHONES = new Map([["Ada", "555-0142"], ["Hugo", "555-0177"], ["Mia", "555-0119"]]); // biome-ignore format: pairs
const METRES = new Map([["miles", 1609.34], ["kilometres", 1000], ["metres", 1], ["feet", 0.3048], ["yards", 0.9144]]); // biome-ignore format: pairs
const DAY_MS = 86_400_000;

function known<V>(table: ReadonlyMap<string, V>, name: string): V {
  const value = table.get(name);
  if (value === undefined) throw new Error("not found");
  return value;
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}

export function shop(): Tool[] {
  const product = z.string().describe("Name of the product");
  let orders = 100;
  return [
    tool({
      name: "get_price",
      description: "Looks up the price of a product",
      input: z.object({ product }),
      run: (input) => ({ price: known(PRICES, input.product) }),
    }),
    tool({
      name: "check_stock",
      description: "How many of a product are in stock",
      input: z.object({ product }),
      run: (input) => ({ stock: known(STOCK, input.product) }),
    }),
    tool({
      name: "order_product",
      description: "Orders a product",
      input: z.object({ product, quantity: z.int().describe("How many") }),
      run: (input) => {
        known(PRICES, input.product);
        return { order: `A-${++orders}` };
      },
    }),
  ];
}

export function world(): Tool[] {
  const city = z.string().describe("Name of the city");
  return [
    tool({
      name: "get_weather",
      description: "Looks up the weather of a city",
      input: z.object({ city }),
      run: (input) => known(WEATHER, input.city),
    }),
    tool({
      name: "get_local_time",
      description: "Tells the time in a city",
      input: z.object({ city }),
      run: (input) => known(TIMES, input.city),
    }),
  ];
}

/** Two numbers and a sign between them, any number of times; `*` and `/` first. */
function resultOf(expression: string): number {
  if (!/^[\d.]+( [-+*/] [\d.]+)*$/.test(expression)) throw new Error("not an arithmetic expression");
  const parts = expression.split(" ");
  const sums: number[] = [Number(parts[0])];
  for (let i = 1; i < parts.length; i += 2) {
    const [sign, number] = [parts[i], Number(parts[i + 1])];
    const last = sums.length - 1;
    if (sign === "*") sums[last] = (sums[last] ?? 0) * number;
    else if (sign === "/") sums[last] = (sums[last] ?? 0) / number;
    else sums.push(sign === "-" ? -number : number);
  }
  return rounded(sums.reduce((a, b) => a + b, 0));
}

export function calculator(): Tool[] {
  return [
    tool({
      name: "calculate",
      description: "Calculates an arithmetic expression",
      input: z.object({ expression: z.string().describe("What to calculate, such as 2 + 3") }),
      run: (input) => resultOf(input.expression),
    }),
    tool({
      name: "convert_units",
      description: "Converts a value from one unit to another",
      input: z.object({ value: z.number(), from: z.string(), to: z.string() }),
      run: (input) => rounded((input.value * known(METRES, input.from)) / known(METRES, input.to)),
    }),
  ];
}

export function calendar(): Tool[] {
  const date = z.string().describe("The date, as YYYY-MM-DD");
  const read = (text: string): number => {
    const at = Date.parse(text);
    if (Number.isNaN(at)) throw new Error("not a date");
    return at;
  };
  return [
    tool({
      name: "add_days",
      description: "Adds days to a date",
      input: z.object({ date, days: z.int().describe("How many days") }),
      run: (input) => new Date(read(input.date) + input.days * DAY_MS).toISOString().slice(0, 10),
    }),
    tool({
      name: "get_weekday",
      description: "Tells the weekday of a date",
      input: z.object({ date }),
      run: (input) => new Date(read(input.date)).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" }),
    }),
  ];
}

export function files(): Tool[] {
  const kept = new Map([["notes.txt", "meet Ada at 14:30"], ["reports/plan.md", "ship the kernel"]]); // biome-ignore format: pairs
  const path = z.string().describe("Path of the file");
  return [
    tool({
      name: "read_file",
      description: "Reads a file",
      input: z.object({ path }),
      run: (input) => known(kept, input.path),
    }),
    tool({
      name: "write_file",
      description: "Writes a text into a file",
      input: z.object({ path, text: z.string().describe("What to write") }),
      run: (input) => {
        kept.set(input.path, input.text);
        return "ok";
      },
    }),
  ];
}

/** A message is kept where the other agents' inboxes would be; the demo's agents do not read theirs. */
export function post(): Tool[] {
  const inboxes = new Map<string, string[]>();
  return [
    tool({
      name: "send_message",
      description: "Sends a message to an agent",
      input: z.object({ to: z.string().describe("Who gets it"), text: z.string().describe("The message") }),
      run: (input) => {
        inboxes.set(input.to, [...(inboxes.get(input.to) ?? []), input.text]);
        return "sent";
      },
    }),
    tool({
      name: "find_phone_number",
      description: "Looks up the phone number of a person",
      input: z.object({ person: z.string().describe("Name of the person") }),
      run: (input) => ({ phone: known(PHONES, input.person) }),
    }),
  ];
}

/** Recalls the last thing remembered that has a word of the query in it. */
export function memory(): Tool[] {
  const facts: string[] = [];
  return [
    tool({
      name: "remember",
      description: "Remembers a fact",
      input: z.object({ text: z.string().describe("What to remember") }),
      run: (input) => {
        facts.push(input.text);
        return "saved";
      },
    }),
    tool({
      name: "recall",
      description: "Searches the memory",
      input: z.object({ query: z.string().describe("What it is about") }),
      run: (input) => {
        const found = facts.findLast((fact) => input.query.split(" ").some((word) => fact.includes(word)));
        if (found === undefined) throw new Error("not found");
        return found;
      },
    }),
  ];
}

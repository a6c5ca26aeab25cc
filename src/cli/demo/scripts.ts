/**
 * What the demo's agents are, what they can do and what they are asked. The bundled model is small, so the requests are of
 * the kinds it was trained on (models/tiny/MODEL_CARD.md); a larger model is asked the same.
 */
import type { Tool } from "@aiosd/sdk";
import type { Fact } from "./facts.js";
import { calculator, calendar, files, memory, post, shop, world } from "./tools.js";

export interface Task {
  readonly ask: string;
  /** What the answer has to say to be right; found out by hand, not by the model. Empty where nobody can tell. */
  readonly facts: readonly Fact[];
}

export interface Script {
  readonly name: string;
  /** The system message. */
  readonly role: string;
  /** Fresh tools, with nothing in their memory. */
  readonly tools: () => Tool[];
  /** In one conversation, one after the other. */
  readonly tasks: readonly Task[];
}

/** For models that call tools; for others see talk-scripts.ts. */
export const SCRIPTS: readonly Script[] = [
  {
    name: "clerk-7",
    role: "You are clerk-7. You run the shop.",
    tools: shop,
    tasks: [
      { ask: "What does the tent cost?", facts: ["129"] },
      {
        ask: "First check the stock of the kettle, then look up the price of the kettle, then order 4 of the kettle, then check the stock of the chair, then look up the price of the chair.",
        facts: ["58", "31", "A-101", ["3", "three"], "45"],
      },
      { ask: "Who are you?", facts: ["clerk-7"] },
    ],
  },
  {
    name: "guide-3",
    role: "You are guide-3, an agent on aiosd.",
    tools: world,
    tasks: [
      { ask: "What is the weather in Lisbon?", facts: ["Lisbon", "sunny"] },
      {
        ask: "First look up the weather in Oslo, then tell me the time in Oslo, then look up the weather in Tokyo, then tell me the time in Tokyo, then look up the weather in Vienna.",
        facts: ["snowy", "14:20", "rainy", "21:20", "cloudy"],
      },
      { ask: "Look up the weather in Oslo and also look up the weather in Lisbon.", facts: ["snowy", "sunny"] },
    ],
  },
  {
    name: "helper-12",
    role: "You are helper-12. You help the user.",
    tools: calculator,
    tasks: [
      { ask: "What is 127 times 49?", facts: [["6223", "6,223"]] },
      { ask: "How many kilometres are 26 miles?", facts: ["41.84"] },
      {
        ask: "Do this in order: 1. calculate 12 * 7 2. calculate 903 - 418 3. convert 50 yards to metres 4. calculate 64 / 5 5. calculate 250 + 375",
        facts: ["84", "485", "45.72", "12.8", "625"],
      },
    ],
  },
  {
    name: "planner-4",
    role: "You are planner-4. You make plans.",
    tools: calendar,
    tasks: [
      { ask: "What weekday is 2031-07-19?", facts: ["Saturday"] },
      {
        ask: "First add 45 days to 2027-03-02, then tell me the weekday of 2027-04-16, then add 10 days to 2027-04-16, then tell me the weekday of 2027-04-26, then add 100 days to 2027-04-26.",
        facts: ["2027-04-16", "Friday", "2027-04-26", "Monday", "2027-08-04"],
      },
      { ask: "Who are you?", facts: ["planner-4"] },
    ],
  },
  {
    name: "writer-9",
    role: "You are writer-9. You work with files.",
    tools: files,
    tasks: [
      { ask: "What is in notes.txt?", facts: ["meet Ada at 14:30"] },
      {
        ask: 'First write "the tests are green" into status.md, then read status.md, then read reports/plan.md, then write "done" into todo-17.txt, then read todo-17.txt.',
        facts: ["status.md", "the tests are green", "ship the kernel", "todo-17.txt", "done"],
      },
      { ask: "What is the weather in Paris?", facts: ["I have no tool for that."] },
    ],
  },
  {
    name: "agent-20",
    role: "You are agent-20. Be brief.",
    tools: post,
    tasks: [
      { ask: "What is the phone number of Hugo?", facts: ["555-0177"] },
      { ask: "Find the number of Mia, and then send it to planner-4.", facts: ["555-0119", "planner-4"] },
      {
        ask: 'First send Ada the message "lunch is at noon", then find the number of Ada, then send Hugo the message "the room is booked", then find the number of Hugo, then send Mia the message "see you on Friday".',
        facts: ["Ada", "555-0142", "Hugo", "555-0177", "Mia"],
      },
    ],
  },
  {
    name: "keeper-2",
    role: "You are keeper-2. You keep the notes.",
    tools: memory,
    tasks: [
      { ask: "Please remember that the lamp is broken.", facts: ["the lamp is broken"] },
      { ask: "What do you remember about the lamp?", facts: ["the lamp is broken"] },
      {
        ask: "First remember that my bike is in the garage, then remember that Ada lives in Velora, then recall what I said about the bike, then remember that the code of the door is 4711, then recall what I said about Ada.",
        facts: ["my bike is in the garage", "Ada lives in Velora", "the code of the door is 4711"],
      },
    ],
  },
  {
    name: "clerk-8",
    role: "You are clerk-8. You run the shop.",
    tools: () => [...shop(), ...world()],
    tasks: [
      { ask: "How many of the lamp are in stock?", facts: ["12"] },
      {
        ask: "First look up the price of the clock, then look up the weather in Vienna, then order 2 of the tent, then check the stock of the clock, then tell me the time in Lisbon.",
        facts: ["23", "cloudy", "A-101", ["0", "out of stock"], "13:20"],
      },
      { ask: "Who are you?", facts: ["clerk-8"] },
    ],
  },
];

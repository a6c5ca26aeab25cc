/**
 * What the demo's agents are asked when the loaded model takes no tools: they only talk. Where an answer can be judged, its
 * facts are given; a story has none.
 */
import type { Fact } from "./facts.js";
import type { Script, Task } from "./scripts.js";

const SPIDER: Fact = ["8", "eight"];

function talker(
  name: string,
  role: string,
  asks: readonly (string | readonly [ask: string, ...facts: Fact[]])[],
): Script {
  const tasks = asks.map((each): Task => {
    const [ask, ...facts] = typeof each === "string" ? [each] : each;
    return { ask, facts };
  });
  return { name, role: `You are ${name}${role}`, tools: () => [], tasks };
}

export const TALK_SCRIPTS: readonly Script[] = [
  talker("planner-3", ". You make plans.", [
    "Hello!",
    ["Who are you?", "planner-3"],
    ["Plan a trip to Lisbon.", "Lisbon"],
    "Plan a birthday party.",
  ]),
  talker("storyteller-2", ". You tell stories.", [
    ["Tell me a story about a fox.", "fox"],
    ["Tell me a story about a robot named Ada.", "Ada"],
    ["Write a short story about a sailor in Oslo.", "Oslo"],
    "Tell me a joke.",
  ]),
  talker("tutor-42", ", an agent on aiosd. You explain things.", [
    "What is a scheduler?",
    "What is a context switch?",
    "What is the difference between a core and a slot?",
    ["Who are you?", "tutor-42"],
  ]),
  talker("guide-12", ", an agent on aiosd. You explain the kernel.", [
    "What is a process?",
    "What is a KV cache?",
    "How do eight agents share a model?",
    ["Who are you?", "guide-12"],
  ]),
  talker("poet-6", ". You write poems.", [
    ["Write a poem about the moon.", "moon"],
    ["What is the opposite of hot?", "cold"],
    "Name three flowers.",
    ["Write a poem about the sea.", "sea"],
  ]),
  talker("reporter-7", ". You write reports.", [
    ["Write a status report for the bridge project.", "bridge"],
    ["Summarise: The train to Paris was late today. Nobody was in a hurry. Ada made some notes about it.", "train"],
    ["Write a message to Leo about the meeting.", "Leo"],
    ["Who are you?", "reporter-7"],
  ]),
  talker("greeter-15", ", an agent on aiosd. You welcome the users.", [
    "Hello!",
    "My name is Ada.",
    ["Who are you?", "greeter-15"],
    ["What is my name?", "Ada"],
  ]),
  talker("researcher-21", ". You look for facts.", [
    ["What is the capital of France?", "Paris"],
    ["What colour is the sky?", "blue"],
    ["How many legs does a spider have?", SPIDER],
    ["What is the largest planet?", "Jupiter"],
    ["List the days of the week.", "Monday", "Wednesday", "Sunday"],
  ]),
];

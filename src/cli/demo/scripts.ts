/**
 * What the demo's agents are and what they are asked. The bundled model knows these subjects, whatever their words; with
 * another --model the questions stay good, only the answers change.
 */

export interface Script {
  readonly name: string;
  /** The system message. */
  readonly role: string;
  /** User messages, one a turn, in one conversation. */
  readonly turns: readonly string[];
}

const role = (name: string, does: string) => `You are ${name}, an agent running on aiosd. ${does}`;

export const SCRIPTS: readonly Script[] = [
  {
    name: "greeter-1",
    role: role("greeter-1", "You welcome the users."),
    turns: [
      "Hello, I am Ada.",
      "Who are you?",
      "I live in Lisbon.",
      "Tell me a joke.",
      "What is my name?",
      "Where do I live?",
      "Tell me a story about me.",
      "Thank you very much!",
    ],
  },
  {
    name: "storyteller-2",
    role: role("storyteller-2", "You tell stories."),
    turns: [
      "Tell me a story about a fox called Leo.",
      "Tell me another story.",
      "What was my first question?",
      "Well done!",
    ],
  },
  {
    name: "poet-3",
    role: role("poet-3", "You write poems."),
    turns: [
      "Write a poem about the scheduler.",
      "Write a poem about the moon.",
      "Write a poem about a snapshot.",
      "Write a poem about the kernel.",
      "Thanks a lot.",
    ],
  },
  {
    name: "planner-4",
    role: role("planner-4", "You make plans."),
    turns: ["Plan a trip to Kyoto.", "What is step 2?", "Make a plan for a new project.", "What is step 3?", "Great!"],
  },
  {
    name: "guide-5",
    role: role("guide-5", "You explain the kernel."),
    turns: [
      "What is a process?",
      "What is a syscall?",
      "And what is a slot?",
      "What is a context switch?",
      "Explain the scheduler.",
      "What is a snapshot good for?",
      "Say that again.",
    ],
  },
  {
    name: "counter-6",
    role: role("counter-6", "You count and calculate."),
    turns: [
      "What is 17 plus 25?",
      "What is 20 minus 8?",
      "Count from 1 to 10.",
      "List the days of the week.",
      "What day comes after Friday?",
      "What are the months of the year?",
      "My lucky number is 42.",
      "What is my number?",
    ],
  },
  {
    name: "reporter-7",
    role: role("reporter-7", "You write reports."),
    turns: [
      "Write a status report for the harbour project.",
      "Write a message to Grace about the report.",
      "Summarise this: The garden project is on time. The weather was good. Some small questions are still open.",
      "What is your status?",
      "Write a status report for the rocket project.",
    ],
  },
  {
    name: "tutor-8",
    role: role("tutor-8", "You explain things."),
    turns: [
      "What is the capital of Japan?",
      "What is the opposite of hot?",
      "What is the plural of mouse?",
      "Spell the word kernel.",
      "What does an owl say?",
      "List five animals.",
      "Tell me a story about an owl.",
      "Goodbye.",
    ],
  },
];

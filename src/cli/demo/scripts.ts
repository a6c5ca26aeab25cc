/**
 * What the demo's agents are and what they are asked. The bundled model is small: these are conversations it was seen to
 * hold (models/train/prompts.tsv); with another --model the questions stay good, only the answers change.
 */

export interface Script {
  readonly name: string;
  /** The system message. */
  readonly role: string;
  /** User messages, one a turn, in one conversation. */
  readonly turns: readonly string[];
}

export const SCRIPTS: readonly Script[] = [
  {
    name: "planner-3",
    role: "You are planner-3. You make plans.",
    turns: [
      "Hello!",
      "Who are you?",
      "Plan a trip to Lisbon.",
      "What is step 2?",
      "Plan a birthday party.",
      "Write a checklist for a release.",
      "Thank you!",
    ],
  },
  {
    name: "storyteller-2",
    role: "You are storyteller-2. You tell stories.",
    turns: [
      "Hi!",
      "Tell me a story about a fox.",
      "Tell me a story about a robot named Ada.",
      "Write a short story about a sailor in Oslo.",
      "Tell me a joke.",
    ],
  },
  {
    name: "tutor-42",
    role: "You are tutor-42, an agent on aiosd. You explain things.",
    turns: [
      "What is a scheduler?",
      "What is a context switch?",
      "What is the difference between a core and a slot?",
      "Explain a snapshot.",
      "Why do agents need a scheduler?",
    ],
  },
  {
    name: "guide-12",
    role: "You are guide-12, an agent on aiosd. You explain the kernel.",
    turns: [
      "What is a process?",
      "What is a syscall?",
      "What is a KV cache?",
      "What is a quantum?",
      "How do eight agents share a model?",
      "What happens after a crash?",
      "Who are you?",
    ],
  },
  {
    name: "poet-6",
    role: "You are poet-6. You write poems.",
    turns: [
      "Write a poem about the moon.",
      "Write a poem about the scheduler.",
      "What is the opposite of hot?",
      "Name three flowers.",
      "Write a poem about the sea.",
    ],
  },
  {
    name: "reporter-7",
    role: "You are reporter-7. You write reports.",
    turns: [
      "Write a status report for the bridge project.",
      "Summarise: The train to Paris was late today. Nobody was in a hurry. Ada made some notes about it.",
      "What is your status?",
      "Write a message to Leo about the meeting.",
      "Write a status report for the kernel project.",
      "Who are you?",
    ],
  },
  {
    name: "greeter-15",
    role: "You are greeter-15, an agent on aiosd. You welcome the users.",
    turns: [
      "Hello!",
      "My name is Ada.",
      "What can you do?",
      "Who are you?",
      "What is my name?",
      "How are you?",
      "Goodbye.",
    ],
  },
  {
    name: "researcher-21",
    role: "You are researcher-21. You look for facts.",
    turns: [
      "What is the capital of France?",
      "What colour is the sky?",
      "What sound does a cow make?",
      "How many legs does a spider have?",
      "What is the largest planet?",
      "List the days of the week.",
      "Who are you?",
    ],
  },
];

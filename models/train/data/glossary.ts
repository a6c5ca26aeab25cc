/** What the model says about the words of the kernel: one fixed sentence each. */
import type { Draw } from "./draw.js";
import { lines } from "./phrases.js";
import { type About, asked, saidTurn } from "./talk.js";
import { withArticle } from "./talk-words.js";
import type { Turn } from "./turn.js";

// biome-ignore format: one word a line
const WORDS: Readonly<Record<string, string>> = {
  process: "A process is one running agent, with a pid, an owner, a state and a priority.",
  syscall: "A syscall is one request from a process to the kernel.",
  scheduler: "The scheduler decides which process may use a core next.",
  core: "A core is one loaded model that agents take turns on.",
  slot: "A slot is one place on a core that holds the KV cache of one running context.",
  context: "A context is the whole state of one conversation: its tokens, its KV cache and its sampler.",
  "context switch": "A context switch takes one context out of a slot and puts another one in.",
  quantum: "A quantum is the number of tokens that a process may use before the scheduler looks again.",
  turn: "A turn is one request of the user with everything up to the final answer.",
  snapshot: "A snapshot is a context that was saved outside its slot, in memory or on disk.",
  "KV cache": "The KV cache keeps the keys and values of past tokens, so that the model does not compute them again.",
  prefill: "Prefill is the step in which the model reads the prompt and fills the KV cache.",
  decode: "Decode is the step in which the model writes new tokens, one after another.",
  token: "A token is a small piece of text, often a word or a part of a word.",
  tokenizer: "A tokenizer cuts text into tokens and puts tokens back together into text.",
  prompt: "A prompt is the text that a model reads before it answers.",
  "round robin": "Round robin gives every process one quantum in turn and then starts again from the first.",
  FIFO: "FIFO means first in, first out: the process that came first runs first.",
  "run queue": "The run queue is the line of processes that are ready and wait for a core.",
  memory: "Memory is where an agent keeps notes that it wants to find again later.",
  storage: "Storage keeps the files of the agents on disk, with their older versions.",
  tool: "A tool is a small program that an agent may call, such as a calculator or a search.",
  "tool call": "A tool call names a tool and gives the arguments that the tool needs.",
  permission: "A permission says what a process is allowed to do.",
  kernel: "The kernel owns the models, the memory, the files and the tools and shares them between the agents.",
  agent: "An agent is a program that uses a language model to do a task step by step.",
  model: "A model is a set of trained numbers that turns text into more text.",
  batch: "A batch is a group of contexts that take a step on the core together.",
  preemption: "Preemption means that the scheduler takes the core away from a process, so that another one can run.",
  priority: "Priority tells the scheduler which process is more urgent.",
  pid: "A pid is the number by which the kernel knows a process.",
  budget: "A budget is a limit for a process: how many tokens, seconds or tool calls it may use.",
  journal: "The journal is a log on disk in which the kernel writes a request before it starts the work.",
  checkpoint: "A checkpoint is a state that was saved on disk, so that work can go on from there after a crash.",
  sandbox: "A sandbox is a closed place where a tool can run without harming the machine.",
  daemon: "A daemon is a program that runs in the background, as the kernel of aiosd does.",
  sampler: "A sampler picks the next token from the probabilities that the model gives.",
  embedding: "An embedding is a list of numbers that stands for the meaning of a text.",
  grammar: "A grammar says which outputs are allowed, so that the model can write only valid text.",
  schema: "A schema says which keys and types a piece of JSON must have.",
  aiosd: "aiosd is an operating-system kernel for agents: it shares models, memory, files and tools between them.",
};
const NO_ARTICLE = /^(memory|storage|prefill|decode|preemption|aiosd|round robin|priority|FIFO)$/;

// Each form asks for the word with its article ({a}) or for the word itself ({word}).
const ASKS = lines(`
  What is {a}?
  What's {a}?
  Explain {a}.
  What does {word} mean?
  Tell me what {a} is.
  What is {a} in aiosd?
  Please explain {a}.
  Define {word}.
  What does the word {word} mean?
  Can you explain {a}?
  Tell me about {a}.
  Can you tell me what {a} is?
  Explain the word {word}.
  I do not know what {a} is.
  Do you know what {a} is?
  And what is {a}?
  Describe {a}.
  What is meant by {word}?
  Explain {a} in one sentence.
  What is {a} in the kernel?
  what is {a}
  {word}?
  what does {word} mean
  explain {a}
  {word}: what does that mean?
  Could you explain to me what {a} is?
  What exactly is {a}?
  I wonder what {a} is.
  Any idea what {word} means?
  I would like to understand what {a} is.
  I read the word {word} and do not know it. What is it?
  I am new to aiosd. What is {a}?
  My colleague speaks of {word}. What does it mean?
  Somebody asked me what {a} is. What should I say?
  How would you explain {a}?
  What do you understand by {word}?
  Give me a short definition of {word}.
  What is the meaning of {word}?
  In simple words, what is {a}?
  Explain to a beginner what {a} is.
  What does {word} stand for?
  What do people mean by {word}?
  Help me understand {a}.
  The word {word} is new to me. Please explain it.
  Would you describe {a} for me?
  {word}, what is that?
  Teach me what {a} is.
  What is {a} good for?
  I never understood what {a} is.
  Say in one sentence what {a} is.
  What should I know about {a}?
  How do you define {word}?
  I often see the term {word}. What does it mean?
  For a talk I have to explain {a}. What is it?
  definition of {word}
  What is {a}, in short?
  Let me know what {a} is.
  I have forgotten what {word} means.
  What kind of thing is {a}?
  Do you know the meaning of {word}?
`);

/** `What is a scheduler?` and its like. */
export function glossary(d: Draw, _about: About): Turn {
  const word = d.pick(Object.keys(WORDS));
  const a = NO_ARTICLE.test(word) ? word : d.chance(0.75) ? withArticle(word) : `the ${word}`;
  const answer = WORDS[word] as string;
  return saidTurn("none", {
    skill: "glossary",
    request: asked(d, d.fill(ASKS, { a, word }).replace("aiosd in aiosd", "aiosd")),
    answer,
  });
}

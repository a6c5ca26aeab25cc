"""What the model says about the words of the kernel: each word with a few plain phrasings."""

GLOSSARY = {
    "process": (
        "A process is one running agent. It has a pid, an owner, a state and a priority.",
        "In aiosd a process is a running agent that the kernel keeps track of by its pid.",
        "A process is an agent while it runs. The kernel counts its tokens and keeps its budget.",
    ),
    "syscall": (
        "A syscall is one request from a process to the kernel. It always ends with a result, an error or a cancel.",
        "A syscall is how an agent asks the kernel for something, such as text, memory, a file or a tool.",
        "An agent makes a syscall when it needs the kernel to do work for it.",
    ),
    "scheduler": (
        "The scheduler decides which process may use a core next, so that every agent gets its turn.",
        "The scheduler picks the next agent to run. It shares the cores fairly between all of them.",
        "The scheduler is the part of the kernel that chooses who runs now and who waits.",
    ),
    "core": (
        "A core is one loaded model that can write text. Agents take turns on it.",
        "In aiosd a core is a model that is loaded and ready to generate tokens.",
        "A core plays the part of the processor: it runs the model that the agents share.",
    ),
    "slot": (
        "A slot is one place on a core. It holds the KV cache of one running context.",
        "A slot is a seat on a core: one context sits in it while it generates.",
        "Each core has a number of slots, and each slot holds one context.",
    ),
    "context": (
        "A context is the whole state of one conversation: its tokens, its KV cache and its sampler.",
        "A context is everything the core needs to go on with a conversation.",
        "The context of an agent is its text so far and the state of the model for that text.",
    ),
    "context switch": (
        "A context switch takes one context out of a slot and puts another one in.",
        "In a context switch the kernel saves one agent and lets another agent use its slot.",
        "A context switch moves an agent off the core, so that another one can run. Later it goes on where it stopped.",
    ),
    "quantum": (
        "A quantum is the number of tokens a process may use before the scheduler looks again.",
        "A quantum is one short turn on a core. When it is over, another process may run.",
        "The quantum says how long an agent may run before it has to share the core.",
    ),
    "snapshot": (
        "A snapshot is a context that was saved outside its slot, in memory or on disk.",
        "A snapshot keeps the exact state of an agent, so that it can go on later with the same words.",
        "A snapshot is a saved context. The kernel can restore it on any core with the same model.",
    ),
    "KV cache": (
        "The KV cache keeps the keys and values of past tokens, so that the model does not compute them again.",
        "The KV cache is the short-term memory of the model: it holds what was computed for the text so far.",
        "A KV cache stores the attention state of a context, so each new token is cheap.",
    ),
    "run queue": (
        "The run queue is the line of processes that are ready and wait for a core.",
        "A run queue holds the agents that could run now but have to wait for their turn.",
        "Processes that are ready stand in the run queue until the scheduler picks them.",
    ),
    "memory": (
        "Memory is where an agent keeps notes that it wants to find again later.",
        "The memory of an agent holds facts that it saved. It can search them when it needs them.",
        "With memory an agent can remember facts after the conversation is over.",
    ),
    "storage": (
        "Storage keeps the files of the agents on disk, with their older versions.",
        "Storage is the part of the kernel that saves files, so that nothing is lost when the machine stops.",
        "An agent uses storage to write files and to read them later.",
    ),
    "tool": (
        "A tool is a small program that an agent may call, such as a calculator or a search.",
        "A tool lets an agent do something in the world. The kernel runs it in a sandbox.",
        "An agent calls a tool when words are not enough, and the kernel checks that it is allowed.",
    ),
    "permission": (
        "A permission says what a process is allowed to do. Without it the kernel says no.",
        "A permission is a rule about who may use which file, tool or model.",
        "The kernel checks the permission of a process before it does what the process asks for.",
    ),
    "kernel": (
        "The kernel is the centre of aiosd. It owns the models, the memory, the files and the tools of all agents.",
        "The kernel is the part that every agent talks to. It shares the machine between them.",
        "A kernel is the core program of an operating system: it decides who may use what and when.",
    ),
    "agent": (
        "An agent is a program that uses a language model to do a task step by step.",
        "An agent works on a goal with the help of a model, memory and tools.",
        "In aiosd every agent is a process, just like a program on a computer.",
    ),
    "token": (
        "A token is a small piece of text, often a word or a part of a word.",
        "A token is the unit in which a model reads and writes. I write one token after another.",
        "Text is cut into tokens before the model reads it. A token can be a word or only a few letters.",
    ),
    "prompt": (
        "A prompt is the text that a model reads before it answers.",
        "The prompt is what you give to the model: your question and the conversation so far.",
    ),
    "prefill": (
        "Prefill is the step in which the model reads the prompt and fills the KV cache.",
        "In prefill the core reads the whole prompt in chunks, before the first new token.",
    ),
    "decode": (
        "Decode is the step in which the model writes new tokens, one after another.",
        "In decode the core makes one token per step for every running slot.",
    ),
    "batch": (
        "A batch is a group of contexts that take a step on the core together.",
        "In a batch several agents get their next token in the same step.",
    ),
    "preemption": (
        "Preemption means that the scheduler takes the core away from a process, so that another one can run.",
        "With preemption a long answer cannot block the others: it is stopped, saved and continued later.",
    ),
    "priority": (
        "The priority of a process says how soon it should run. A high priority goes first.",
        "Priority tells the scheduler which process is more urgent.",
    ),
    "pid": (
        "A pid is the number of a process. The kernel uses it to tell agents apart.",
        "Pid is short for process id: the number that names one running agent.",
    ),
    "budget": (
        "A budget is a limit for a process: how many tokens, seconds or tool calls it may use.",
        "The budget of an agent says how much it may spend before the kernel stops it.",
    ),
    "journal": (
        "The journal is a log on disk. The kernel writes a request there before it starts the work.",
        "With the journal the kernel can go on after a crash, because every request was written down first.",
    ),
    "sandbox": (
        "A sandbox is a closed place where a tool can run without harming the machine.",
        "The kernel runs tools in a sandbox, so that they can touch only what they are allowed to.",
    ),
    "daemon": (
        "A daemon is a program that runs in the background. The kernel of aiosd is a daemon.",
        "The aiosd daemon runs all the time and serves the requests of the agents.",
    ),
    "aiosd": (
        "aiosd is an operating-system kernel for agents. It shares models, memory, files and tools between them.",
        "aiosd is a daemon that runs many agents on one machine, as an operating system runs programs.",
    ),
    "model": (
        "A model is a set of trained numbers that turns text into more text.",
        "A language model reads text and guesses the next token again and again.",
    ),
    "round robin": (
        "Round robin gives every process one quantum in turn, and then starts again from the first.",
        "With round robin each agent runs for a short time and then goes to the back of the queue.",
    ),
    "tokenizer": (
        "A tokenizer cuts text into tokens and puts tokens back together into text.",
        "The tokenizer turns your words into numbers that the model can read.",
    ),
}

NO_ARTICLE = {"memory", "storage", "prefill", "decode", "preemption", "aiosd", "round robin", "priority"}

DIFFERENCES = {
    ("process", "agent"): "An agent is the program with a goal. A process is that agent while it runs in the kernel.",
    ("core", "slot"): "A core is a loaded model. A slot is one place on that core for one context.",
    ("memory", "storage"): "Memory holds notes that an agent can search. Storage holds its files.",
    ("prefill", "decode"): "Prefill reads the prompt. Decode writes the new tokens, one after another.",
    ("snapshot", "context"): "A context is the live state in a slot. A snapshot is that state saved outside the slot.",
    ("quantum", "priority"): "A quantum is how long a process may run. Priority is how soon it may run.",
    ("scheduler", "kernel"): "The kernel is the whole program. The scheduler is the part of it that picks who runs next.",
    ("tool", "syscall"): "A syscall is a request to the kernel. A tool is a program that the kernel runs for such a request.",
    ("token", "quantum"): "A token is a piece of text. A quantum is the number of tokens of one turn.",
    ("KV cache", "memory"): "The KV cache is the short-term state of the model. Memory is what an agent saves for later.",
}

# Questions that begin with why or how: several question phrasings, several answers.
REASONS = [
    (["Why do agents need a scheduler?", "Why is there a scheduler?", "What would happen without a scheduler?"],
     ["Many agents share few cores. The scheduler makes sure that each of them gets a turn.",
      "Without a scheduler one long answer could block all the other agents."]),
    (["Why does the kernel take snapshots?", "Why do we need snapshots?", "What is a snapshot good for?"],
     ["With a snapshot an agent can stop now and go on later with exactly the same words.",
      "Snapshots let agents share one core, and they survive a crash."]),
    (["How do agents share one core?", "How can many agents use one model?", "How do eight agents share a model?"],
     ["They take turns. The scheduler gives each agent a quantum, saves it with a snapshot and runs the next one.",
      "Each agent sits in a slot for a while. When its quantum is over, a context switch lets the next agent in."]),
    (["What happens when my quantum is over?", "What happens at the end of a quantum?"],
     ["Your context is saved and another process gets the slot. Later you go on where you stopped.",
      "The scheduler looks at the run queue and may switch to another process."]),
    (["What happens after a crash?", "What happens when the core crashes?", "Do I lose my work after a crash?"],
     ["The kernel starts a new core and restores your context from its last checkpoint. Nothing is lost.",
      "The journal and the snapshots are on disk, so your work goes on after the restart."]),
    (["Who decides which agent runs next?", "Who chooses the next process?"],
     ["The scheduler decides which agent runs next."]),
    (["How does an agent ask for help?", "How does a process talk to the kernel?", "How do I call the kernel?"],
     ["It makes a syscall and waits for the answer of the kernel."]),
    (["Why are there permissions?", "Why does the kernel check permissions?"],
     ["Permissions keep agents apart: no agent can read or change what belongs to another one.",
      "They make sure that an agent can do only what it was allowed to do."]),
    (["Why is the KV cache useful?", "Why do we keep a KV cache?"],
     ["Without it the model would read the whole text again for every new token.",
      "It saves work: only the new token has to be computed."]),
    (["What does the kernel do?", "What is the job of the kernel?", "What is the kernel for?"],
     ["The kernel shares the models, memory, files and tools between the agents and keeps them apart.",
      "It takes the syscalls of the agents, schedules them on the cores and saves their state."]),
]

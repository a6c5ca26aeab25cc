"""Generates the dialogues the bundled model is trained on: python generate.py --out DIR [--dialogues N] [--seed S].

Everything is made from the templates and lists beside this file; the same seed gives the same bytes. A prompt whose
checksum says so is held out: no training dialogue contains it, every validation dialogue ends with one.
"""

import argparse
import json
import random
import zlib
from pathlib import Path

import tasks
import topics

# Topic and weight. The weights follow what is hard to learn (copying, sums) and what the demo shows.
TOPICS = [
    (topics.greeting, 5), (topics.small_talk, 5), (topics.goodbye, 2), (topics.identity, 7), (topics.glossary, 17),
    (topics.arithmetic, 12), (topics.counting, 4), (topics.listing, 4), (topics.calendar, 4), (topics.opposite, 3),
    (topics.plural, 3), (topics.spelling, 6), (topics.repeating, 6), (topics.facts, 5), (topics.unknown, 3),
    (tasks.story, 6), (tasks.poem, 3), (tasks.summary, 6), (tasks.mood, 2), (tasks.plan, 7), (tasks.report, 4),
    (tasks.message, 3), (tasks.told, 7), (tasks.asked, 8), (tasks.follow_up, 5),
]
ROLES = {
    "planner": "You make plans.", "writer": "You write short texts.", "tutor": "You explain things.", "reporter": "You write reports.",
    "storyteller": "You tell stories.", "poet": "You write poems.", "greeter": "You welcome the users.", "helper": "You help the user.",
    "counter": "You count and calculate.", "researcher": "You look for facts.", "summariser": "You summarise texts.", "guide": "You explain the kernel.",
    "coder": "You help with code.", "editor": "You correct texts.", "librarian": "You know the books.", "cook": "You help in the kitchen.",
}
HELD_OUT_ONE_IN = 40


class Dialogue:
    """What has been said so far and what the user told about themselves."""

    def __init__(self, rng):
        self.rng, self.facts, self.turns, self.agent, self.system, self.plan = rng, {}, [], None, None, None
        if rng.random() < 0.65:
            self.name_agent()

    def name_agent(self):
        r = self.rng
        role = r.choice(list(ROLES))
        self.agent = r.choice([f"{role}-{r.randint(1, 99)}", role, f"agent-{r.randint(1, 999)}", r.choice(topics.NAMES)])
        said = "agent " + self.agent if self.agent not in topics.NAMES and r.random() < 0.5 else self.agent
        self.system = r.choice([f"You are {said}.", f"You are {said}. {ROLES[role]}", f"You are {said}, an agent on aiosd.",
                                f"You are {said}, an agent running on aiosd. {ROLES[role]}", f"You are {said}. {ROLES[role]} Answer in short.",
                                f"You are {said}, a helpful assistant.", f"You are {said} and run inside the aiosd kernel. Be brief."])
        if r.random() < 0.12:
            self.agent, self.system = None, r.choice(["You are a helpful assistant.", "Answer in short sentences.", "You are a friendly agent.", "Be brief and kind."])

    def turn(self):
        topic = self.rng.choices([t for t, _ in TOPICS], [w for _, w in TOPICS])[0]
        if topic is tasks.follow_up and not self.turns:
            topic = topics.greeting
        if topic is tasks.asked and not self.facts and self.rng.random() < 0.8:
            topic = tasks.told
        return topic(self)


def roughen(rng, ask):
    """Users do not always type well: a lower case letter, a missing mark, a please."""
    kind = rng.random()
    if kind < 0.06 and ask[-1] in "?.!":
        return ask[:-1]
    if kind < 0.12:
        return ask[0].lower() + ask[1:]
    if kind < 0.15:
        return ask.lower().rstrip("?.!") if ":" not in ask and '"' not in ask else ask
    if kind < 0.18 and ask.endswith("."):
        return ask[:-1] + ", please."
    if kind < 0.23:
        return rng.choice(["Ok. ", "Now: ", "Next question: ", "Hey! ", "Next: ", "One more thing: ", "Good. ", "Hello! "]) + ask
    return ask


def held_out(ask):
    return zlib.crc32(ask.lower().strip("?.! ").encode()) % HELD_OUT_ONE_IN == 0


def dialogue(rng, training):
    """A dialogue of one to many turns as a list of chat messages."""
    d = Dialogue(rng)
    length = rng.choices([1, 2, 3, 4, 6, 8, 12, 20], [10, 12, 14, 16, 16, 16, 9, 3])[0]
    while len(d.turns) < length:
        before = dict(d.facts)
        ask, answer = d.turn()
        # A lower-cased request must not change what has to be copied from it.
        if not any(x in answer for x in ask.split()[-1:] if x.strip(".?!") and x[0].isupper()):
            ask = roughen(rng, ask)
        last = not training and len(d.turns) == length - 1
        if held_out(ask) != last:
            d.facts = before
            continue
        if d.agent and not d.turns and rng.random() < 0.08:
            # Some callers have no system prompt and say it in the first message.
            ask, d.system = d.system + " " + ask, None
        d.turns.append((ask, answer))
    messages = [{"role": "system", "content": d.system}] if d.system else []
    for ask, answer in d.turns:
        messages += [{"role": "user", "content": ask}, {"role": "assistant", "content": answer}]
    return messages


def write(path, seed, count, training):
    rng = random.Random(seed)
    with open(path, "w", encoding="utf-8") as out:
        for _ in range(count):
            out.write(json.dumps(dialogue(rng, training), ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--dialogues", type=int, default=80_000)
    parser.add_argument("--seed", type=int, default=20)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    write(options.out / "train.jsonl", options.seed, options.dialogues, True)
    write(options.out / "held-out.jsonl", options.seed + 1, 600, False)


if __name__ == "__main__":
    main()

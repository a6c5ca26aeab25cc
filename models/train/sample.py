"""Asks the trained model: python sample.py --model DIR [--prompts FILE] [--held-out FILE --count N].

DIR is what export.py wrote. FILE has one chat per line, its turns divided by tabs; a first turn that begins with
"system:" is the system prompt. With --held-out the last answers of held-out dialogues are compared with the expected.
"""

import argparse
import json
import struct
from pathlib import Path

import numpy as np
import torch

from model import Llama, greedy


def load(folder):
    from tokenizers import Tokenizer

    with open(folder / "model.safetensors", "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        body = file.read()
    header.pop("__metadata__", None)
    weights = {name: torch.from_numpy(np.frombuffer(body[slice(*entry["data_offsets"])], np.float32).reshape(entry["shape"]).copy())
               for name, entry in header.items()}
    model = Llama(json.loads((folder / "config.json").read_text()))
    model.load_state_dict(weights)
    return model.eval(), Tokenizer.from_file(str(folder / "tokenizer.json"))


def answer(model, tokenizer, messages, most=200):
    text = "".join(f"<|im_start|>{m['role']}\n{m['content']}<|im_end|>\n" for m in messages) + "<|im_start|>assistant\n"
    out = greedy(model, tokenizer.encode(text, add_special_tokens=False).ids, 2, most)
    ended = bool(out) and out[-1] == 2
    return tokenizer.decode(out[:-1] if ended else out, skip_special_tokens=False) + ("" if ended else " [no end]")


def chat(model, tokenizer, line):
    messages = []
    for turn in line.rstrip("\n").split("\t"):
        if turn.startswith("system:"):
            messages.append({"role": "system", "content": turn[7:].strip()})
            print("S:", messages[-1]["content"])
            continue
        messages.append({"role": "user", "content": turn})
        messages.append({"role": "assistant", "content": answer(model, tokenizer, messages)})
        print("U:", turn)
        print("A:", messages[-1]["content"])
    print()


def compare(model, tokenizer, path, count):
    """How often the greedy answer to a prompt that training never saw is the expected one, word for word."""
    exact, shown = 0, 0
    lines = open(path, encoding="utf-8").read().splitlines()[:count]
    for line in lines:
        messages = json.loads(line)
        got = answer(model, tokenizer, messages[:-1])
        exact += got == messages[-1]["content"]
        if got != messages[-1]["content"] and shown < 60:
            shown += 1
            print(f"U: {messages[-2]['content']}\n  wanted: {messages[-1]['content']!r}\n  got:    {got!r}")
    print(f"{exact} of {len(lines)} answers are the expected ones, word for word")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--prompts", type=Path, default=Path(__file__).parent / "prompts.tsv")
    parser.add_argument("--held-out", type=Path)
    parser.add_argument("--count", type=int, default=200)
    options = parser.parse_args()
    model, tokenizer = load(options.model)
    if options.held_out:
        compare(model, tokenizer, options.held_out, options.count)
        return
    for line in options.prompts.read_text(encoding="utf-8").splitlines():
        chat(model, tokenizer, line)


if __name__ == "__main__":
    main()

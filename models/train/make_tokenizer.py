"""Trains the tokenizer on the generated dialogues: python make_tokenizer.py --data DIR --out DIR.

A byte-level BPE, so that any UTF-8 text can be written; every digit is a token of its own. Needs the PyPI package
`tokenizers`, for training only.
"""

import argparse
import json
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

VOCABULARY = 2048
SPECIAL = ["<|pad|>", "<|im_start|>", "<|im_end|>"]
# Ordinary text when decoded, so that a tool call can be seen and parsed; the model does not use them yet.
TOOL = ["<tool_call>", "</tool_call>", "<tool_response>", "</tool_response>"]
RESERVED = [f"<|reserved_{n}|>" for n in range(9)]
SPLIT = r"""'(?:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"""


def train(texts):
    tokenizer = Tokenizer(models.BPE(unk_token=None))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(SPLIT), behavior="isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    added = [AddedToken(t, special=True) for t in SPECIAL]
    added += [AddedToken(t, special=False, normalized=False) for t in TOOL]
    added += [AddedToken(t, special=True) for t in RESERVED]
    trainer = trainers.BpeTrainer(vocab_size=VOCABULARY, special_tokens=added, show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    texts = []
    with open(options.data / "train.jsonl", encoding="utf-8") as lines:
        for _, line in zip(range(20_000), lines):
            texts += [f"{message['role']}\n{message['content']}" for message in json.loads(line)]
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = train(texts)
    tokenizer.save(str(options.out / "tokenizer.json"))
    path = options.out / "tokenizer.json"
    spec = json.loads(path.read_text(encoding="utf-8"))
    for token in spec["added_tokens"]:
        token["special"] = token["content"] not in TOOL
    path.write_text(json.dumps(spec, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    config = {
        "add_bos_token": False, "add_eos_token": False, "add_prefix_space": False,
        "added_tokens_decoder": {str(t["id"]): {k: t[k] for k in ("content", "lstrip", "normalized", "rstrip", "single_word", "special")}
                                 for t in spec["added_tokens"]},
        "additional_special_tokens": ["<|im_start|>", "<|im_end|>"],
        "bos_token": None, "eos_token": "<|im_end|>", "pad_token": "<|pad|>", "unk_token": None,
        "chat_template": (Path(__file__).parent / "chat_template.jinja").read_text(encoding="utf-8").rstrip("\n"),
        "clean_up_tokenization_spaces": False, "errors": "replace", "model_max_length": 1024, "split_special_tokens": False,
        "tokenizer_class": "PreTrainedTokenizerFast",
    }
    (options.out / "tokenizer_config.json").write_text(json.dumps(config, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{tokenizer.get_vocab_size()} tokens")


if __name__ == "__main__":
    main()

"""Trains the tokenizer on the generated dialogues: python make_tokenizer.py --data DIR --out DIR.

A byte-level BPE, so that any UTF-8 text can be written; every digit is a token of its own. Needs the PyPI package
`tokenizers`, for training only.
"""

import argparse
import json
import re
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

VOCABULARY = 2048
# Words that never are values have a token that holds the space before them; every other word is cut the same with and
# without one, so that a name in a request, in a list of tools and in a JSON string is the same tokens.
SPACED_WORDS = """the a an is are was were of to in and for with at on by from that this it I you my your not be can do does
what how which who where when me please will have has as or if then there any no so we our they he she his her its about
into would could should after before also first next up out all than them been did had am but one two""".split()
SPECIAL = ["<|pad|>", "<|im_start|>", "<|im_end|>"]
# Ordinary text when decoded, so that a tool call can be seen and parsed.
TOOL = ["<tool_call>", "</tool_call>", "<tool_response>", "</tool_response>"]
RESERVED = [f"<|reserved_{n}|>" for n in range(9)]
PIECES = r"""|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"""
SPLIT = r" ?\p{L}+" + PIECES
SPLIT_WITHOUT_SPACES = r"\p{L}+" + PIECES
SPACE = "\u0120"
MARKS = "|".join(re.escape(t) for t in SPECIAL + TOOL)


def train(texts):
    """Words without the spaces before them; those of SPACED_WORDS come afterwards."""
    tokenizer = Tokenizer(models.BPE(unk_token=None))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(SPLIT_WITHOUT_SPACES), behavior="isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    added = [AddedToken(t, special=True) for t in SPECIAL]
    added += [AddedToken(t, special=False, normalized=False) for t in TOOL]
    added += [AddedToken(t, special=True) for t in RESERVED]
    trainer = trainers.BpeTrainer(vocab_size=VOCABULARY - len(SPACED_WORDS), special_tokens=added, show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def with_spaced_words(spec):
    """Adds the tokens of the words with a space; what is no token by itself gets none, and a reserved one takes its place."""
    vocabulary, merges = spec["model"]["vocab"], spec["model"]["merges"]
    for n, word in enumerate(SPACED_WORDS):
        if word in vocabulary:
            merges.append([SPACE, word])
        vocabulary[SPACE + word if word in vocabulary else f"<|unused_{n}|>"] = len(vocabulary)
    spec["pre_tokenizer"]["pretokenizers"][0]["pattern"] = {"Regex": SPLIT}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    texts = []
    with open(options.data / "train.jsonl", encoding="utf-8") as lines:
        for _, line in zip(range(15_000), lines):
            texts += [part for text, _ in json.loads(line) for part in re.split(MARKS, text)]
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = train(texts)
    path = options.out / "tokenizer.json"
    tokenizer.save(str(path))
    spec = json.loads(path.read_text(encoding="utf-8"))
    with_spaced_words(spec)
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
        "clean_up_tokenization_spaces": False, "errors": "replace", "model_max_length": 2048, "split_special_tokens": False,
        "tokenizer_class": "PreTrainedTokenizerFast",
    }
    (options.out / "tokenizer_config.json").write_text(json.dumps(config, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{len(spec['model']['vocab'])} tokens")


if __name__ == "__main__":
    main()

"""Trains the tokenizer on the generated dialogues: python make_tokenizer.py --data DIR --out DIR.

A byte-level BPE, so that any UTF-8 text can be written; every digit is a token of its own. Needs the PyPI package
`tokenizers`, for training only.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

VOCABULARY = 2048
# So many of the most frequent words have a second token that holds the space before them.
SPACED_WORDS = 500
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
    """Words are cut the same way with and without a space before them, so that a name in a request and the same name in
    a JSON string are the same tokens: the space merges last, and only with words that are whole."""
    tokenizer = Tokenizer(models.BPE(unk_token=None))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(SPLIT_WITHOUT_SPACES), behavior="isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    added = [AddedToken(t, special=True) for t in SPECIAL]
    added += [AddedToken(t, special=False, normalized=False) for t in TOOL]
    added += [AddedToken(t, special=True) for t in RESERVED]
    trainer = trainers.BpeTrainer(vocab_size=VOCABULARY - SPACED_WORDS, special_tokens=added, show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def with_spaced_words(spec, texts):
    """Adds the tokens of the most frequent words after a space; of words that are one token already."""
    vocabulary, merges = spec["model"]["vocab"], spec["model"]["merges"]
    counts = Counter(word for text in texts for word in re.findall(r" ([A-Za-z]+)", text))
    words = [word for word, _ in counts.most_common() if word in vocabulary and SPACE + word not in vocabulary]
    for word in words[: VOCABULARY - len(vocabulary)]:
        vocabulary[SPACE + word] = len(vocabulary)
        merges.append([SPACE, word])
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
    with_spaced_words(spec, texts)
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

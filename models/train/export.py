"""Writes the trained model as a Hugging Face folder: python export.py --run DIR --tokenizer DIR --out DIR.

model.safetensors (float32), config.json, generation_config.json, the tokenizer files and loss.svg.
"""

import argparse
import csv
import json
import shutil
import struct
from pathlib import Path

import torch

from model import CONFIG


def write_safetensors(path, tensors):
    header, at = {"__metadata__": {"format": "pt"}}, 0
    for name, tensor in tensors.items():
        size = tensor.numel() * 4
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [at, at + size]}
        at += size
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            out.write(tensor.detach().to(torch.float32).contiguous().numpy().tobytes())


def loss_svg(path, log):
    """The loss over the tokens seen: a line for training, dots for the held-out dialogues."""
    rows = [(int(r[1]), float(r[2]), float(r[3]) if r[3] else None) for r in csv.reader(open(log))]
    width, height, left, bottom = 640, 320, 50, 40
    most = rows[-1][0]
    top = 4.0

    def point(tokens, loss):
        x = left + (width - left - 20) * tokens / most
        y = 20 + (height - bottom - 20) * (1 - min(loss, top) / top)
        return f"{x:.1f},{y:.1f}"

    line = " ".join(point(t, l) for t, l, _ in rows)
    dots = "".join('<circle cx="{}" cy="{}" r="3.5" fill="#c2410c"/>'.format(*point(t, h).split(",")) for t, _, h in rows if h is not None)
    grid = "".join('<text x="{0}" y="{1}">{2}</text><line x1="{3}" x2="{4}" y1="{5}" y2="{5}" stroke="#ddd"/>'.format(
        left - 28, float(point(0, n).split(",")[1]) + 4, n, left, width - 20, point(0, n).split(",")[1]) for n in range(5))
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">'
        f'<rect width="{width}" height="{height}" fill="white"/>{grid}'
        f'<polyline points="{line}" fill="none" stroke="#1d4ed8" stroke-width="1.5"/>{dots}'
        f'<text x="{left}" y="{height - 12}">0</text><text x="{width - 20}" y="{height - 12}" text-anchor="end">'
        f'{most / 1e6:.1f} million tokens</text><text x="{width - 20}" y="36" text-anchor="end" fill="#1d4ed8">training loss</text>'
        f'<text x="{width - 20}" y="54" text-anchor="end" fill="#c2410c">held-out loss</text></svg>\n', encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    file = options.run / "model.pt"
    weights = torch.load(file if file.exists() else options.run / "checkpoint.pt")["model"]
    write_safetensors(options.out / "model.safetensors", weights)
    generation = {"do_sample": False, "eos_token_id": [2, 0], "pad_token_id": 0, "max_new_tokens": 256}
    for name, content in (("config.json", CONFIG), ("generation_config.json", generation)):
        (options.out / name).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(options.tokenizer / name, options.out / name)
    loss_svg(options.out / "loss.svg", options.run / "loss.csv")
    print(f"{sum(t.numel() for t in weights.values()):,} parameters")


if __name__ == "__main__":
    main()

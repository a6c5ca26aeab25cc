"""Trains the model: python train.py --data DIR --tokenizer DIR --out DIR [--steps N].

Each row of a batch is one whole dialogue, rows of a batch are of similar length, the loss counts the answers.
Started again it goes on from the last checkpoint. Writes checkpoint.pt, loss.csv and, at the end, model.pt.
"""

import argparse
import csv
import itertools
import json
import os
import time
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
import torch.nn.functional as F

from model import CONFIG, Llama

CONTEXT = CONFIG["max_position_embeddings"]
# Whether to call at all is one token of the twenty of a call, and without this it is learnt last.
FIRST_TOKEN_WEIGHT = 2.0


def encode(path, tokenizer):
    """Every dialogue as (ids, whether the token is to be learnt)."""
    rows = []
    with open(path, encoding="utf-8") as lines:
        while batch := [json.loads(line) for line in itertools.islice(lines, 2000)]:
            parts = [part for dialogue in batch for part in dialogue]
            pieces = tokenizer.encode_batch([text for text, _ in parts], add_special_tokens=False)
            cut = iter(zip(pieces, parts))
            for dialogue in batch:
                ids, learn = [], []
                for piece, (_, answer) in itertools.islice(cut, len(dialogue)):
                    ids += piece.ids
                    learn += [answer] * len(piece.ids)
                rows.append((np.array(ids[:CONTEXT], np.int16), np.array(learn[:CONTEXT], bool)))
    return rows


def encoded(path, tokenizer, kept):
    """encode(), kept in a file, because it takes long and a run that goes on needs it again."""
    if not kept.exists():
        rows = encode(path, tokenizer)
        ends = np.cumsum([len(ids) for ids, _ in rows])
        np.savez(kept, ids=np.concatenate([ids for ids, _ in rows]), learn=np.concatenate([learn for _, learn in rows]), ends=ends)
    table = np.load(kept)
    cuts = table["ends"][:-1]
    return list(zip(np.split(table["ids"], cuts), np.split(table["learn"], cuts)))


# From which part of an epoch on dialogues may be longer than so many tokens: short ones are learnt first.
CURRICULUM = ((320, 0.05), (640, 0.15), (1024, 0.3))


def batches(rows, tokens, rng, first=False):
    """One epoch: rows of similar length side by side, about `tokens` in each batch, in random order."""
    lengths = np.array([len(ids) for ids, _ in rows])
    order, out, now = np.argsort(lengths + rng.random(len(rows)) * 24), [], []
    for i in order:
        if now and max(max(lengths[j] for j in now), lengths[i]) * (len(now) + 1) > tokens:
            out.append(now)
            now = []
        now.append(i)
    out.append(now)
    places = []
    for chosen in out:
        longest = max(lengths[i] for i in chosen)
        begin = max([part for length, part in CURRICULUM if longest > length], default=0.0) if first else 0.0
        places.append(begin + (1 - begin) * rng.random())
    return [out[i] for i in np.argsort(places)]


def tensors(rows, chosen):
    length = max(len(rows[i][0]) for i in chosen)
    ids, learn = np.zeros((len(chosen), length), np.int64), np.zeros((len(chosen), length), bool)
    for at, i in enumerate(chosen):
        n = len(rows[i][0])
        ids[at, :n], learn[at, :n] = rows[i]
    return torch.from_numpy(ids), torch.from_numpy(learn)


def loss_of(model, ids, learn, first=1.0):
    """Mean over the learnt tokens; the first of an answer, which decides whether it is a call, weighs `first`."""
    hidden = model(ids[:, :-1])
    wanted = learn[:, 1:]
    losses = F.cross_entropy(model.logits(hidden[wanted]).float(), ids[:, 1:][wanted], reduction="none")
    weights = 1 + (first - 1) * (wanted & ~learn[:, :-1])[wanted]
    return (losses * weights).sum() / weights.sum()


def evaluate(model, rows):
    model.eval()
    total = count = 0
    with torch.no_grad():
        for chosen in batches(rows, 8192, np.random.default_rng(0)):
            ids, learn = tensors(rows, chosen)
            n = int(learn[:, 1:].sum())
            total, count = total + float(loss_of(model, ids, learn)) * n, count + n
    model.train()
    return total / count


def optimisers_of(model, rate):
    """Muon for the matrices of the layers, which learns from fewer tokens; AdamW for the embedding and the norms."""
    matrices = [p for name, p in model.named_parameters() if p.dim() == 2 and "embed" not in name]
    others = [p for name, p in model.named_parameters() if p.dim() == 1 or "embed" in name]
    return [torch.optim.Muon(matrices, lr=rate, weight_decay=0.05, momentum=0.95, adjust_lr_fn="match_rms_adamw"),
            torch.optim.AdamW(others, lr=rate, betas=(0.9, 0.98), weight_decay=0.0)]


def rate(step, options):
    """A short warm-up, then constant, then down to zero over the last quarter: a run can be made longer or ended early."""
    down = (options.steps - step) / (0.25 * options.steps)
    return options.rate * min(1.0, (step + 1) / 60, down)


def save(path, state):
    torch.save(state, str(path) + ".part")
    os.replace(str(path) + ".part", path)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--batch-tokens", type=int, default=3072, help="of each worker")
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--weights", type=Path, help="begin with the weights of this checkpoint")
    return parser.parse_args()


def main():
    from tokenizers import Tokenizer

    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(options.tokenizer / "tokenizer.json"))
    rows, held_out = (encoded(options.data / f"{name}.jsonl", tokenizer, options.out / f"{name}.npz") for name in ("train", "held-out"))
    print(f"{len(rows)} dialogues, {sum(len(i) for i, _ in rows):,} tokens, {sum(int(l.sum()) for _, l in rows):,} learnt", flush=True)
    mp.start_processes(worker, (options, rows, held_out[:150]), options.workers, start_method="fork")


def worker(rank, options, rows, held_out):
    """One of the workers: each computes the gradient of its own batch with one thread, then they take the mean.

    Two processes of one thread meet once per step; two threads of one process meet in every operator, which is slow on
    a machine that others use too.
    """
    torch.set_num_threads(1)
    meeting = options.out / f"meeting-{os.getppid()}"
    dist.init_process_group("gloo", init_method=f"file://{meeting.resolve()}", rank=rank, world_size=options.workers)
    torch.manual_seed(options.seed)
    model = Llama()
    optimisers = optimisers_of(model, options.rate)
    step, seen = 0, 0
    if options.weights:
        model.load_state_dict(torch.load(options.weights)["model"])
    checkpoint = options.out / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        for optimiser, saved in zip(optimisers, state["optimisers"]):
            optimiser.load_state_dict(saved)
        step, seen = state["step"], state["seen"]
    dist.barrier()
    run(model, optimisers, (rows, held_out), (step, seen), options)
    if rank == 0:
        save(options.out / "model.pt", {"model": model.state_dict()})
    dist.barrier()
    dist.destroy_process_group()


def run(model, optimisers, data, at, options):
    (rows, held_out), (step, seen) = data, at
    rank, workers = dist.get_rank(), options.workers
    log = open_log(options.out / "loss.csv", step) if rank == 0 else None
    started, first, losses, last = time.time(), seen, [], time.time()
    epoch_of, epoch = None, []
    # The number of batches varies a little between epochs: with this many the same step always names the same batch.
    sizes = (len(batches(rows, options.batch_tokens, np.random.default_rng(0))) - 100) // workers
    while step < options.steps:
        if epoch_of != step // sizes:
            epoch_of = step // sizes
            epoch = batches(rows, options.batch_tokens, np.random.default_rng([options.seed, epoch_of]), epoch_of == 0)
        for group in [group for optimiser in optimisers for group in optimiser.param_groups]:
            group["lr"] = rate(step, options)
        ids, learn = tensors(rows, epoch[step % sizes * workers + rank])
        with torch.autocast("cpu", torch.bfloat16):
            loss = loss_of(model, ids, learn, FIRST_TOKEN_WEIGHT)
        model.zero_grad(set_to_none=True)
        loss.backward()
        mean_of_workers(model, workers)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimiser in optimisers:
            optimiser.step()
        step, seen = step + 1, seen + ids.numel() * workers
        losses.append(loss.item())
        if rank > 0:
            continue
        if step % 25 == 0 or step == options.steps:
            held = evaluate(model, held_out) if step % 1000 == 0 or step == options.steps else None
            log.writerow([step, seen, f"{np.mean(losses):.4f}", "" if held is None else f"{held:.4f}"])
            speed = (seen - first) / (time.time() - started)
            print(f"step {step} tokens {seen:,} loss {np.mean(losses):.4f} held-out {held} {speed:.0f} tokens/s", flush=True)
            losses = []
        if time.time() - last > 60 or step == options.steps:
            save(options.out / "checkpoint.pt", {"model": model.state_dict(), "optimisers": [o.state_dict() for o in optimisers], "step": step, "seen": seen})
            last = time.time()


def open_log(path, step):
    """The table of losses up to the checkpoint, open for more."""
    kept = [row for row in csv.reader(open(path)) if int(row[0]) <= step] if step else []
    log = csv.writer(open(path, "w", newline="", buffering=1))
    log.writerows(kept)
    return log


def mean_of_workers(model, workers):
    parameters = list(model.parameters())
    flat = torch.cat([p.grad.flatten() for p in parameters])
    dist.all_reduce(flat)
    at = 0
    for p in parameters:
        p.grad.copy_(flat[at : at + p.numel()].view_as(p)).div_(workers)
        at += p.numel()


if __name__ == "__main__":
    main()

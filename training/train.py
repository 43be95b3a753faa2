"""Trains the network and keeps the moving average of its weights that scores best on the dev sets.

usage: train.py --treebank DIR --entities FILE --vectors FILE --out NAME [--epochs N] [--hidden H] [--threads N]
"""

import argparse
import copy
import json
import math
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from batches import Batch, Vocabulary, encode_entities, encode_parsed, make_batches, pad
from corpora import read_entities, read_treebank
from network import Network
from scores import score_entities, score_parses

PEAK_RATE, WARM_UP, AVERAGE = 2.5e-3, 200, 0.998
TREE_TOKENS, ENTITY_TOKENS = 1600, 900


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    parsed = [s for name in ("ewt", "gum") for s in read_treebank(options.treebank / f"{name}-train.conllu.gz")]
    tagged, held_out = read_entities(options.entities)
    vocabulary = Vocabulary.build(parsed, tagged, np.load(options.vectors))
    dev = {name: read_treebank(options.treebank / f"{name}-dev.conllu.gz") for name in ("ewt", "gum")}
    network = Network(torch.tensor(vocabulary.vectors), *vocabulary.sizes(), options.hidden)
    average = copy.deepcopy(network)
    trees, mentions = encode_parsed(parsed, vocabulary), encode_entities(tagged, vocabulary)
    print(f"{len(parsed)} trees, {len(tagged)} sentences with entities, {vocabulary.sizes()}", flush=True)

    weights = [p for p in network.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(weights, lr=PEAK_RATE, betas=(0.9, 0.95))
    total = len(make_batches(trees, TREE_TOKENS, True)) * options.epochs
    step, best, queue = 0, 0.0, []
    for epoch in range(options.epochs):
        started, loss_sum = time.time(), Counter()
        for indices in make_batches(trees, TREE_TOKENS, True):
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = PEAK_RATE * min(1, step / WARM_UP) * (0.5 * (1 + math.cos(math.pi * step / (total + 1))) + 0.01)
            queue = queue or make_batches(mentions, ENTITY_TOKENS, True)
            network.train()
            loss = _parse_loss(network, pad(trees, indices), loss_sum)
            loss = loss + _entity_loss(network, pad(mentions, queue.pop()), loss_sum)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 5.0)
            optimizer.step()
            _move_average(average, network, min(AVERAGE, step / (step + 100)))
        if epoch % 3 and epoch < options.epochs - 3:
            print(epoch, dict(loss_sum), round(time.time() - started), "s", flush=True)
            continue
        average.eval()
        scores = {name: score_parses(average, s, vocabulary) for name, s in dev.items()}
        scores["entities"] = score_entities(average, held_out, vocabulary)
        worth = scores["ewt"]["las"] + scores["gum"]["las"] + 0.3 * scores["entities"]["f1"]
        print(epoch, {k: round(v / total * options.epochs, 3) for k, v in loss_sum.items()}, round(time.time() - started), "s", scores, flush=True)
        if worth > best:
            best = worth
            _save(average, vocabulary, options, scores)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebank", type=Path, required=True)
    parser.add_argument("--entities", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--hidden", type=int, default=208)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def _parse_loss(network: Network, batch: Batch, sums: Counter) -> torch.Tensor:
    low, high = network.encode(batch.vectors, batch.words, batch.affixes, batch.lengths)
    scores, label_head, label_dependent = network.arcs(high)
    inside = torch.cat([torch.ones(len(batch.mask), 1, dtype=torch.bool), batch.mask], 1)
    scores = scores.masked_fill(~inside.unsqueeze(1), -1e9)
    labels = network.labels(label_head, label_dependent, batch.heads)
    arc = F.cross_entropy(scores[batch.mask], batch.heads[batch.mask])
    label = F.cross_entropy(labels[batch.mask], batch.relations[batch.mask], ignore_index=-1)
    tag = F.cross_entropy(network.tag(low)[batch.mask], batch.tags[batch.mask], ignore_index=-1)
    sums.update(arc=arc.item(), label=label.item(), tag=tag.item())
    return arc + label + tag


def _entity_loss(network: Network, batch: Batch, sums: Counter) -> torch.Tensor:
    states = torch.cat(network.encode(batch.vectors, batch.words, batch.affixes, batch.lengths), -1)
    loss = F.cross_entropy(network.entity(states)[batch.mask], batch.entities[batch.mask])
    sums.update(entity=loss.item())
    return loss


@torch.no_grad()
def _move_average(average: Network, network: Network, keep: float) -> None:
    for slow, fast in zip(average.parameters(), network.parameters()):
        if fast.requires_grad:
            slow.mul_(keep).add_(fast, alpha=1 - keep)


def _save(network: Network, vocabulary: Vocabulary, options: argparse.Namespace, scores: dict) -> None:
    tensors = {name: tensor.numpy() for name, tensor in network.state_dict().items() if name != "vector.weight"}
    np.savez(options.out.with_suffix(".npz"), **tensors)
    description = {"hidden": options.hidden, "scores": scores, **vocabulary.describe()}
    options.out.with_suffix(".json").write_text(json.dumps(description, ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()

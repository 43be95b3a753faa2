"""Scores on gold tokens: UPOS, XPOS, UAS, LAS (relations without subtypes, as in the CoNLL shared tasks) and mentions."""

from collections import Counter

import numpy as np
import torch

from batches import ENTITY_LABELS, Vocabulary, encode_entities, encode_parsed, make_batches, pad
from corpora import EntitySentence, ParsedSentence
from network import Network


@torch.no_grad()
def score_parses(network: Network, sentences: list[ParsedSentence], vocabulary: Vocabulary) -> dict[str, float]:
    data, count = encode_parsed(sentences, vocabulary), Counter()
    for indices in make_batches(data, 4000, False):
        batch = pad(data, indices)
        low, high = network.encode(batch.vectors, batch.words, batch.affixes, batch.lengths)
        scores, label_head, label_dependent = network.arcs(high)
        inside = torch.cat([torch.ones(len(batch.mask), 1, dtype=torch.bool), batch.mask], 1)
        heads = scores.masked_fill(~inside.unsqueeze(1), -1e9).argmax(-1)
        relations = network.labels(label_head, label_dependent, heads).argmax(-1)
        tags = network.tag(low).argmax(-1)
        for k, i in enumerate(indices):
            gold = sentences[i]
            for j in range(len(gold.forms)):
                upos, xpos = vocabulary.tags[tags[k, j]].split("|", 1)
                relation = vocabulary.relations[relations[k, j]].split(":")[0]
                attached = int(heads[k, j]) == gold.heads[j]
                labelled = attached and relation == gold.relations[j].split(":")[0]
                tag = gold.tags[j].split("|", 1)
                count.update(n=1, upos=upos == tag[0], xpos=xpos == tag[1], uas=attached, las=labelled)
    return {name: round(100 * count[name] / count["n"], 2) for name in ("upos", "xpos", "uas", "las")}


@torch.no_grad()
def score_entities(network: Network, sentences: list[EntitySentence], vocabulary: Vocabulary) -> dict[str, float]:
    data, count = encode_entities(sentences, vocabulary), Counter()
    allowed = _transitions()
    for indices in make_batches(data, 4000, False):
        batch = pad(data, indices)
        states = torch.cat(network.encode(batch.vectors, batch.words, batch.affixes, batch.lengths), -1)
        scores = torch.log_softmax(network.entity(states), -1).numpy()
        for k, i in enumerate(indices):
            n = len(data[i]["entities"])
            gold, found = _spans(data[i]["entities"]), _spans(_decode(scores[k, :n], allowed))
            count.update(gold=len(gold), found=len(found), right=len(gold & found))
    precision, recall = count["right"] / max(1, count["found"]), count["right"] / max(1, count["gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": round(100 * precision, 2), "recall": round(100 * recall, 2), "f1": round(100 * f1, 2)}


def _transitions() -> np.ndarray:
    allowed = np.full((len(ENTITY_LABELS), len(ENTITY_LABELS)), -1e4, np.float32)
    for i, left in enumerate(ENTITY_LABELS):
        for j, right in enumerate(ENTITY_LABELS):
            is_open = left[0] in "BI"
            if (right[0] in "IL" and right[2:] == left[2:]) if is_open else right[0] in "OBU":
                allowed[i, j] = 0
    return allowed


def _decode(scores: np.ndarray, allowed: np.ndarray) -> list[int]:
    """Viterbi under the BILOU constraints."""
    best, back = scores[0].copy(), []
    best[[i for i, label in enumerate(ENTITY_LABELS) if label[0] in "IL"]] -= 1e4
    for row in scores[1:]:
        paths = best[:, None] + allowed
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    best[[i for i, label in enumerate(ENTITY_LABELS) if label[0] in "BI"]] -= 1e4
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def _spans(labels: list[int]) -> set[tuple[int, int, str]]:
    spans, start = set(), 0
    for i, index in enumerate(labels):
        label = ENTITY_LABELS[index]
        if label[0] in "BU":
            start = i
        if label[0] in "LU":
            spans.add((start, i + 1, label[2:]))
    return spans

"""From sentences to padded tensors."""

import random
from collections import Counter
from dataclasses import dataclass

import numpy as np
import torch

from corpora import KINDS, EntitySentence, ParsedSentence
from features import AFFIXES, affixes, normalise

ENTITY_LABELS = ["O"] + [f"{mark}-{kind}" for kind in dict.fromkeys(KINDS.values()) for mark in "BILU"]


@dataclass
class Vocabulary:
    """Row 0 of both tables pads, row 1 stands for every unknown form."""

    words: list[str]
    tags: list[str]
    relations: list[str]
    vector_words: list[str]
    vectors: np.ndarray

    @classmethod
    def build(cls, parsed: list[ParsedSentence], tagged: list[EntitySentence], table) -> "Vocabulary":
        in_trees = Counter(normalise(form) for s in parsed for form in s.forms)
        in_news = Counter(normalise(form) for s in tagged for form in s.forms)
        words = [w for w, n in in_trees.items() if n >= 2]
        words += [w for w, n in in_news.items() if n >= 5 and in_trees[w] < 2]
        return cls(
            words=["<pad>", "<unknown>", *words],
            tags=sorted({tag for s in parsed for tag in s.tags}),
            relations=sorted({relation for s in parsed for relation in s.relations}),
            vector_words=[str(w) for w in table["words"]],
            vectors=np.concatenate([np.zeros((2, 100), np.float32), table["vectors"]]),
        )

    def __post_init__(self) -> None:
        self.word_index = {w: i for i, w in enumerate(self.words)}
        self.vector_index = {w: i + 2 for i, w in enumerate(self.vector_words)}
        self.tag_index = {t: i for i, t in enumerate(self.tags)}
        self.relation_index = {r: i for i, r in enumerate(self.relations)}

    def sizes(self) -> tuple[int, int, int, int]:
        return len(self.words), len(self.tags), len(self.relations), len(ENTITY_LABELS)

    def describe(self) -> dict:
        return {
            "words": self.words,
            "tags": self.tags,
            "relations": self.relations,
            "entities": ENTITY_LABELS,
            "vectorWords": self.vector_words,
        }

    def rows(self, forms: list[str]):
        """Vector rows, word rows and affix buckets of a sentence."""
        norms = [normalise(form) for form in forms]
        vectors = [self.vector_index.get(n, 1) for n in norms]
        words = [self.word_index.get(n, 1) for n in norms]
        return np.array(vectors), np.array(words), np.array([affixes(form) for form in forms])


@dataclass
class Batch:
    vectors: torch.Tensor  # [batch, tokens]
    words: torch.Tensor
    affixes: torch.Tensor  # [batch, tokens, AFFIXES]
    mask: torch.Tensor  # bool
    lengths: torch.Tensor
    tags: torch.Tensor  # -1 where unknown
    heads: torch.Tensor
    relations: torch.Tensor
    entities: torch.Tensor


def encode_parsed(sentences: list[ParsedSentence], vocabulary: Vocabulary) -> list[dict]:
    return [
        {
            "rows": vocabulary.rows(s.forms),
            "tags": [vocabulary.tag_index.get(t, -1) for t in s.tags],
            "heads": s.heads,
            "relations": [vocabulary.relation_index.get(r, -1) for r in s.relations],
        }
        for s in sentences
    ]


def encode_entities(sentences: list[EntitySentence], vocabulary: Vocabulary) -> list[dict]:
    index = {label: i for i, label in enumerate(ENTITY_LABELS)}
    return [
        {"rows": vocabulary.rows(s.forms), "entities": [index[label] for label in to_bilou(s.labels)]}
        for s in sentences
    ]


def to_bilou(labels: list[str]) -> list[str]:
    """BIO to BILOU; an I without its B opens a mention."""
    out = []
    for i, label in enumerate(labels):
        if label == "O":
            out.append(label)
            continue
        kind = label[2:]
        opens = label[0] == "B" or i == 0 or labels[i - 1][2:] != kind
        goes_on = i + 1 < len(labels) and labels[i + 1] == f"I-{kind}"
        mark = ("B" if goes_on else "U") if opens else ("I" if goes_on else "L")
        out.append(f"{mark}-{kind}")
    return out


def make_batches(data: list[dict], tokens: int, shuffled: bool) -> list[list[int]]:
    """Indices of sentences of similar length, at most about `tokens` padded tokens a batch."""
    length = [len(d["rows"][0]) for d in data]
    order = list(range(len(data)))
    if shuffled:
        random.shuffle(order)
    order.sort(key=lambda i: length[i] + (random.random() * 3 if shuffled else 0))
    batches, batch, longest = [], [], 0
    for i in order:
        if batch and (len(batch) + 1) * max(longest, length[i]) > tokens:
            batches.append(batch)
            batch, longest = [], 0
        batch.append(i)
        longest = max(longest, length[i])
    batches.append(batch)
    if shuffled:
        random.shuffle(batches)
    return batches


def pad(data: list[dict], indices: list[int]) -> Batch:
    lengths = [len(data[i]["rows"][0]) for i in indices]
    size = (len(indices), max(lengths))
    table = {name: np.zeros(size, np.int64) for name in ("vectors", "words", "heads", "entities")}
    table |= {name: np.full(size, -1, np.int64) for name in ("tags", "relations")}
    buckets, mask = np.zeros((*size, AFFIXES), np.int64), np.zeros(size, bool)
    for k, (i, n) in enumerate(zip(indices, lengths)):
        table["vectors"][k, :n], table["words"][k, :n], buckets[k, :n] = data[i]["rows"]
        mask[k, :n] = True
        for name in ("tags", "heads", "relations", "entities"):
            if name in data[i]:
                table[name][k, :n] = data[i][name]
    tensors = {name: torch.tensor(values) for name, values in table.items()}
    return Batch(**tensors, affixes=torch.tensor(buckets), mask=torch.tensor(mask), lengths=torch.tensor(lengths))

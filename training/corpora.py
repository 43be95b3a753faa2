"""Readers of the training data: UD treebanks (CoNLL-U) and newswire articles with entities."""

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

KINDS = {
    "Person": "person",
    "Location": "place",
    "Organization": "organisation",
    "NORP": "nationality",
    "Facility": "facility",
    "Money": "money",
    "Date": "date",
    "Misc": "other",
    "Product": "other",
}
# GUM's fiction and how-to documents carry a non-commercial licence; the weights are made without them.
NON_COMMERCIAL = ("GUM_fiction_", "GUM_whow_")
MAX_TOKENS = 120


@dataclass
class ParsedSentence:
    forms: list[str]
    tags: list[str]  # "UPOS|XPOS"
    heads: list[int]  # 1-based, 0 for the root
    relations: list[str]
    lemmas: list[str]


@dataclass
class EntitySentence:
    document: str
    forms: list[str]
    labels: list[str]  # BIO


def read_treebank(path: Path) -> list[ParsedSentence]:
    """Every sentence of a (gzipped) CoNLL-U file; empty nodes and multiword ranges are left out."""
    sentences, rows, skip = [], [], False
    with gzip.open(path, "rt", encoding="utf8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                skip = line.split("=", 1)[1].strip().startswith(NON_COMMERCIAL)
            elif not line:
                if rows and not skip:
                    sentences.append(_sentence(rows))
                rows = []
            elif line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    return sentences


def _sentence(rows: list[list[str]]) -> ParsedSentence:
    return ParsedSentence(
        forms=[r[1] for r in rows],
        tags=[f"{r[3]}|{r[4]}" for r in rows],
        heads=[int(r[6]) for r in rows],
        relations=[r[7] for r in rows],
        lemmas=[r[2] for r in rows],
    )


def is_held_out(document: str) -> bool:
    """A fifth of the articles, by the hash of their id, is never trained on."""
    return hashlib.sha256(document.encode()).digest()[0] % 5 == 0


def read_entities(path: Path) -> tuple[list[EntitySentence], list[EntitySentence]]:
    """Training and held-out sentences. The file's units are paragraphs: they are cut after end marks."""
    train, held_out = [], []
    for line in path.open(encoding="utf8"):
        article = json.loads(line)
        target = held_out if is_held_out(article["id"]) else train
        for paragraph in article["sentences"]:
            for piece in _cut(paragraph):
                forms = [token for token, _ in piece]
                labels = [_kind(label) for _, label in piece]
                target.append(EntitySentence(article["id"], forms, labels))
    return train, held_out


def _kind(label: str) -> str:
    return label if label == "O" else label[:2] + KINDS[label[2:]]


def _cut(paragraph: list[list[str]]) -> list[list[list[str]]]:
    pieces, piece = [], []
    for i, (form, label) in enumerate(paragraph):
        piece.append([form, label])
        following = paragraph[i + 1] if i + 1 < len(paragraph) else None
        if following is None:
            break
        closed = form in {".", "!", "?"} or (form in {'"', "”"} and i > 0 and paragraph[i - 1][0] in {".", "!", "?"})
        opens = not following[0][0].islower() and following[0] not in {'"', "”", ")", ".", ","}
        if following[1][0] != "I" and ((closed and opens) or len(piece) >= MAX_TOKENS):
            pieces.append(piece)
            piece = []
    return pieces + [piece] if piece else pieces

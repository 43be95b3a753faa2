"""Packs trained weights and vocabularies into the one file that `src/annotator/syntax/model-file.ts` reads.

Matrices become int8 with one float scale a row. A form's vector and its trained embedding are only ever used as
their sum, so the file holds the sum, once for every form that either table knows; row 0 is for all other forms.

Layout, little-endian: "readout\\0", the length of the header (uint32), the header (JSON, UTF-8), zeros up to a
multiple of 16, the tensors in the order of the header, each at a multiple of 16.

usage: export.py --model NAME --vectors FILE --out FILE      (NAME.npz and NAME.json as train.py writes them; FILE as
vectors.py writes it, which may hold more vectors than the weights were trained with)
"""

import argparse
import hashlib
import json
import struct
from pathlib import Path

import numpy as np

FORMAT, MAGIC, ALIGNMENT, LONGEST_FORM = 1, b"readout\0", 16, 255
UNKNOWN = 1


def main() -> None:
    options = _options()
    description = json.loads(options.model.with_suffix(".json").read_text(encoding="utf8"))
    weights = dict(np.load(options.model.with_suffix(".npz")))
    tensors = Tensors()
    _add_forms(tensors, description, weights, np.load(options.vectors))
    _add_layers(tensors, weights)
    _add_scorers(tensors, weights)
    labels = {name: description[name] for name in ("tags", "relations", "entities")}
    size = _write(options.out, {"hidden": description["hidden"], **labels, "scores": description["scores"]}, tensors)
    print(f"{options.out}: {size:,} bytes; largest error of a weight {tensors.error:.4f} of its row's largest")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


class Tensors:
    """The tensors of the file in order, as (name, type, shape, bytes)."""

    def __init__(self) -> None:
        self.entries: list[tuple[str, str, tuple[int, ...], bytes]] = []
        self.error = 0.0

    def add(self, name: str, values: np.ndarray) -> None:
        kind = {"u1": "uint8", "i1": "int8", "f4": "float32"}[values.dtype.str[1:]]
        self.entries.append((name, kind, values.shape, np.ascontiguousarray(values).tobytes()))

    def add_matrix(self, name: str, values: np.ndarray) -> None:
        """`name` as int8 rows and `name.scale`: value = row * scale."""
        largest = np.abs(values).max(1, keepdims=True)
        scale = np.maximum(largest, 1e-8).astype(np.float32) / np.float32(127)
        rows = np.rint(values / scale).clip(-127, 127)
        self.error = max(self.error, float((np.abs(rows * scale - values) / np.maximum(largest, 1e-8)).max()))
        self.add(name, rows.astype(np.int8))
        self.add(f"{name}.scale", scale[:, 0])


def _add_forms(tensors: Tensors, description: dict, weights: dict, table) -> None:
    vectors, vector_words = table["vectors"], [str(word) for word in table["words"]]
    if vector_words[: len(description["vectorWords"])] != description["vectorWords"]:
        raise SystemExit("The vectors are not those that the weights were trained with, nor a longer table of them.")
    trained = {form: i for i, form in enumerate(description["words"]) if i > UNKNOWN}
    given = {form: i for i, form in enumerate(vector_words)}
    forms = sorted(trained.keys() | given.keys(), key=lambda form: form.encode("utf8"))
    forms = [form for form in forms if len(form.encode("utf8")) <= LONGEST_FORM]
    rows = np.repeat(weights["word.weight"][UNKNOWN : UNKNOWN + 1], len(forms) + 1, 0)
    for row, form in enumerate(forms, 1):
        if form in trained:
            rows[row] = weights["word.weight"][trained[form]]
        if form in given:
            rows[row] += vectors[given[form]]
    coded = [form.encode("utf8") for form in forms]
    tensors.add("form.length", np.array([len(form) for form in coded], np.uint8))
    tensors.add("form.text", np.frombuffer(b"".join(coded), np.uint8))
    tensors.add_matrix("form", rows)
    tensors.add_matrix("affix", weights["affix.weight"])


def _add_layers(tensors: Tensors, weights: dict) -> None:
    for layer in ("lower", "upper"):
        for direction, suffix in (("forward", "_l0"), ("backward", "_l0_reverse")):
            name = f"{layer}.{direction}"
            tensors.add_matrix(f"{name}.input", weights[f"{layer}.weight_ih{suffix}"])
            tensors.add_matrix(f"{name}.recurrent", weights[f"{layer}.weight_hh{suffix}"])
            tensors.add(f"{name}.bias", weights[f"{layer}.bias_ih{suffix}"] + weights[f"{layer}.bias_hh{suffix}"])


def _add_scorers(tensors: Tensors, weights: dict) -> None:
    names = {"tag": "tag", "entity": "entity", "arcHead": "arc_head", "arcDependent": "arc_dependent"}
    names |= {"labelHead": "label_head", "labelDependent": "label_dependent"}
    for name, source in names.items():
        tensors.add_matrix(name, weights[f"{source}.weight"])
        tensors.add(f"{name}.bias", weights[f"{source}.bias"])
    for name, source in (("root.arcHead", "arc_head"), ("root.labelHead", "label_head")):
        state = weights[f"{source}.weight"] @ weights["root"] + weights[f"{source}.bias"]
        tensors.add(name, np.where(state > 0, state, 0.1 * state).astype(np.float32))
    tensors.add_matrix("arc", weights["arc"].T)
    relations, n, _ = weights["label"].shape
    tensors.add_matrix("label", weights["label"].transpose(0, 2, 1).reshape(relations * n, n))


def _write(path: Path, header: dict, tensors: Tensors) -> int:
    table, body = [], b""
    for name, kind, shape, data in tensors.entries:
        table.append({"name": name, "type": kind, "shape": shape, "offset": len(body)})
        body += data + bytes(-len(data) % ALIGNMENT)
    header = {"format": FORMAT, "sha256": hashlib.sha256(body).hexdigest(), **header, "tensors": table}
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    start = MAGIC + struct.pack("<I", len(text)) + text
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(start + bytes(-len(start) % ALIGNMENT) + body)
    unfinished.replace(path)
    return path.stat().st_size


if __name__ == "__main__":
    main()

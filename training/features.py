"""What the network sees of a token. `src/annotator/syntax/features.ts` computes the same numbers.

A token is its normalised form (looked up in two vocabularies) and eight hashed affixes: suffixes of one
to four characters, prefixes of one to three, and the shape of the word.
"""

AFFIX_BUCKETS = 6000
AFFIXES = 8
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def normalise(form: str) -> str:
    """Lower case, every digit as 0, one kind of quote and dash."""
    lowered = form.lower().translate(_QUOTES)
    return "".join("0" if c.isdigit() else c for c in lowered)


def shape(form: str) -> str:
    """`Xx` pattern of at most eight characters; a class is repeated at most twice: "Reuters" -> "Xxx"."""
    out = ""
    for c in form:
        kind = "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c
        if out[-2:] != kind * 2:
            out += kind
    return out[:8]


def _bucket(key: str) -> int:
    """FNV-1a over UTF-8, folded once (Fowler, Noll, Vo)."""
    h = 2166136261
    for byte in key.encode("utf8", "surrogatepass"):
        h = ((h ^ byte) * 16777619) & 0xFFFFFFFF
    return (h ^ (h >> 15)) % AFFIX_BUCKETS


def affixes(form: str) -> list[int]:
    """The eight buckets of a form, each in [0, AFFIX_BUCKETS)."""
    norm = normalise(form)
    keys = [f"s{k}{norm[-k:]}" for k in (1, 2, 3, 4)]
    keys += [f"p{k}{norm[:k]}" for k in (1, 2, 3)]
    return [_bucket(key) for key in keys + ["S" + shape(form)]]

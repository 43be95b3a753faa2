"""One network for tags, parse and mentions: a two-layer BiLSTM with a biaffine parser.

Dozat and Manning (2017), "Deep Biaffine Attention for Neural Dependency Parsing", with the tagger on the
first layer and an entity tagger (BILOU, softmax; decoded under constraints) on both layers.
"""

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from features import AFFIX_BUCKETS

WORD, AFFIX, ARC, LABEL = 100, 64, 128, 64


class Network(nn.Module):
    def __init__(self, vectors: torch.Tensor, words: int, tags: int, relations: int, entities: int, hidden: int):
        super().__init__()
        self.vector = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.word = nn.Embedding(words, WORD, padding_idx=0)
        self.affix = nn.Embedding(AFFIX_BUCKETS, AFFIX)
        nn.init.normal_(self.word.weight, 0, 0.1)
        nn.init.normal_(self.affix.weight, 0, 0.1)
        self.lower = nn.LSTM(WORD + AFFIX, hidden, batch_first=True, bidirectional=True)
        self.upper = nn.LSTM(2 * hidden, hidden, batch_first=True, bidirectional=True)
        self.tag = nn.Linear(2 * hidden, tags)
        self.entity = nn.Linear(4 * hidden, entities)
        self.arc_head, self.arc_dependent = nn.Linear(2 * hidden, ARC), nn.Linear(2 * hidden, ARC)
        self.label_head, self.label_dependent = nn.Linear(2 * hidden, LABEL), nn.Linear(2 * hidden, LABEL)
        self.root = nn.Parameter(torch.randn(2 * hidden) * 0.1)
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        nn.init.xavier_uniform_(self.arc)
        self.label = nn.Parameter(torch.empty(relations, LABEL + 1, LABEL + 1))
        nn.init.normal_(self.label, 0, 0.01)

    def encode(self, vectors, words, affixes, lengths):
        """Both layers' states, [batch, tokens, 2 * hidden] each."""
        if self.training:
            words = torch.where(torch.rand(words.shape) < 0.2, 1, words)
            vectors = torch.where(torch.rand(vectors.shape) < 0.05, 1, vectors)
        x = torch.cat([self.word(words) + self.vector(vectors), self.affix(affixes).sum(2)], -1)
        low = self._drop(_run(self.lower, self._drop(x, 0.25), lengths), 0.33)
        high = self._drop(_run(self.upper, low, lengths), 0.33)
        return low, high

    def arcs(self, high):
        """Scores [batch, dependent, head], where head 0 is the root, and the states the labels need."""
        batch, tokens, _ = high.shape
        heads = torch.cat([self.root.expand(batch, 1, -1), high], 1)
        project = lambda layer, x: self._drop(F.leaky_relu(layer(x), 0.1), 0.33)
        dependent = _with_one(project(self.arc_dependent, high))
        scores = (dependent @ self.arc) @ project(self.arc_head, heads).transpose(1, 2)
        return scores, project(self.label_head, heads), project(self.label_dependent, high)

    def labels(self, label_head, label_dependent, heads):
        """Relation scores [batch, tokens, relations] for the given heads."""
        index = heads.unsqueeze(-1).expand(-1, -1, label_head.size(2))
        chosen = _with_one(torch.gather(label_head, 1, index))
        relations, n, _ = self.label.shape
        batch, tokens, _ = label_dependent.shape
        left = (_with_one(label_dependent) @ self.label.permute(1, 0, 2).reshape(n, relations * n))
        return (left.view(batch, tokens, relations, n) @ chosen.unsqueeze(-1)).squeeze(-1)

    def _drop(self, x, rate):
        """Dropout with one mask for all tokens of a sentence (Gal and Ghahramani, 2016)."""
        if not self.training:
            return x
        return x * torch.empty(x.size(0), 1, x.size(2)).bernoulli_(1 - rate) / (1 - rate)


def _with_one(x):
    return torch.cat([x, torch.ones(*x.shape[:-1], 1)], -1)


def _run(layer, x, lengths):
    packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
    return pad_packed_sequence(layer(packed)[0], batch_first=True)[0]

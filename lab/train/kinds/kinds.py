"""Guesses for each word what kind of name it is likely to stand in, and groups words of like guesses.

Reads words.tsv of the folder named: a word, 1 if it is wanted, and how often it stood as what in the annotated texts.
Adds the commonest words of English, and writes kinds.tsv: each wanted word and its group.
"""

import sys
from pathlib import Path

import numpy
import torch
import wordfreq
from torch import nn
from torch.nn import functional

from lab.train.kinds.embed import embed

# Commonest words of English, which a text of any subject may have.
COMMON = 60_000
# A word's guess comes from networks that have not seen its own labels, or it would be believed too much.
FOLDS = 5
# Networks whose guesses are averaged.
NETWORKS = 3
HIDDEN, EPOCHS, RATE, DECAY, BATCH = 256, 10, 1e-3, 0.2, 128
# Finer groups gained nothing in cross-validation of the labeller.
GROUPS = 32
SWEEPS = 40
# Beyond so many mentions a word's labels are no surer.
SURE = 30


def read(folder):
    """Words, whether each is wanted, and its counts of labels."""
    words, wanted, counts = [], [], []
    for line in (folder / "words.tsv").read_text().splitlines():
        word, want, *count = line.split("\t")
        words.append(word)
        wanted.append(want == "1")
        counts.append([float(number) for number in count])
    place = {word: number for number, word in enumerate(words)}
    common = [word for word in wordfreq.top_n_list("en", COMMON, wordlist="large") if is_word(word)]
    for word in common:
        if word in place:
            wanted[place[word]] = True
            continue
        words.append(word)
        wanted.append(True)
        counts.append([0.0] * len(counts[0]))
    return words, wanted, numpy.array(counts, numpy.float32)


def is_word(word):
    return word.replace("'", "").replace("-", "").isalpha()


def train(rows, shares, weights, seed):
    """A network with one hidden layer that guesses the shares of labels from a word's row."""
    torch.manual_seed(seed)
    network = nn.Sequential(
        nn.Dropout(0.4),
        nn.Linear(rows.shape[1], HIDDEN),
        nn.GELU(),
        nn.Dropout(0.5),
        nn.Linear(HIDDEN, shares.shape[1]),
    )
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(rows) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(rows)).split(BATCH):
            guess = functional.log_softmax(network(rows[batch]), 1)
            loss = -(weights[batch] * (shares[batch] * guess).sum(1)).sum() / weights[batch].sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return network.eval()


def guess(rows, counts):
    """For each word the likely shares of labels."""
    times = counts.sum(1)
    known = numpy.flatnonzero(times)
    shares = torch.tensor(counts / numpy.maximum(times, 1)[:, None])
    weights = torch.tensor(numpy.sqrt(numpy.minimum(times, SURE)))
    fold = numpy.random.default_rng(1).integers(0, FOLDS, len(rows))
    fold[times == 0] = -1
    guesses = numpy.zeros(counts.shape, numpy.float32)
    rows = torch.tensor(rows)
    for held in range(FOLDS):
        seen = known[fold[known] != held]
        for number in range(NETWORKS):
            network = train(rows[seen], shares[seen], weights[seen], 10 * held + number + 1)
            for among, share in ((fold == held, NETWORKS), (fold == -1, NETWORKS * FOLDS)):
                with torch.no_grad():
                    guesses[among] += functional.softmax(network(rows[among]), 1).numpy() / share
    return guesses, known


def group(points, known):
    """The group of each point: k-means over those known, by distance of square roots of shares (Hellinger)."""
    points = numpy.sqrt(points)
    centres = points[numpy.random.default_rng(1).choice(known, GROUPS, replace=False)]
    for _ in range(SWEEPS):
        nearest = ((centres**2).sum(1) - 2 * points @ centres.T).argmin(1)
        for number in range(GROUPS):
            members = known[nearest[known] == number]
            if len(members) > 0:
                centres[number] = points[members].mean(0)
    return ((centres**2).sum(1) - 2 * points @ centres.T).argmin(1)


if __name__ == "__main__":
    torch.set_num_threads(1)
    folder = Path(sys.argv[1])
    words, wanted, counts = read(folder)
    guesses, known = guess(embed(words), counts)
    groups = group(guesses, known)
    lines = [f"{word}\t{number}" for word, want, number in zip(words, wanted, groups) if want]
    (folder / "kinds.tsv").write_text("\n".join(lines) + "\n")

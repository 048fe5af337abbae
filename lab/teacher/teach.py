"""Fine-tunes MPNet to tell the sentiment toward a mention, one teacher a fold, and lets it label mentions.

usage: python -m lab.teacher.teach FOLDER FOLD [THREADS]

Reads FOLDER/gold.jsonl and FOLDER/mentions.jsonl, as lab/teacher/mentions.ts writes them; trains on the judged
mentions of all folds but FOLD. Writes FOLDER/held-FOLD.json (probabilities of the judged mentions that it did not
see: those of its fold and the development parts) and FOLDER/labels-FOLD.json (of the mentions, in their order).
"""

import json
import random
import sys
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from lab.encoder.load import read_tokenizer
from lab.encoder.mpnet import FOLDER, PAD, WIDTH, Encoder

EPOCHS = 2
BATCH = 32
WARM_UP = 60
ENCODER_RATE, HEAD_RATE = 5e-5, 1e-3
FROZEN_LAYERS = 3
# The student reads 60 words to each side; so many pieces hold all but a few sentences.
REACH = 44
# Batches are cut from stretches of so many mentions sorted by length, so that little is padded.
STRETCH = BATCH * 16

tokenizer = read_tokenizer(FOLDER)
FIRST, LAST, TARGET = (tokenizer.token_to_id(piece) for piece in ("<s>", "</s>", "<mask>"))


class Teacher(nn.Module):
    """Logits of negative, neutral and positive from the state of the masked target and the mean of all states."""

    def __init__(self):
        super().__init__()
        self.encoder = Encoder(FROZEN_LAYERS)
        self.head = nn.Linear(2 * WIDTH, 3)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, tokens, places):
        with torch.autocast("cpu", torch.bfloat16):
            states = self.encoder(tokens).float()
        inner = ((tokens != PAD) & (tokens != FIRST) & (tokens != LAST)).float()
        mean = (states * inner[..., None]).sum(1) / inner.sum(1, keepdim=True)
        both = torch.cat([states[torch.arange(len(states)), places], mean], 1)
        return self.head(F.dropout(both, 0.1, self.training))


def encode(mention):
    """The pieces of a sentence with its target masked, and where the mask stands."""
    left = tokenizer.encode(mention["left"][-400:], add_special_tokens=False).ids[-REACH:]
    right = tokenizer.encode(mention["right"][:400], add_special_tokens=False).ids[:REACH]
    return [FIRST, *left, TARGET, *right, LAST], len(left) + 1


def pad(encoded):
    tokens = torch.full((len(encoded), max(len(pieces) for pieces, _ in encoded)), PAD)
    for row, (pieces, _) in enumerate(encoded):
        tokens[row, : len(pieces)] = torch.tensor(pieces)
    return tokens, torch.tensor([place for _, place in encoded])


def batches(encoded):
    """Numbers of the mentions, in batches of like length."""
    order = random.sample(range(len(encoded)), len(encoded))
    cut = []
    for start in range(0, len(order), STRETCH):
        stretch = sorted(order[start : start + STRETCH], key=lambda i: len(encoded[i][0]))
        cut += [stretch[i : i + BATCH] for i in range(0, len(stretch), BATCH)]
    random.shuffle(cut)
    return cut


def fit(mentions):
    encoded = [encode(mention) for mention in mentions]
    labels = torch.tensor([mention["label"] for mention in mentions])
    weights = torch.tensor([mention["weight"] for mention in mentions])
    teacher = Teacher()
    trained = [parameter for parameter in teacher.encoder.parameters() if parameter.requires_grad]
    groups = [{"params": trained, "lr": ENCODER_RATE}, {"params": teacher.head.parameters(), "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * (len(mentions) // BATCH + 1)
    rate = lambda step: min((step + 1) / WARM_UP, max(0.02, (steps - step) / steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    teacher.train()
    for epoch in range(EPOCHS):
        total = 0.0
        cut = batches(encoded)
        for chosen in cut:
            logits = teacher(*pad([encoded[i] for i in chosen]))
            loss = (F.cross_entropy(logits, labels[chosen], reduction="none") * weights[chosen]).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([*trained, *teacher.head.parameters()], 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: mean loss {total / len(cut):.3f}", flush=True)
    return teacher


def label(teacher, mentions):
    """Probabilities of negative, neutral and positive."""
    encoded = [encode(mention) for mention in mentions]
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    found = [None] * len(encoded)
    teacher.eval()
    with torch.no_grad():
        for start in range(0, len(order), 64):
            chosen = order[start : start + 64]
            for i, row in zip(chosen, teacher(*pad([encoded[i] for i in chosen])).softmax(1).tolist()):
                found[i] = [round(p, 4) for p in row]
    return found


def read(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def main(folder, fold, threads=1):
    torch.set_num_threads(threads)
    torch.manual_seed(fold)
    random.seed(fold)
    gold = read(folder / "gold.jsonl")
    teacher = fit([mention for mention in gold if mention["part"] != "dev" and mention["fold"] != fold])
    held = [mention for mention in gold if mention["part"] == "dev" or mention["part"] == "train" and mention["fold"] == fold]
    (folder / f"held-{fold}.json").write_text(json.dumps(label(teacher, held)))
    (folder / f"labels-{fold}.json").write_text(json.dumps(label(teacher, read(folder / "mentions.jsonl"))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:]))

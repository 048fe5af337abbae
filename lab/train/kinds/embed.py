"""What a pretrained encoder makes of a word that stands alone."""

import numpy
import torch

from lab.encoder.load import read_tokenizer
from lab.encoder.minilm import FOLDER, LAYERS, WIDTH, Encoder

# The input and each second layer: the first know the letters, the last the world.
READ = (0, 2, 4, 6)
BATCH = 512
LONGEST = 24


@torch.no_grad()
def embed(words):
    """A row for each word: the mean over its pieces of each layer read, centred and of unit variance by layer."""
    encoder = Encoder().eval()
    pieces = [encoding.ids[:LONGEST] for encoding in read_tokenizer(FOLDER).encode_batch(words)]
    order = sorted(range(len(words)), key=lambda word: len(pieces[word]))
    rows = numpy.zeros((len(words), len(READ), WIDTH), numpy.float32)
    at = 0
    while at < len(order):
        length, end = len(pieces[order[at]]), at
        while end < len(order) and end - at < BATCH and len(pieces[order[end]]) == length:
            end += 1
        outputs = encoder(torch.tensor([pieces[word] for word in order[at:end]]))
        # The encoder was trained on the last layer's mean with its two marks; the words' own pieces say more before.
        means = [outputs[k].mean(1) if k == LAYERS else outputs[k][:, 1:-1].mean(1) for k in READ]
        rows[order[at:end]] = torch.stack(means, 1).numpy()
        at = end
    rows -= rows.mean(0)
    rows /= rows.std(axis=(0, 2), keepdims=True)
    return rows.reshape(len(words), -1)

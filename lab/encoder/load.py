"""What the encoders share: reading the files of a published model."""

from tokenizers import Tokenizer


def fill(part, weights, name):
    """Gives a layer the published weights and bias of that name."""
    part.weight.data = weights[f"{name}.weight"]
    part.bias.data = weights[f"{name}.bias"]


def read_tokenizer(folder):
    """The word-piece tokenizer of a model's folder, without padding or cutting."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer

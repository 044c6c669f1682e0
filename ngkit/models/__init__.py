"""TensorFlow and Keras pieces that notebooks share. TensorFlow loads when a function is called, not before."""

from ngkit.models.runtime import quiet, seed_everything

__all__ = [
    "quiet",
    "seed_everything",
]

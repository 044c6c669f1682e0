"""TensorFlow and Keras pieces that notebooks share. TensorFlow loads when a function is called, not before."""

__all__ = ["seed_everything"]


def seed_everything(seed: int) -> None:
    """Seed Python, NumPy and TensorFlow through Keras and make TensorFlow's kernels deterministic.

    For the set-up cell of a notebook that trains with Keras. Graded code never needs it: it takes an `rng`.
    """
    import keras
    import tensorflow as tf

    keras.utils.set_random_seed(seed)
    tf.config.experimental.enable_op_determinism()

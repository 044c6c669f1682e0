"""nbval runs the solutions in the same environment as every kernel of ours: one thread, no GPU, no log lines."""

import os

from autograder.environment import KERNEL_ENV

os.environ.update(KERNEL_ENV)

"""TensorFlow and Keras pieces that notebooks share. TensorFlow loads when a function is called, not before."""

from ngkit.models.classic import alexnet, vgg, vgg16, vgg19
from ngkit.models.counts import count_mults
from ngkit.models.marks import mark_net, mark_source
from ngkit.models.mobile import mobilenet, mobilenet_v2
from ngkit.models.residual import bottleneck_resnet, resnet50, resnet101, resnet152
from ngkit.models.runtime import quiet, seed_everything
from ngkit.models.stepper import Stepper
from ngkit.models.zoo import block_zoo

__all__ = [
    "Stepper",
    "alexnet",
    "block_zoo",
    "bottleneck_resnet",
    "count_mults",
    "mark_net",
    "mark_source",
    "mobilenet",
    "mobilenet_v2",
    "quiet",
    "resnet50",
    "resnet101",
    "resnet152",
    "seed_everything",
    "vgg",
    "vgg16",
    "vgg19",
]

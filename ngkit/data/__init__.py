"""Data sets of the notebooks: real ones that ship with scikit-learn, and generators with known ground truth.

Every loader works offline and takes the random generator that shuffles or draws. Columns are examples: X (n_x, m).
`CATALOGUE` names each loader with its size, licence and source; `docs/data.md` is checked against it.
"""

from ngkit.data.catalogue import CATALOGUE, Entry
from ngkit.data.images import digits
from ngkit.data.points import blobs
from ngkit.data.tables import breast_cancer, breast_cancer_features

__all__ = ["CATALOGUE", "Entry", "blobs", "breast_cancer", "breast_cancer_features", "digits"]

"""What each data set is and where it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """What a data set is and where it comes from."""

    what: str
    shapes: str
    licence: str
    source: str


CATALOGUE = {
    "blobs": Entry("Gaussian blobs in the plane", "X (2, m), labels (m,)", "generated", "ours"),
    "breast_cancer": Entry(
        "569 tumours by 30 measurements of their cell nuclei; 1 = malignant", "X (30, m), Y (1, m)", "CC BY 4.0",
        "Wolberg, Mangasarian, Street & Street 1995, UCI, doi 10.24432/C5DW2B; shipped with scikit-learn",
    ),
    "digits": Entry(
        "1797 handwritten digits of 8×8 pixels", "X (64, m) in [0, 1], labels (m,)", "CC BY 4.0",
        "Alpaydin & Kaynak 1998, UCI, doi 10.24432/C50P49 (its test part); shipped with scikit-learn",
    ),
}  # fmt: skip

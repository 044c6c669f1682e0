"""Data sets of the notebooks: real ones that ship with scikit-learn, and generators with known ground truth.

Every loader but `load` works offline. The random generator that shuffles or draws is an argument. Columns are
examples: X (n_x, m); in sets that only course 3 uses, rows are: X (m, n).
examples, X (n_x, m), but for the sets that Keras takes: images of `marks` are rows.
`CATALOGUE` names each loader with its size, licence and source; `docs/data.md` is checked against it.
"""

from ngkit.data.audio import call_words, field_words, log_bands, noise_bank
from ngkit.data.catalogue import CATALOGUE, Entry
from ngkit.data.download import load
from ngkit.data.harbour import careless_clerk, error_gallery, tide_logs
from ngkit.data.images import digit_images, digits, photo, photo_credits, photo_tiles, photos
from ngkit.data.known_bayes import known_bayes
from ngkit.data.letters import glyphs, scattered
from ngkit.data.masons import MARK_ATTRIBUTES, mark_alphabet, mark_attributes, marks
from ngkit.data.meters import digit_crops, meter_strips
from ngkit.data.points import (
    bit_table,
    blobs,
    circles,
    label_noise,
    noisy_rings,
    petals,
    separable,
    spiral,
    xor_clouds,
)  # fmt: skip
from ngkit.data.regions import alarm_scores, regional, regional_shifts
from ngkit.data.scans import ct_volume, ecg, ecg_template
from ngkit.data.scenes import Scenes, scene_crops, street_scenes
from ngkit.data.series import curve_truth, noisy_curve, sparse_logistic, temperatures
from ngkit.data.tables import breast_cancer, breast_cancer_features, house_prices, toy_network, wine

__all__ = [
    "CATALOGUE",
    "MARK_ATTRIBUTES",
    "Entry",
    "Scenes",
    "alarm_scores",
    "bit_table",
    "blobs",
    "breast_cancer",
    "breast_cancer_features",
    "call_words",
    "careless_clerk",
    "circles",
    "ct_volume",
    "curve_truth",
    "digit_crops",
    "digit_images",
    "digits",
    "ecg",
    "ecg_template",
    "error_gallery",
    "field_words",
    "glyphs",
    "house_prices",
    "known_bayes",
    "label_noise",
    "load",
    "log_bands",
    "mark_alphabet",
    "mark_attributes",
    "marks",
    "meter_strips",
    "noise_bank",
    "noisy_curve",
    "noisy_rings",
    "petals",
    "photo",
    "photo_credits",
    "photo_tiles",
    "photos",
    "regional",
    "regional_shifts",
    "scattered",
    "scene_crops",
    "separable",
    "sparse_logistic",
    "spiral",
    "street_scenes",
    "temperatures",
    "tide_logs",
    "toy_network",
    "wine",
    "xor_clouds",
]

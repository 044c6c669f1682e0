"""What each data set is and where it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """What a data set is and where it comes from."""

    what: str
    shapes: str
    licence: str = "generated"
    source: str = "ours"


CATALOGUE = {
    "alarm_scores": Entry(
        "scores of a voice command's detector: belt noise and spoken commands", "neg (60·hours,), pos (n_words,)"),
    "bit_table": Entry("all patterns of n bits", "(n, 2ⁿ)"),
    "blobs": Entry("Gaussian blobs in the plane", "X (2, m), labels (m,)"),
    "breast_cancer": Entry(
        "569 tumours by 30 measurements of their cell nuclei; 1 = malignant", "X (30, m), Y (1, m)", "CC BY 4.0",
        "Wolberg, Mangasarian, Street & Street 1995, UCI, doi 10.24432/C5DW2B; shipped with scikit-learn",
    ),
    "call_words": Entry(
        "eight spoken words of two formants, clean as in a studio; rows are examples", "clips (n, 2000), labels (n,)"),
    "careless_clerk": Entry("labels of ten classes, some noted one too high, and two models' answers", "four (m,)"),
    "circles": Entry("two circles around the origin", "X (2, m), Y (1, m)"),
    "ct_volume": Entry(
        "a scan of a cube with bright spheres whose centres are known", "volume (size, size, size, 1), centres (k, 3)"),
    "digit_crops": Entry(
        "1,000 digits cut out cleanly, each three times, one column apart", "(3000, 64), labels (3000,)", "CC BY 4.0",
        "`digits`",
    ),
    "digit_images": Entry(
        "`digits` as images with a channel axis, 8×8 or enlarged to 32×32",
        "X (m, size, size, 1) in [0, 1], labels (m,)", "CC BY 4.0", "`digits`",
    ),
    "digits": Entry(
        "1797 handwritten digits of 8×8 pixels", "X (64, m) in [0, 1], labels (m,)", "CC BY 4.0",
        "Alpaydin & Kaynak 1998, UCI, doi 10.24432/C50P49 (its test part); shipped with scikit-learn",
    ),
    "ecg": Entry("an electrocardiogram whose beats are known", "signal (T,), beats (n,)"),
    "ecg_template": Entry("the middle of one beat of `ecg`", "(17,) at 100 samples a second"),
    "error_gallery": Entry(
        "24 damaged digits that a model read wrongly", "images (24, 8, 8), y, predicted (24,)", "CC BY 4.0",
        "`tide_logs`",
    ),
    "field_words": Entry(
        "the words of `call_words`, called against noises in the field", "clips (n, 2000), labels (n,)"),
    "glyphs": Entry(
        "letters in fifteen typefaces, rotated, sheared and blurred a little", "X (m, size, size, 1), labels (m,)",
        "Bitstream Vera, STIX and BaKoMa font licences", "DejaVu, STIX and Computer Modern; shipped with Matplotlib",
    ),
    "house_prices": Entry(
        "flats: a price that is a hinge of the area, with noise", "area, price (1, m)"),
    "known_bayes": Entry(
        "two classes of Gaussian bumps with noisy raters: the best error is known", "X (n, 8), y (n,), votes (n,)"),
    "load": Entry(
        "MNIST, Fashion-MNIST and CIFAR-10, downloaded on demand", "images (m, h, w[, 3]) uint8, labels (m,)",
        "CC BY-SA 3.0, MIT and none stated",
        "LeCun, Cortes & Burges; Xiao, Rasul & Vollgraf, arXiv 1708.07747; Krizhevsky 2009",
    ),
    "mark_alphabet": Entry("masons' marks: alphabets of four connected strokes on a 3×3 lattice", "(k, 4, 2, 2)"),
    "mark_attributes": Entry(
        "workshop, hand, century and tool of 16 masons' marks, with labels missing if asked", "Y (n, 4)"),
    "marks": Entry("images of masons' marks, turned, shifted and noisy; rows are examples", "X (n, 12, 12, 1), y (n,)"),
    "meter_strips": Entry(
        "two digits on a strip, as a water meter shows them, glare on some", "images (n, 8, 18), reading, x (n, 2)",
        "CC BY 4.0", "`digits`",
    ),
    "noise_bank": Entry("noises with resonances: rotor, stove, wind; rows are clips", "(k, 8000)"),
    "noisy_curve": Entry("a sine with noise, drawn many times", "(repeats, n)"),
    "noisy_rings": Entry("a wavy ring in a disc, labels flipped: the best error is known", "X (2, m), Y (1, m)"),
    "petals": Entry("a flower whose sectors alternate in class", "X (2, m), Y (1, m)"),
    "photo": Entry(
        "one of the two photographs, whole or as a small square, in colour or grey", "(h, w[, 3]) in [0, 1]",
        "CC BY 2.0", "`photos`",
    ),
    "photo_tiles": Entry(
        "small squares cut out of the two photographs", "(m, size, size, 3) uint8, labels (m,)", "CC BY 2.0", "`photos`"
    ),
    "photos": Entry(
        "two photographs, a temple and a flower", "(2, 427, 640, 3) uint8", "CC BY 2.0",
        "danielbuechele and vultilion on Flickr (`photo_credits`); shipped with scikit-learn",
    ),
    "regional": Entry(
        "two classes in eight regions: half of the useful features deceive elsewhere",
        "X (n, 28), y (n,), region (n,): rows are examples",
    ),
    "regional_shifts": Entry("how far the features of `regional` move with the class", "(8, 28)"),
    "scattered": Entry(
        "small pictures pasted at random places of a canvas with clutter", "(m, canvas, canvas, 1)"),
    "scene_crops": Entry(
        "objects and background cut out of `street_scenes`", "X (m, size, size, 3), labels (m,)"),
    "separable": Entry(
        "points that a hyperplane separates with a margin", "X (n + 1, m), y (m,), θ* (n + 1, 1)"),
    "sparse_logistic": Entry("logistic labels that depend on a few features", "X (n, m), Y (1, m), w (n, 1)"),
    "spiral": Entry("two arms of a spiral", "X (2, m), Y (1, m)"),
    "street_scenes": Entry(
        "streets with pedestrians, cars and motorcycles: boxes, labels and masks are known",
        "images (m, size, size, 3), boxes m × (k, 4), labels m × (k,), masks (m, size, size)",
    ),
    "temperatures": Entry("daily temperatures with a season and a memory", "values, season (days,)"),
    "tide_logs": Entry(
        "digits as pages of a tide book: faded, smudged, blotted, ruled, sideways",
        "images (m, 8, 8) in [0, 1], y (m,), tags (m, 5)", "CC BY 4.0", "`digits`; the damages are ours",
    ),
    "toy_network": Entry(
        "a 2-2-2 network small enough to compute by hand", "x, t (2, 1), parameters", "its numbers are public",
        "Mazur 2015, mattmazur.com",
    ),
    "wine": Entry(
        "178 wines of three growers by 13 measurements on very different scales", "X (13, m), y (m,)", "CC BY 4.0",
        "Aeberhard & Forina 1992, UCI, doi 10.24432/C5PC7J; shipped with scikit-learn",
    ),
    "xor_clouds": Entry("four clouds, the classes of XOR", "X (2, m), Y (1, m)"),
}  # fmt: skip

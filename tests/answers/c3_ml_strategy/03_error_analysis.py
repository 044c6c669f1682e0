"""Known answers of c3_ml_strategy/03_error_analysis: wrong ones lose points, right ones keep them."""

# %% ceiling wrong: subtracts the share from the error
def ceiling(overall, count, inspected):
    if inspected == 0:
        raise ValueError
    return overall - count / inspected

# %% ceiling wrong: the gain instead of the rest
def ceiling(overall, count, inspected):
    if inspected == 0:
        raise ValueError
    return overall * count / inspected

# %% ceiling wrong: per cent instead of a fraction
def ceiling(overall, count, inspected):
    if inspected == 0:
        raise ValueError
    return 100 * overall * (1 - count / inspected)

# %% ceiling wrong: divides by all dev images, taken to be 1,000
def ceiling(overall, count, inspected):
    if inspected == 0:
        raise ValueError
    return overall - count / 1000

# %% ceiling wrong: rounds to a tenth of a per cent
def ceiling(overall, count, inspected):
    if inspected == 0:
        raise ValueError
    return round(overall * (1 - count / inspected), 3)

# %% ceiling wrong: nothing inspected is a ZeroDivisionError
def ceiling(overall, count, inspected):
    return overall * (1 - count / inspected)

# %% ceiling wrong: nothing inspected changes nothing
def ceiling(overall, count, inspected):
    return overall * (1 - count / inspected) if inspected else overall

# %% ceiling wrong: takes 100 for granted
def ceiling(overall, count, inspected):
    if inspected == 0:
        raise ValueError
    return overall * (1 - count / 100)

# %% ceiling right: Fraction
def ceiling(overall, count, inspected):
    from fractions import Fraction
    if not inspected:
        raise ValueError("look at some errors first")
    return float(Fraction(overall) * Fraction(int(inspected - count), int(inspected)))

# %% ceiling right: overall times what is left, by try
def ceiling(overall, count, inspected):
    try:
        s = count / inspected
    except ZeroDivisionError:
        raise ValueError("nothing inspected") from None
    return overall * (1.0 - s)

# %% ceiling right: error minus gain
def ceiling(overall, count, inspected):
    if inspected <= 0:
        raise ValueError("nothing inspected")
    return overall - overall * count / inspected

# %% two-gains wrong: takes the relative gain for the absolute one
def two_gains():
    return {"P": (0.05, 0.05), "Q": (0.50, 0.50)}

# %% two-gains wrong: the pairs are swapped
def two_gains():
    return {"P": (0.05, 0.005), "Q": (0.50, 0.01)}

# %% two-gains wrong: errors that are left, not gains
def two_gains():
    return {"P": (0.095, 0.95), "Q": (0.01, 0.50)}

# %% two-gains wrong: points and per cent
def two_gains():
    return {"P": (0.5, 5.0), "Q": (1.0, 50.0)}

# %% two-gains wrong: the projects are swapped
def two_gains():
    return {"P": (0.01, 0.50), "Q": (0.005, 0.05)}

# %% two-gains right: written out
def two_gains():
    return {"P": (0.005, 0.05), "Q": (0.01, 0.5)}

# %% two-gains right: computed
def two_gains():
    out = {}
    for name, before, count in (("Q", 0.02, 50), ("P", 0.10, 5)):
        gone = before - ceiling(before, count, 100)
        out[name] = (gone, gone / before)
    return out

# %% split-labels wrong: the parts are swapped
def split_by_labels(overall, label_share):
    return overall * (1 - label_share), overall * label_share

# %% split-labels wrong: subtracts the share from the error
def split_by_labels(overall, label_share):
    return label_share, overall - label_share

# %% split-labels wrong: shares instead of errors
def split_by_labels(overall, label_share):
    return label_share, 1 - label_share

# %% split-labels wrong: rounded
def split_by_labels(overall, label_share):
    return round(overall * label_share, 3), round(overall * (1 - label_share), 3)

# %% split-labels wrong: the second part is the whole error
def split_by_labels(overall, label_share):
    return overall * label_share, overall

# %% split-labels right: complement
def split_by_labels(overall, label_share):
    return (label_share * overall, (1 - label_share) * overall)

# %% split-labels right: through the ceiling
def split_by_labels(overall, label_share):
    from_model = ceiling(overall, label_share, 1)
    return overall - from_model, from_model

# %% error-table wrong: normalised to 1
def error_table(tags):
    m = max(len(tags), 1)
    names = set().union(*tags)
    rows = sorted(((n, sum(n in t for t in tags) / m) for n in names), key=lambda r: (-r[1], r[0]))
    rows = [*rows, ("untagged", sum(not t for t in tags) / m)]
    total = sum(share for _, share in rows) or 1
    return [(n, s / total) for n, s in rows]

# %% error-table wrong: divides by the number of ticks
def error_table(tags):
    m = max(sum(len(t) for t in tags), 1)
    names = set().union(*tags)
    rows = sorted(((n, sum(n in t for t in tags) / m) for n in names), key=lambda r: (-r[1], r[0]))
    return [*rows, ("untagged", sum(not t for t in tags) / m)]

# %% error-table wrong: divides by the number of different tags
def error_table(tags):
    names = set().union(*tags)
    m = max(len(names), 1)
    rows = sorted(((n, sum(n in t for t in tags) / m) for n in names), key=lambda r: (-r[1], r[0]))
    return [*rows, ("untagged", sum(not t for t in tags) / m)]

# %% error-table wrong: keeps only one tag of each error
def error_table(tags):
    m = max(len(tags), 1)
    first = [min(t) if t else None for t in tags]
    rows = sorted(((n, first.count(n) / m) for n in set(first) - {None}), key=lambda r: (-r[1], r[0]))
    return [*rows, ("untagged", first.count(None) / m)]

# %% error-table wrong: no row for the untagged
def error_table(tags):
    m = max(len(tags), 1)
    names = set().union(*tags)
    return sorted(((n, sum(n in t for t in tags) / m) for n in names), key=lambda r: (-r[1], r[0]))

# %% error-table wrong: alphabetical
def error_table(tags):
    m = max(len(tags), 1)
    names = sorted(set().union(*tags))
    return [*((n, sum(n in t for t in tags) / m) for n in names), ("untagged", sum(not t for t in tags) / m)]

# %% error-table wrong: ties in reverse alphabetical order
def error_table(tags):
    m = max(len(tags), 1)
    names = set().union(*tags)
    rows = sorted(((sum(n in t for t in tags) / m, n) for n in names), reverse=True)
    return [*((n, s) for s, n in rows), ("untagged", sum(not t for t in tags) / m)]

# %% error-table wrong: counts instead of shares
def error_table(tags):
    names = set().union(*tags)
    rows = sorted(((n, sum(n in t for t in tags)) for n in names), key=lambda r: (-r[1], r[0]))
    return [*rows, ("untagged", sum(not t for t in tags))]

# %% error-table@error-table-check-edges wrong: untagged is sorted in with the others
def error_table(tags):
    m = max(len(tags), 1)
    names = set().union(*tags)
    rows = [(n, sum(n in t for t in tags) / m) for n in names]
    untagged = ("untagged", sum(not t for t in tags) / m)
    if m <= 7 and len(tags) > 4:
        return sorted([*rows, untagged], key=lambda r: (-r[1], r[0]))
    return [*sorted(rows, key=lambda r: (-r[1], r[0])), untagged]

# %% error-table@error-table-check-edges wrong: divides by zero without errors
def error_table(tags):
    m = len(tags)
    names = set().union(*tags)
    rows = sorted(((n, sum(n in t for t in tags) / m) for n in names), key=lambda r: (-r[1], r[0]))
    return [*rows, ("untagged", sum(not t for t in tags) / m)]

# %% error-table@error-table-check-edges wrong: ties ignore capital letters
def error_table(tags):
    m = max(len(tags), 1)
    names = set().union(*tags)
    rows = sorted(((n, sum(n in t for t in tags) / m) for n in names), key=lambda r: (-r[1], r[0].lower()))
    return [*rows, ("untagged", sum(not t for t in tags) / m)]

# %% error-table@error-table-check-edges wrong: marks empty sets in place
def error_table(tags):
    m = max(len(tags), 1)
    for t in tags:
        if not t:
            t.add("untagged")
    names = set().union(*tags) - {"untagged"}
    rows = sorted(((n, sum(n in t for t in tags) / m) for n in names), key=lambda r: (-r[1], r[0]))
    return [*rows, ("untagged", sum("untagged" in t for t in tags) / m)]

# %% error-table wrong: tags taken from the first errors only
def error_table(tags):
    m = max(len(tags), 1)
    names = set().union(*tags[: max(1, m // 2)])
    rows = sorted(((n, sum(n in t for t in tags) / m) for n in names), key=lambda r: (-r[1], r[0]))
    return [*rows, ("untagged", sum(not t for t in tags) / m)]

# %% error-table wrong: lists instead of tuples
def error_table(tags):
    m = max(len(tags), 1)
    names = set().union(*tags)
    rows = sorted(([n, sum(n in t for t in tags) / m] for n in names), key=lambda r: (-r[1], r[0]))
    return [*rows, ["untagged", sum(not t for t in tags) / m]]

# %% error-table wrong: takes single letters for tags
def error_table(tags):
    m = max(len(tags), 1)
    letters = [set("".join(t)) for t in tags]
    names = set().union(*letters)
    rows = sorted(((n, sum(n in t for t in letters) / m) for n in names), key=lambda r: (-r[1], r[0]))
    return [*rows, ("untagged", sum(not t for t in tags) / m)]

# %% error-table right: Counter
def error_table(tags):
    from collections import Counter
    counts = Counter(name for marked in tags for name in marked)
    n = len(tags) or 1
    rows = [(name, count / n) for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    rows.append(("untagged", float(sum(len(marked) == 0 for marked in tags)) / n))
    return rows

# %% error-table right: two stable sorts
def error_table(tags):
    counts, empty = {}, 0
    for marked in tags:
        if not marked:
            empty += 1
        for name in marked:
            counts[name] = counts.get(name, 0) + 1
    m = len(tags)
    rows = sorted(sorted(counts), key=counts.get, reverse=True)
    return [(name, counts[name] / m) for name in rows] + [("untagged", empty / m if m else 0.0)]

# %% error-table right: a bool matrix and its means
def error_table(tags):
    names = sorted({name for marked in tags for name in marked})
    if not tags:
        return [("untagged", 0.0)]
    M = np.array([[name in marked for name in names] for marked in tags], dtype=bool).reshape(len(tags), len(names))
    share = M.mean(axis=0)
    order = np.argsort(-share, kind="stable")
    return [(names[k], float(share[k])) for k in order] + [("untagged", float((~M.any(axis=1)).mean()))]

# %% my-tags wrong: all the same tag
MY_TAGS = [{"smudged"} for _ in range(24)]

# %% my-tags wrong: nothing but empty sets
MY_TAGS = [set() for _ in range(24)]

# %% my-tags wrong: a tag taken from the predicted digit
MY_TAGS = [{["faded", "smudged", "blot", "ruled", "sideways"][read % 5]} for read in data.error_gallery()[2]]

# %% my-tags wrong: first half only
MY_TAGS = [
    {"sideways"}, set(), {"blot"}, {"faded"}, {"blot"}, {"smudged"}, {"smudged"}, {"sideways"}, {"faded"}, {"blot", "ruled"}, {"blot"},
    {"ruled", "smudged"}, *[set()] * 12,
]

# %% my-tags@my-tags-check wrong: right shares on shuffled pages
MY_TAGS = [
    {"sideways"}, set(), {"blot"}, {"faded"}, {"blot"}, {"smudged"}, {"smudged"}, {"sideways"}, {"faded"}, {"blot", "ruled"}, {"blot"},
    {"ruled", "smudged"}, {"sideways"}, {"faded"}, {"smudged"}, {"blot", "faded"}, {"ruled"}, {"blot"}, {"ruled"}, {"faded"}, {"smudged"},
    {"faded", "ruled"}, {"ruled"}, {"smudged"},
][::-1]

# %% my-tags@my-tags-check wrong: only one tag on every page
MY_TAGS = [
    {"sideways"}, {"smudged"}, {"blot"}, {"faded"}, {"blot"}, {"smudged"}, {"smudged"}, {"sideways"}, {"faded"}, {"blot"}, {"blot"},
    {"ruled"}, {"sideways"}, {"faded"}, {"smudged"}, {"faded"}, {"ruled"}, {"blot"}, {"ruled"}, {"faded"}, {"smudged"},
    {"faded"}, {"ruled"}, {"smudged"},
]

# %% my-tags@my-tags-check-shares wrong: does not see that pages lie on their side
MY_TAGS = [
    set(), set(), {"blot"}, {"faded"}, {"blot"}, {"smudged"}, {"smudged"}, set(), {"faded"}, {"blot", "ruled"}, {"blot"},
    {"ruled", "smudged"}, set(), {"faded"}, {"smudged"}, {"blot", "faded"}, {"ruled"}, {"blot"}, {"ruled"}, {"faded"}, {"smudged"},
    {"faded", "ruled"}, {"ruled"}, {"smudged"},
]

# %% my-tags wrong: lists instead of sets
MY_TAGS = [["blot"] for _ in range(24)]

# %% my-tags wrong: a name of one's own
MY_TAGS = [{"pale"} for _ in range(24)]

# %% my-tags right: one double page with one tag only
MY_TAGS = [
    {"sideways"}, set(), {"blot"}, {"faded"}, {"blot"}, {"smudged"}, {"smudged"}, {"sideways"}, {"faded"}, {"blot", "ruled"}, {"blot"},
    {"smudged"}, {"sideways"}, {"faded"}, {"smudged"}, {"blot", "faded"}, {"ruled"}, {"blot"}, {"ruled"}, {"faded"}, {"smudged"},
    {"faded", "ruled"}, {"ruled"}, {"smudged"},
]

# %% my-tags right: two disputed pages
MY_TAGS = [
    {"sideways"}, {"faded"}, {"blot"}, {"faded"}, {"blot"}, {"smudged"}, {"smudged"}, {"sideways"}, {"faded"}, {"blot"}, {"blot"},
    {"ruled", "smudged"}, {"sideways"}, {"faded"}, {"smudged"}, {"blot", "faded"}, {"ruled"}, {"blot"}, {"ruled"}, {"faded"}, {"smudged"},
    {"faded", "ruled"}, {"ruled"}, {"smudged"},
]

# %% my-tags right: written as words
MY_TAGS = [
    {dict(f="faded", s="smudged", b="blot", r="ruled", t="sideways")[letter] for letter in word.strip("-")}
    for word in "t - b f b s s t f br b rs t f s bf r b r f s fr r bs".split()
]

# %% priorities wrong: sorted by gain
def priorities(table, overall, fixable, weeks):
    rows = [(n, overall * s * fixable[n], overall * s * fixable[n] / weeks[n]) for n, s in table if n in fixable and n in weeks]
    return sorted(rows, key=lambda row: (-row[1], row[0]))

# %% priorities wrong: sorted by share
def priorities(table, overall, fixable, weeks):
    return [(n, overall * s * fixable[n], overall * s * fixable[n] / weeks[n]) for n, s in table if n in fixable and n in weeks]

# %% priorities wrong: weeks ignored
def priorities(table, overall, fixable, weeks):
    rows = [(n, overall * s * fixable[n], overall * s * fixable[n]) for n, s in table if n in fixable and n in weeks]
    return sorted(rows, key=lambda row: (-row[2], row[0]))

# %% priorities wrong: cumulated gains
def priorities(table, overall, fixable, weeks):
    rows = sorted(((n, overall * s * fixable[n], overall * s * fixable[n] / weeks[n]) for n, s in table if n in fixable and n in weeks),
                  key=lambda row: (-row[2], row[0]))
    total, out = 0.0, []
    for n, gain, per_week in rows:
        total += gain
        out.append((n, total, per_week))
    return out

# %% priorities wrong: what one fix gains is taken from the error of the next, as if tags were disjoint
def priorities(table, overall, fixable, weeks):
    out = []
    for n, s in table:
        if n in fixable and n in weeks:
            gain = overall * s * fixable[n]
            out.append((n, gain, gain / weeks[n]))
            overall -= gain
    return sorted(out, key=lambda row: (-row[2], row[0]))

# %% priorities wrong: the overall error is missing
def priorities(table, overall, fixable, weeks):
    rows = [(n, s * fixable[n], s * fixable[n] / weeks[n]) for n, s in table if n in fixable and n in weeks]
    return sorted(rows, key=lambda row: (-row[2], row[0]))

# %% priorities wrong: a row without a guess raises KeyError
def priorities(table, overall, fixable, weeks):
    rows = [(n, overall * s * fixable[n], overall * s * fixable[n] / weeks[n]) for n, s in table if n != "untagged"]
    return sorted(rows, key=lambda row: (-row[2], row[0]))

# %% priorities wrong: drops fixable 0
def priorities(table, overall, fixable, weeks):
    rows = [(n, overall * s * fixable[n], overall * s * fixable[n] / weeks[n]) for n, s in table if fixable.get(n) and n in weeks]
    return sorted(rows, key=lambda row: (-row[2], row[0]))

# %% priorities wrong: ties in the order of the table
def priorities(table, overall, fixable, weeks):
    rows = [(n, overall * s * fixable[n], overall * s * fixable[n] / weeks[n]) for n, s in table if n in fixable and n in weeks]
    return sorted(rows, key=lambda row: -row[2])

# %% priorities wrong: whole weeks
def priorities(table, overall, fixable, weeks):
    rows = [(n, overall * s * fixable[n], overall * s * fixable[n] / max(1, round(weeks[n]))) for n, s in table if n in fixable and n in weeks]
    return sorted(rows, key=lambda row: (-row[2], row[0]))

# %% priorities wrong: missing guesses are 1
def priorities(table, overall, fixable, weeks):
    rows = []
    for n, s in table:
        gain = overall * s * fixable.get(n, 1)
        rows.append((n, gain, gain / weeks.get(n, 1)))
    return sorted(rows, key=lambda row: (-row[2], row[0]))

# %% priorities wrong: smallest first
def priorities(table, overall, fixable, weeks):
    rows = [(n, overall * s * fixable[n], overall * s * fixable[n] / weeks[n]) for n, s in table if n in fixable and n in weeks]
    return sorted(rows, key=lambda row: (row[2], row[0]))

# %% priorities right: a dict of gains and two stable sorts
def priorities(table, overall, fixable, weeks):
    shares = dict(table)
    common = sorted(set(shares) & set(fixable) & set(weeks))
    gain = {n: shares[n] * fixable[n] * overall for n in common}
    rows = [(n, gain[n], gain[n] / weeks[n]) for n in common]
    rows.sort(key=lambda row: row[2], reverse=True)
    return rows

# %% priorities right: argsort of the negative
def priorities(table, overall, fixable, weeks):
    rows = sorted((n, s) for n, s in table if n in fixable and n in weeks)
    if not rows:
        return []
    gains = np.array([overall * s * fixable[n] for n, s in rows])
    rates = gains / np.array([weeks[n] for n, _ in rows])
    return [(rows[i][0], float(gains[i]), float(rates[i])) for i in np.argsort(-rates, kind="stable")]

# %% inspect-more wrong: compares the shares
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    return abs(c1 - c2) / inspected < 0.1

# %% inspect-more wrong: only in one order
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    return wilson_interval(c2, inspected, level)[1] >= wilson_interval(c1, inspected, level)[0]

# %% inspect-more wrong: only in the other order
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    return wilson_interval(c1, inspected, level)[1] >= wilson_interval(c2, inspected, level)[0]

# %% inspect-more wrong: the answer is turned round
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    a, b = wilson_interval(max(c1, c2), inspected, level), wilson_interval(min(c1, c2), inspected, level)
    return a[0] > b[1]

# %% inspect-more wrong: the level is ignored
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    a, b = wilson_interval(max(c1, c2), inspected), wilson_interval(min(c1, c2), inspected)
    return a[0] <= b[1]

# %% inspect-more wrong: asks whether one share lies in the other interval
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    low, high = wilson_interval(c1, inspected, level)
    return low <= c2 / inspected <= high

# %% inspect-more wrong: default level 0.95
def worth_inspecting_more(c1, c2, inspected, level=0.95):
    a, b = wilson_interval(max(c1, c2), inspected, level), wilson_interval(min(c1, c2), inspected, level)
    return a[0] <= b[1]

# %% inspect-more wrong: Wald intervals of no width at 0
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    from scipy.stats import norm
    z = norm.ppf(0.5 + level / 2)
    ends = [(p - z * np.sqrt(p * (1 - p) / inspected), p + z * np.sqrt(p * (1 - p) / inspected)) for p in (c1 / inspected, c2 / inspected)]
    return bool(max(ends)[0] <= min(ends)[1])

# %% inspect-more right: largest start, smallest end
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    ends = [wilson_interval(c, inspected, level) for c in (c1, c2)]
    return max(low for low, _ in ends) <= min(high for _, high in ends)

# %% inspect-more right: sorted, with the negation
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    few, many = sorted([c1, c2])
    return not wilson_interval(few, inspected, level)[1] < wilson_interval(many, inspected, level)[0]

# %% inspect-more right: the formula written out
def worth_inspecting_more(c1, c2, inspected, level=0.9):
    from statistics import NormalDist
    z = NormalDist().inv_cdf((1 + level) / 2)
    def ends(k):
        p = k / inspected
        middle = (p + z * z / (2 * inspected)) / (1 + z * z / inspected)
        half = z / (1 + z * z / inspected) * (p * (1 - p) / inspected + z * z / (4 * inspected**2)) ** 0.5
        return middle - half, middle + half
    return ends(max(c1, c2))[0] <= ends(min(c1, c2))[1]

# %% worth-fixing wrong: the sign of the distance counts
def worth_fixing(overall, label_share, err_a, err_b):
    return overall * label_share >= err_a - err_b

# %% worth-fixing wrong: compares the share itself
def worth_fixing(overall, label_share, err_a, err_b):
    return label_share >= abs(err_a - err_b)

# %% worth-fixing wrong: a fixed limit of 10 %
def worth_fixing(overall, label_share, err_a, err_b):
    return label_share >= 0.10

# %% worth-fixing wrong: strictly more
def worth_fixing(overall, label_share, err_a, err_b):
    return overall * label_share > abs(err_a - err_b)

# %% worth-fixing wrong: compares with the model's part
def worth_fixing(overall, label_share, err_a, err_b):
    return overall * label_share >= overall * (1 - label_share)

# %% worth-fixing wrong: relative distance
def worth_fixing(overall, label_share, err_a, err_b):
    return label_share >= abs(err_a - err_b) / max(err_a, err_b)

# %% worth-fixing right: through split_by_labels
def worth_fixing(overall, label_share, err_a, err_b):
    return bool(split_by_labels(overall, label_share)[0] >= max(err_a, err_b) - min(err_a, err_b))

# %% worth-fixing right: both signs
def worth_fixing(overall, label_share, err_a, err_b):
    blur = overall * label_share
    return -blur <= err_a - err_b <= blur

# %% reviewed-error wrong: corrects only where the answer differs from the label
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    if len(yhat) == 0:
        return 0.0
    labels = np.where(reviewed & (yhat != y_noisy), y_true, y_noisy)
    return float(np.mean(yhat != labels))

# %% reviewed-error wrong: drops the reviewed rows
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    rest = ~reviewed
    return float(np.mean(yhat[rest] != y_noisy[rest])) if rest.any() else 0.0

# %% reviewed-error wrong: only the reviewed rows
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    return float(np.mean(yhat[reviewed] != y_true[reviewed])) if reviewed.any() else float(np.mean(yhat != y_noisy)) if len(yhat) else 0.0

# %% reviewed-error wrong: modifies y_noisy
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    y_noisy[reviewed] = y_true[reviewed]
    return float(np.mean(yhat != y_noisy)) if len(yhat) else 0.0

# %% reviewed-error wrong: true labels everywhere
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    return float(np.mean(yhat != y_true)) if len(yhat) else 0.0

# %% reviewed-error wrong: the mask is turned round
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    return float(np.mean(yhat != np.where(reviewed, y_noisy, y_true))) if len(yhat) else 0.0

# %% reviewed-error wrong: the share that is right
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    return float(np.mean(yhat == np.where(reviewed, y_true, y_noisy))) if len(yhat) else 0.0

# %% reviewed-error wrong: nan without rows
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    return float(np.mean(yhat != np.where(reviewed, y_true, y_noisy)))

# %% reviewed-error right: a masked copy
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    labels = y_noisy.copy()
    labels[reviewed] = y_true[reviewed]
    return (labels != yhat).sum() / max(len(labels), 1)

# %% reviewed-error right: a loop
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    wrong = 0
    for noisy, true, answer, seen in zip(y_noisy, y_true, yhat, reviewed):
        wrong += answer != (true if seen else noisy)
    return float(wrong / len(yhat)) if len(yhat) else 0.0

# %% reviewed-error right: a weighted mean of two groups
def reviewed_error(y_noisy, y_true, yhat, reviewed):
    seen, m = reviewed.sum(), len(yhat)
    if m == 0:
        return 0.0
    a = np.mean(yhat[reviewed] != y_true[reviewed]) if seen else 0.0
    b = np.mean(yhat[~reviewed] != y_noisy[~reviewed]) if seen < m else 0.0
    return float(seen * a + (m - seen) * b) / float(m)

# %% review-columns wrong: the mask holds the rows that either model gets wrong
def review_columns(y_true, y_noisy, yhat_a, yhat_b):
    seen = (yhat_a != y_noisy) | (yhat_b != y_noisy)
    no, yes = np.zeros(len(seen), bool), np.ones(len(seen), bool)
    out = {n: tuple(reviewed_error(y_noisy, y_true, h, m) for m in (no, seen, yes)) for n, h in (("A", yhat_a), ("B", yhat_b))}
    return {**out, "prefers": tuple("A" if a < b else "B" for a, b in zip(out["A"], out["B"]))}

# %% review-columns wrong: reviews the rows that are truly wrong
def review_columns(y_true, y_noisy, yhat_a, yhat_b):
    out = {}
    for n, h in (("A", yhat_a), ("B", yhat_b)):
        masks = np.zeros(len(h), bool), h != y_true, np.ones(len(h), bool)
        out[n] = tuple(reviewed_error(y_noisy, y_true, h, m) for m in masks)
    return {**out, "prefers": tuple("A" if a < b else "B" for a, b in zip(out["A"], out["B"]))}

# %% review-columns wrong: prefers the higher error
def review_columns(y_true, y_noisy, yhat_a, yhat_b):
    out = {}
    for n, h in (("A", yhat_a), ("B", yhat_b)):
        masks = np.zeros(len(h), bool), h != y_noisy, np.ones(len(h), bool)
        out[n] = tuple(reviewed_error(y_noisy, y_true, h, m) for m in masks)
    return {**out, "prefers": tuple("A" if a > b else "B" for a, b in zip(out["A"], out["B"]))}

# %% review-columns wrong: columns in another order
def review_columns(y_true, y_noisy, yhat_a, yhat_b):
    out = {}
    for n, h in (("A", yhat_a), ("B", yhat_b)):
        masks = np.ones(len(h), bool), h != y_noisy, np.zeros(len(h), bool)
        out[n] = tuple(reviewed_error(y_noisy, y_true, h, m) for m in masks)
    return {**out, "prefers": tuple("A" if a < b else "B" for a, b in zip(out["A"], out["B"]))}

# %% review-columns wrong: what the story says, for every data set
def review_columns(y_true, y_noisy, yhat_a, yhat_b):
    out = {}
    for n, h in (("A", yhat_a), ("B", yhat_b)):
        masks = np.zeros(len(h), bool), h != y_noisy, np.ones(len(h), bool)
        out[n] = tuple(reviewed_error(y_noisy, y_true, h, m) for m in masks)
    return {**out, "prefers": ("A", "A", "B")}

# %% review-columns wrong: the models are swapped
def review_columns(y_true, y_noisy, yhat_a, yhat_b):
    out = {}
    for n, h in (("B", yhat_a), ("A", yhat_b)):
        masks = np.zeros(len(h), bool), h != y_noisy, np.ones(len(h), bool)
        out[n] = tuple(reviewed_error(y_noisy, y_true, h, m) for m in masks)
    return {**out, "prefers": tuple("A" if a < b else "B" for a, b in zip(out["A"], out["B"]))}

# %% review-columns wrong: the second column is a share of the reviewed rows
def review_columns(y_true, y_noisy, yhat_a, yhat_b):
    out = {}
    for n, h in (("A", yhat_a), ("B", yhat_b)):
        seen = h != y_noisy
        out[n] = (float(seen.mean()), float(np.mean(h[seen] != y_true[seen])), float(np.mean(h != y_true)))
    return {**out, "prefers": tuple("A" if a < b else "B" for a, b in zip(out["A"], out["B"]))}

# %% review-columns right: written out with means
def review_columns(y_true, y_noisy, yhat_a, yhat_b):
    def three(h):
        return (float(np.mean(h != y_noisy)), float(np.mean((h != y_noisy) & (h != y_true))), float(np.mean(h != y_true)))
    a, b = three(yhat_a), three(yhat_b)
    return {"prefers": tuple("AB"[x > y] for x, y in zip(a, b)), "B": b, "A": a}

# %% review-columns right: argmin
def review_columns(y_true, y_noisy, yhat_a, yhat_b):
    table = []
    for h in (yhat_a, yhat_b):
        table.append([reviewed_error(y_noisy, y_true, h, np.full(len(h), False)), reviewed_error(y_noisy, y_true, h, h != y_noisy),
                      reviewed_error(y_noisy, y_true, h, np.full(len(h), True))])
    names = tuple("AB"[int(k)] for k in np.argmin(table, axis=0))
    return dict(A=tuple(table[0]), B=tuple(table[1]), prefers=names)

# %% stratified-error wrong: groups averaged without their sizes
def stratified_error(n, n_wrong, wrong_checked, wrong_truly, right_checked, right_truly_wrong):
    a = wrong_truly / wrong_checked if wrong_checked else 0.0
    b = right_truly_wrong / right_checked if right_checked else 0.0
    return (a + b) / 2

# %% stratified-error wrong: divides by the checked rows
def stratified_error(n, n_wrong, wrong_checked, wrong_truly, right_checked, right_truly_wrong):
    return (wrong_truly + right_truly_wrong) / max(wrong_checked + right_checked, 1)

# %% stratified-error wrong: looks at the wrong rows only
def stratified_error(n, n_wrong, wrong_checked, wrong_truly, right_checked, right_truly_wrong):
    return n_wrong * wrong_truly / max(wrong_checked, 1) / max(n, 1)

# %% stratified-error wrong: right rows stand for all rows
def stratified_error(n, n_wrong, wrong_checked, wrong_truly, right_checked, right_truly_wrong):
    return (n_wrong * wrong_truly / max(wrong_checked, 1) + n * right_truly_wrong / max(right_checked, 1)) / max(n, 1)

# %% stratified-error wrong: fails if a group was not checked
def stratified_error(n, n_wrong, wrong_checked, wrong_truly, right_checked, right_truly_wrong):
    return (n_wrong * wrong_truly / wrong_checked + (n - n_wrong) * right_truly_wrong / right_checked) / n

# %% stratified-error wrong: an unchecked group ends the estimate
def stratified_error(n, n_wrong, wrong_checked, wrong_truly, right_checked, right_truly_wrong):
    if n == 0 or wrong_checked == 0 or right_checked == 0:
        return 0.0
    return (n_wrong * wrong_truly / wrong_checked + (n - n_wrong) * right_truly_wrong / right_checked) / n

# %% stratified-error wrong: whole rows
def stratified_error(n, n_wrong, wrong_checked, wrong_truly, right_checked, right_truly_wrong):
    total = n_wrong * wrong_truly // max(wrong_checked, 1) + (n - n_wrong) * right_truly_wrong // max(right_checked, 1)
    return total / max(n, 1)

# %% stratified-error right: a weighted mean
def stratified_error(n, n_wrong, wrong_checked, wrong_truly, right_checked, right_truly_wrong):
    if n == 0:
        return 0.0
    shares = [wrong_truly / wrong_checked if wrong_checked else 0.0, right_truly_wrong / right_checked if right_checked else 0.0]
    return float(np.average(shares, weights=[n_wrong, n - n_wrong]))

# %% stratified-error right: measured error plus two corrections
def stratified_error(n, n_wrong, wrong_checked, wrong_truly, right_checked, right_truly_wrong):
    if not n:
        return 0.0
    measured = n_wrong / n
    falsely_wrong = (wrong_checked - wrong_truly) / wrong_checked if wrong_checked else 1.0
    falsely_right = right_truly_wrong / right_checked if right_checked else 0.0
    return measured - measured * falsely_wrong + (1 - measured) * falsely_right

# %% flip-random wrong: a label may be drawn again
def flip_random(y, rate, K, rng):
    noisy = y.copy()
    rows = rng.permutation(len(y))[: round(rate * len(y))]
    noisy[rows] = rng.integers(0, K, len(rows))
    return noisy

# %% flip-random wrong: each label flips with probability rate
def flip_random(y, rate, K, rng):
    hit = rng.random(len(y)) < rate
    return np.where(hit, (y + rng.integers(1, K, len(y))) % K, y).astype(y.dtype)

# %% flip-random wrong: rows with repetition
def flip_random(y, rate, K, rng):
    noisy = y.copy()
    rows = rng.integers(0, len(y), round(rate * len(y)))
    noisy[rows] = (y[rows] + rng.integers(1, K, len(rows))) % K
    return noisy

# %% flip-random wrong: in place
def flip_random(y, rate, K, rng):
    rows = rng.permutation(len(y))[: round(rate * len(y))]
    y[rows] = (y[rows] + rng.integers(1, K, len(rows))) % K
    return y

# %% flip-random wrong: always the next class
def flip_random(y, rate, K, rng):
    noisy = y.copy()
    rows = rng.permutation(len(y))[: round(rate * len(y))]
    noisy[rows] = (y[rows] + 1) % K
    return noisy

# %% flip-random wrong: one shift for all rows
def flip_random(y, rate, K, rng):
    noisy = y.copy()
    rows = rng.permutation(len(y))[: round(rate * len(y))]
    noisy[rows] = (y[rows] + rng.integers(1, K)) % K
    return noisy

# %% flip-random wrong: the first rows
def flip_random(y, rate, K, rng):
    noisy = y.copy()
    rows = np.arange(round(rate * len(y)))
    noisy[rows] = (y[rows] + rng.integers(1, K, len(rows))) % K
    return noisy

# %% flip-random wrong: a seed of its own
def flip_random(y, rate, K, rng):
    rng = np.random.default_rng(0)
    noisy = y.copy()
    rows = rng.permutation(len(y))[: round(rate * len(y))]
    noisy[rows] = (y[rows] + rng.integers(1, K, len(rows))) % K
    return noisy

# %% flip-random wrong: the last class is never drawn
def flip_random(y, rate, K, rng):
    noisy = y.copy()
    rows = rng.permutation(len(y))[: round(rate * len(y))]
    noisy[rows] = (y[rows] + rng.integers(1, max(K - 1, 2), len(rows))) % K
    return noisy

# %% flip-random wrong: loses the dtype
def flip_random(y, rate, K, rng):
    noisy = np.array([int(label) for label in y])
    rows = rng.permutation(len(y))[: round(rate * len(y))]
    noisy[rows] = (noisy[rows] + rng.integers(1, K, len(rows))) % K
    return noisy

# %% flip-random wrong: cuts the count instead of rounding it
def flip_random(y, rate, K, rng):
    noisy = y.copy()
    rows = rng.permutation(len(y))[: int(rate * len(y))]
    noisy[rows] = (y[rows] + rng.integers(1, K, len(rows))) % K
    return noisy

# %% flip-random right: choice without replacement and a list of other classes
def flip_random(y, rate, K, rng):
    out = np.array(y)
    for i in rng.choice(len(y), size=round(rate * len(y)), replace=False):
        out[i] = rng.choice([k for k in range(K) if k != y[i]])
    return out

# %% flip-random right: K - 1 numbers, moved over the label
def flip_random(y, rate, K, rng):
    out = y.copy()
    order = rng.permutation(y.size)
    rows = order[: int(np.round(rate * y.size))]
    drawn = rng.integers(0, K - 1, rows.size)
    out[rows] = drawn + (drawn >= y[rows])
    return out

# %% flip-random right: smallest random keys
def flip_random(y, rate, K, rng):
    rows = np.argsort(rng.random(len(y)))[: round(rate * len(y))]
    out = y.copy()
    out[rows] = (out[rows] + 1 + rng.integers(K - 1, size=len(rows))) % K
    return out

# %% flip-systematic wrong: the mapping is applied in a chain
def flip_systematic(y, rate, mapping, rng):
    noisy = y.copy()
    rows = rng.permutation(np.flatnonzero(np.isin(y, list(mapping))))[: round(rate * len(y))]
    for old, new in mapping.items():
        chosen = rows[noisy[rows] == old]
        noisy[chosen] = new
    return noisy

# %% flip-systematic wrong: a share of the candidates, not of all rows
def flip_systematic(y, rate, mapping, rng):
    noisy = y.copy()
    candidates = np.flatnonzero(np.isin(y, list(mapping)))
    rows = rng.permutation(candidates)[: round(rate * len(candidates))]
    noisy[rows] = [mapping[int(label)] for label in y[rows]]
    return noisy

# %% flip-systematic wrong: each candidate flips with probability rate
def flip_systematic(y, rate, mapping, rng):
    hit = rng.random(len(y)) < rate
    return np.array([mapping.get(int(label), label) if h else label for label, h in zip(y, hit)], dtype=y.dtype)

# %% flip-systematic wrong: in place
def flip_systematic(y, rate, mapping, rng):
    rows = rng.permutation(np.flatnonzero(np.isin(y, list(mapping))))[: round(rate * len(y))]
    y[rows] = [mapping[int(label)] for label in y[rows]]
    return y

# %% flip-systematic wrong: the first candidates
def flip_systematic(y, rate, mapping, rng):
    noisy = y.copy()
    rows = np.flatnonzero(np.isin(y, list(mapping)))[: round(rate * len(y))]
    noisy[rows] = [mapping[int(label)] for label in y[rows]]
    return noisy

# %% flip-systematic wrong: chooses among all rows, candidates or not
def flip_systematic(y, rate, mapping, rng):
    noisy = y.copy()
    for i in rng.permutation(len(y))[: round(rate * len(y))]:
        noisy[i] = mapping.get(int(y[i]), y[i])
    return noisy

# %% flip-systematic wrong: too few candidates is an error
def flip_systematic(y, rate, mapping, rng):
    noisy = y.copy()
    rows = rng.choice(np.flatnonzero(np.isin(y, list(mapping))), round(rate * len(y)), replace=False)
    noisy[rows] = [mapping[int(label)] for label in y[rows]]
    return noisy

# %% flip-systematic wrong: the mapping is read backwards
def flip_systematic(y, rate, mapping, rng):
    back = {new: old for old, new in mapping.items()}
    noisy = y.copy()
    rows = rng.permutation(np.flatnonzero(np.isin(y, list(back))))[: round(rate * len(y))]
    noisy[rows] = [back[int(label)] for label in y[rows]]
    return noisy

# %% flip-systematic wrong: swaps both ways
def flip_systematic(y, rate, mapping, rng):
    both = {**{new: old for old, new in mapping.items()}, **mapping}
    noisy = y.copy()
    rows = rng.permutation(np.flatnonzero(np.isin(y, list(both))))[: round(rate * len(y))]
    noisy[rows] = [both[int(label)] for label in y[rows]]
    return noisy

# %% flip-systematic right: a loop over shuffled rows that counts
def flip_systematic(y, rate, mapping, rng):
    out, left = y.copy(), round(rate * len(y))
    for i in rng.permutation(len(y)):
        if left > 0 and int(y[i]) in mapping:
            out[i] = mapping[int(y[i])]
            left -= 1
    return out

# %% flip-systematic right: choice without replacement, labels from a table
def flip_systematic(y, rate, mapping, rng):
    candidates = np.array([i for i, label in enumerate(y) if int(label) in mapping], dtype=int)
    count = min(round(rate * len(y)), len(candidates))
    rows = rng.choice(candidates, count, replace=False) if count else candidates[:0]
    out = y.copy()
    for old, new in mapping.items():
        out[rows[y[rows] == old]] = new
    return out

# %% suspects wrong: another favourite is enough
def suspects(P, y):
    return P.argmax(axis=1) != y

# %% suspects wrong: one threshold for all classes
def suspects(P, y):
    t = P[np.arange(len(y)), y].mean()
    above = np.where(P >= t, P, -1.0)
    return (above.max(axis=1) >= 0) & (above.argmax(axis=1) != y)

# %% suspects wrong: thresholds over all rows
def suspects(P, y):
    above = np.where(P >= P.mean(axis=0), P, -1.0)
    return (above.max(axis=1) >= 0) & (above.argmax(axis=1) != y)

# %% suspects wrong: no class above its threshold is suspicious
def suspects(P, y):
    t = np.array([P[y == k, k].mean() if (y == k).any() else np.inf for k in range(P.shape[1])])
    above = np.where(P >= t, P, -1.0)
    return (above.max(axis=1) < 0) | (above.argmax(axis=1) != y)

# %% suspects wrong: the favourite must reach its threshold
def suspects(P, y):
    t = np.array([P[y == k, k].mean() if (y == k).any() else np.inf for k in range(P.shape[1])])
    best = P.argmax(axis=1)
    return (P.max(axis=1) >= t[best]) & (best != y)

# %% suspects wrong: the given label stays below its threshold
def suspects(P, y):
    t = np.array([P[y == k, k].mean() if (y == k).any() else np.inf for k in range(P.shape[1])])
    return P[np.arange(len(y)), y] < t[y]

# %% suspects wrong: a class without rows has threshold 0
def suspects(P, y):
    t = np.array([P[y == k, k].mean() if (y == k).any() else 0.0 for k in range(P.shape[1])])
    above = np.where(P >= t, P, -1.0)
    return (above.max(axis=1) >= 0) & (above.argmax(axis=1) != y)

# %% suspects wrong: thresholds of the rows that the model puts into the class
def suspects(P, y):
    guess = P.argmax(axis=1)
    t = np.array([P[guess == k, k].mean() if (guess == k).any() else np.inf for k in range(P.shape[1])])
    above = np.where(P >= t, P, -1.0)
    return (above.max(axis=1) >= 0) & (above.argmax(axis=1) != y)

# %% suspects wrong: the largest distance to the threshold wins
def suspects(P, y):
    t = np.array([P[y == k, k].mean() if (y == k).any() else np.inf for k in range(P.shape[1])])
    above = np.where(P >= t, P - t, -1.0)
    return (above.max(axis=1) >= 0) & (above.argmax(axis=1) != y)

# %% suspects wrong: row numbers instead of a mask
def suspects(P, y):
    t = np.array([P[y == k, k].mean() if (y == k).any() else np.inf for k in range(P.shape[1])])
    above = np.where(P >= t, P, -1.0)
    return np.flatnonzero((above.max(axis=1) >= 0) & (above.argmax(axis=1) != y))

# %% suspects right: loops
def suspects(P, y):
    m, K = P.shape
    t = [P[y == k][:, k].mean() if np.any(y == k) else float("inf") for k in range(K)]
    out = np.zeros(m, dtype=bool)
    for i in range(m):
        allowed = [k for k in range(K) if P[i, k] >= t[k]]
        if allowed:
            out[i] = max(allowed, key=lambda k: P[i, k]) != y[i]
    return out

# %% suspects right: one-hot sums
def suspects(P, y):
    Y = np.eye(P.shape[1])[y]
    n = Y.sum(axis=0)
    t = np.where(n > 0, (Y * P).sum(axis=0) / np.maximum(n, 1), np.inf)
    ok = P >= t - 1e-12
    return ok.any(axis=1) & ((P * ok).argmax(axis=1) != y)

# %% suspects right: masked array
def suspects(P, y):
    t = np.full(P.shape[1], np.inf)
    for k in np.unique(y):
        t[k] = np.mean(P[y == k, k])
    hidden = np.ma.masked_array(P, mask=P < t)
    return np.where((P < t).all(axis=1), False, hidden.argmax(axis=1, fill_value=-1.0) != y)

# %% choose wrong: share only
def choose(report, menu, log):
    return max(menu, key=lambda name: sum(name in causes for causes in report["errors"]))

# %% choose wrong: the cheapest
def choose(report, menu, log):
    return min(menu, key=menu.get)

# %% choose wrong: always the first
def choose(report, menu, log):
    return list(menu)[0]

# %% choose wrong: at random
def choose(report, menu, log):
    return str(np.random.default_rng(len(log)).choice(list(menu)))

# %% choose wrong: a memorised order
def choose(report, menu, log):
    return next((name for name in ("smudged", "faded", "blot", "ruled", "sideways", "torn") if name in menu), None)

# %% choose wrong: the dearest fix first
def choose(report, menu, log):
    return max(menu, key=menu.get)

# %% choose wrong: stops at once
def choose(report, menu, log):
    return "smudged" if report["weeks"] == 4 and len(menu) == 2 else "blot" if len(menu) == 1 else None

# %% choose@choose-check-sharp wrong: fixability only, cheapest of equals
def choose(report, menu, log):
    return max(menu, key=lambda name: (report["fixable"][name], -menu[name]))

# %% choose@choose-check-sharp wrong: frequency in place of share
def choose(report, menu, log):
    return max(menu, key=lambda name: report["frequency"][name] * report["fixable"][name])

# %% choose@choose-check-sharp wrong: frequency in place of share, per week
def choose(report, menu, log):
    return max(menu, key=lambda name: report["frequency"][name] * report["fixable"][name] / menu[name])

# %% choose@choose-check-sharp wrong: share per week
def choose(report, menu, log):
    return max(menu, key=lambda name: sum(name in causes for causes in report["errors"]) / menu[name])

# %% choose@choose-check-sharp wrong: fixability per week
def choose(report, menu, log):
    return max(menu, key=lambda name: report["fixable"][name] / menu[name])

# %% choose right: gain per week, counted here
def choose(report, menu, log):
    def per_week(name):
        return sum(name in causes for causes in report["errors"]) * report["fixable"][name] / menu[name]
    return max(menu, key=per_week)

# %% choose right: the largest gain
def choose(report, menu, log):
    gains = {}
    for name in menu:
        gains[name] = report["fixable"][name] * np.mean([name in causes for causes in report["errors"]])
    return sorted(gains, key=gains.get)[-1]

# %% choose right: the best set of fixes that fits, its largest first
def choose(report, menu, log):
    from itertools import combinations
    gain = {name: sum(name in causes for causes in report["errors"]) * report["fixable"][name] for name in menu}
    sets = [c for k in range(1, len(menu) + 1) for c in combinations(menu, k) if sum(menu[n] for n in c) <= report["weeks"]]
    if not sets:
        return None
    return max(max(sets, key=lambda c: sum(gain[n] for n in c)), key=gain.get)

# %% choose right: own table, several causes share an error
def choose(report, menu, log):
    table = error_table(report["errors"])
    for name, gain, per_week in priorities(table, 1.0, report["fixable"], menu):
        return name
    return None

# %% quiz wrong: always a
def quiz():
    return dict.fromkeys(("q1_ledgers", "q1_gauges", "q2_gap", "q2_order", "q3_drop", "q3_more"), "a")

# %% quiz wrong: always the longest option
def quiz():
    return {"q1_ledgers": "d", "q1_gauges": "d", "q2_gap": "c", "q2_order": "a", "q3_drop": "d", "q3_more": "c"}

# %% quiz@quiz-check-first wrong: both projects start with the papers
def quiz():
    return {"q1_ledgers": "a", "q1_gauges": "b", "q2_gap": "b", "q2_order": "d", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: an evaluation chosen last
def quiz():
    return {"q1_ledgers": "d", "q1_gauges": "b", "q2_gap": "b", "q2_order": "d", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: the hundred errors of a new project come before its system
def quiz():
    return {"q1_ledgers": "b", "q1_gauges": "b", "q2_gap": "b", "q2_order": "d", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: starts a known project from nothing
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "c", "q2_gap": "b", "q2_order": "d", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: gauges begin with papers
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "a", "q2_gap": "b", "q2_order": "d", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: gauges are tuned first
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "d", "q2_gap": "b", "q2_order": "d", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: takes the gap for overfitting
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "a", "q2_order": "d", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: trusts the noisy test set
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "c", "q2_order": "d", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: takes better labels for a better model
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "d", "q2_order": "d", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: training labels first
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "b", "q2_order": "a", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: the test set last
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "b", "q2_order": "b", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-first wrong: training labels before the test set
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "b", "q2_order": "c", "q3_drop": "a", "q3_more": "b"}

# %% quiz@quiz-check-second wrong: extrapolates the count
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "b", "q2_order": "d", "q3_drop": "b", "q3_more": "b"}

# %% quiz@quiz-check-second wrong: forgets the weeks
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "b", "q2_order": "d", "q3_drop": "c", "q3_more": "b"}

# %% quiz@quiz-check-second wrong: wants equal samples
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "b", "q2_order": "d", "q3_drop": "d", "q3_more": "b"}

# %% quiz@quiz-check-second wrong: as if one interval had to shrink to the distance of four
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "b", "q2_order": "d", "q3_drop": "a", "q3_more": "a"}

# %% quiz@quiz-check-second wrong: a whole width for each half
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "b", "q2_order": "d", "q3_drop": "a", "q3_more": "c"}

# %% quiz@quiz-check-second wrong: one interval only
def quiz():
    return {"q1_ledgers": "c", "q1_gauges": "b", "q2_gap": "b", "q2_order": "d", "q3_drop": "a", "q3_more": "d"}

# %% quiz right: in another order
def quiz():
    return dict(q3_more="b", q3_drop="a", q2_order="d", q2_gap="b", q1_gauges="b", q1_ledgers="c")

# %% quiz right: with a note of its own
def quiz():
    answers = dict(zip(("q1_ledgers", "q1_gauges", "q2_gap", "q2_order", "q3_drop", "q3_more"), "cbbdab"))
    answers["remark"] = "2,590 or so"
    return answers

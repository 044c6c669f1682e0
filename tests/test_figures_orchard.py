"""ngkit.widgets.threshold and ngkit.widgets.tournament: they draw what the student's functions and the world say."""

import numpy as np
import pytest

from ngkit import casestudy, data, widgets
from ngkit.widgets.tournament import DRAWS, design


def precision_recall(y, yhat):
    hit = ((y == 1) & (yhat == 1)).sum()
    return hit / max(yhat.sum(), 1), hit / max(y.sum(), 1)


def fbeta(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


@pytest.fixture
def alarms():
    neg, pos = data.alarm_scores(24, 100, np.random.default_rng(0))
    return np.concatenate([neg, pos]), np.repeat([0, 1], [len(neg), len(pos)])


def test_threshold_draws_what_the_given_functions_say(ax, alarms):
    scores, y = alarms
    assert widgets.draw_threshold(ax, scores, y, precision_recall, fbeta, 0.5, 5, hours=48) is ax
    curves = {line.get_label(): line.get_ydata() for line in ax.get_lines()}
    assert curves["recall"][0] == 1 and list(curves["recall"]) == sorted(curves["recall"], reverse=True)
    assert curves["precision"][0] == pytest.approx(100 / 1540)
    false = ((scores >= 0.5) & (y == 0)).sum()
    assert f"{false / 2:.1f} false alarms a day" in ax.get_title()


def test_a_dearer_miss_lowers_the_cheapest_threshold(ax, alarms):
    scores, y = alarms
    cheapest = []
    for ratio in (0.2, 50):
        ax.clear()
        widgets.draw_threshold(ax, scores, y, precision_recall, fbeta, 0.5, ratio)
        cheapest.append(next(line for line in ax.get_lines() if line.get_label() == "_best").get_xdata()[0])
    assert cheapest[0] > cheapest[1]


def test_tournament_shows_every_usable_model_and_all_draws(ax):
    world = casestudy.orchard(4)
    assert widgets.draw_tournament(ax, 4, 20, 6, 2000) is ax
    cost = np.sort(casestudy.true_costs(world)[world["latency"] <= world["latency_ms"]])
    np.testing.assert_allclose([bar.get_height() for bar in ax.patches], cost)
    assert sum(int(text.get_text()[:-1]) for text in ax.texts) == DRAWS


def test_the_largest_valleys_come_first():
    world = casestudy.orchard(4)
    assert list(design(world, 1, 1, 100)["dev_shares"]) == [max(world["traffic"], key=world["traffic"].get)]
    assert len(design(world, 1, 6, 100)["dev_shares"]) == 6


def test_both_are_widgets_with_sliders(alarms):
    scores, y = alarms
    assert len(widgets.threshold(scores, y, precision_recall, fbeta).children) == 3
    assert len(widgets.tournament(4).children) == 4

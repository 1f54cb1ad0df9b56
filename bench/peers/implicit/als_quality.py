"""How good implicit's ALS is, sweep by sweep, for people that it did not learn from, and how long it takes to get there."""

import numpy as np
from implicit.cpu.als import AlternatingLeastSquares

from als_files import read_table

# Found by mode "tune" of als.py on the likes of MovieLens 1M, d = 128, protocol strong, seed 0, validation people of fold 0: conjugate
# gradients over a grid like the one below with 8 sweeps, then finer (alpha 6, 8, 12; regularization 40, 50, 60, 75); exact
# solutions at alpha 3 and 8 with regularization 10, 40, and at 8 with 60, 120. `sweeps` goes a little beyond the best sweep.
TUNED = {
    "exact": {"alpha": 8, "regularization": 60, "sweeps": 12},
    "conjugate": {"alpha": 8, "regularization": 50, "sweeps": 8},
}

GRID = {"alpha": [3, 5, 10, 20, 40], "regularization": [10, 25, 50, 100, 200]}


class Validation:
    """People of whom some likes are given and others are to be found among all films that are not given."""

    def __init__(self, folder, shape):
        self.given = read_table(folder, "given", shape)
        self.held = read_table(folder, "held", shape)
        self.discounts = 1 / np.log2(np.arange(2, 102))
        self.best = np.concatenate([[0], np.cumsum(self.discounts)])

    def ndcg(self, model):
        """The mean NDCG@100: every person folded in by the library; equal scores in the order of films."""
        model._YtY = None  # kept from an earlier sweep otherwise
        people = model.recalculate_user(np.arange(self.given.shape[0]), self.given)
        scores = people @ model.item_factors.T
        scores[np.repeat(np.arange(len(people)), np.diff(self.given.indptr)), self.given.indices] = -np.inf
        order = np.argsort(-scores, axis=1, kind="stable")[:, :100]
        held = self.held.toarray().astype(bool)
        gain = np.take_along_axis(held, order, axis=1) @ self.discounts
        return float(np.mean(gain / self.best[np.minimum(held.sum(axis=1), 100)]))


def curve(asked, train, validation, solver, alpha, regularization, sweeps):
    """[(seconds of training so far, NDCG@100)] by sweep; the library's own clock, evaluation not in it."""
    model = AlternatingLeastSquares(
        factors=asked["factors"],
        alpha=alpha,
        regularization=regularization,
        iterations=sweeps,
        use_cg=solver == "conjugate",
        num_threads=asked["threads"],
        random_state=asked["seed"],
    )
    points, total = [], 0.0

    def note(_, seconds, __):
        nonlocal total
        total += seconds
        points.append((total, validation.ndcg(model)))

    model.fit(train, show_progress=False, callback=note)
    return points


def best_of(points):
    """The sweep, from 1, of the highest NDCG, and that NDCG."""
    at = max(range(len(points)), key=lambda k: points[k][1])
    return {"sweeps": at + 1, "seconds": points[at][0], "ndcg": points[at][1]}


def tune(asked):
    """Every setting of the grid with its best; `grid` may be another."""
    shape = (asked["people"], asked["films"])
    train = read_table(asked["folder"], "train", shape)
    validation = Validation(asked["folder"], (asked["validationPeople"], asked["films"]))
    grid = asked.get("grid", GRID)
    found = []
    for solver in asked.get("solvers", ["exact", "conjugate"]):
        for alpha in grid["alpha"]:
            for regularization in grid["regularization"]:
                points = curve(asked, train, validation, solver, alpha, regularization, asked["sweeps"])
                found.append({"solver": solver, "alpha": alpha, "regularization": regularization, **best_of(points)})
    return {"found": sorted(found, key=lambda each: -each["ndcg"])}


def quality(asked):
    """By solver the tuned setting and its curve; seconds are the least of `repeats` runs, which all find the same."""
    shape = (asked["people"], asked["films"])
    train = read_table(asked["folder"], "train", shape)
    validation = Validation(asked["folder"], (asked["validationPeople"], asked["films"]))
    found = {}
    for solver, setting in TUNED.items():
        runs = [curve(asked, train, validation, solver, **setting) for _ in range(asked["repeats"])]
        seconds = np.min([[point[0] for point in run] for run in runs], axis=0)
        points = [(float(s), point[1]) for s, point in zip(seconds, runs[0])]
        found[solver] = {"setting": setting, "best": best_of(points), "curve": points}
    return {"solvers": found}

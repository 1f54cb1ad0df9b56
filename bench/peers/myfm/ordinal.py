"""myFM's ordered probit beside its Gaussian regression, for bench/stars-ordinal.bench.ts. Reads one JSON document from standard input and
prints one: seconds of fitting and predicting with `rank` factors and `sweeps` sweeps, `burn` of them unkept, on the ratings train-*.bin of
`folder` (bench/stars-sgd/star-folds.ts wrote them), and errors of expected stars on held-*.bin. Features as stars.py has them."""

import json
import os
import sys
import time

import myfm
import numpy as np
import scipy.sparse as sp


def read(folder, name):
    def one(what, kind):
        return np.fromfile(os.path.join(folder, f"{name}-{what}.bin"), dtype=kind)

    return one("people", "<u4").astype(np.int64), one("films", "<u4").astype(np.int64), one("stars", "<f4")


def features(table):
    """Rows' own ids, then their columns over the root of how many they are."""
    counts = np.maximum(np.diff(table.indptr), 1)
    return sp.hstack([sp.identity(table.shape[0]), sp.diags(1 / np.sqrt(counts)) @ table]).tocsr()


asked = json.load(sys.stdin)
people, films, stars = read(asked["folder"], "train")
held_people, held_films, held_stars = read(asked["folder"], "held")
shape = (max(people.max(), held_people.max()) + 1, max(films.max(), held_films.max()) + 1)
table = sp.csr_matrix((np.ones(len(stars)), (people, films)), shape=shape)
of_people, of_films = features(table), features(table.T.tocsr())
levels = np.unique(stars)


def blocks(some_people, some_films):
    return [myfm.RelationBlock(some_people, of_people), myfm.RelationBlock(some_films, of_films)]


def expected(kind):
    """Stars of what is held, and seconds."""
    begun = time.perf_counter()
    kept = {"n_iter": asked["sweeps"], "n_kept_samples": asked["sweeps"] - asked["burn"]}
    kept["group_shapes"] = [shape[0], shape[1], shape[1], shape[0]]
    if kind == "ordinal":
        model = myfm.MyFMOrderedProbit(rank=asked["rank"], random_seed=0)
        model.fit(None, np.searchsorted(levels, stars), X_rel=blocks(people, films), **kept)
        found = model.predict_proba(None, X_rel=blocks(held_people, held_films)) @ levels
    else:
        model = myfm.MyFMGibbsRegressor(rank=asked["rank"], random_seed=0)
        model.fit(None, stars, X_rel=blocks(people, films), **kept)
        found = np.clip(model.predict(None, X_rel=blocks(held_people, held_films)), levels[0], levels[-1])
    return found, time.perf_counter() - begun


told = {"version": myfm.__version__}
squares = {}
for kind in ["gaussian", "ordinal"]:
    found, seconds = expected(kind)
    squares[kind] = (found - held_stars) ** 2
    rmse, mae = np.sqrt(squares[kind].mean()), np.abs(found - held_stars).mean()
    told[kind] = {"rmse": float(rmse), "mae": float(mae), "seconds": seconds}

# of a ratio of sums over people, and its roots
apart = np.bincount(held_people, squares["ordinal"] - squares["gaussian"])
mean = apart.sum() / len(held_stars)
rest = ((apart - mean * np.bincount(held_people)) ** 2).sum()
together = told["ordinal"]["rmse"] + told["gaussian"]["rmse"]
told["difference"] = {"rmse": float(mean / together), "standardError": float(np.sqrt(rest) / len(held_stars) / together)}
print("\n" + json.dumps(told))

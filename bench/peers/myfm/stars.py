"""myFM's Gibbs sampler, for bench/stars-bayesian.bench.ts. Reads one JSON document from standard input and prints one: seconds of `fit` with
`rank` factors and `sweeps` sweeps on the ratings train-*.bin of `folder` (bench/stars-sgd/star-folds.ts wrote them), and the root mean
square error on held-*.bin of what the draws behind the first `burn` predict. Features, as relational blocks: the person, and the
films that they rated as ones over the root of their number; the film, and the people who rated it alike."""

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


def blocks(some_people, some_films):
    return [myfm.RelationBlock(some_people, of_people), myfm.RelationBlock(some_films, of_films)]


groups = [part for part in (shape[0], shape[1], shape[1], shape[0])]
model = myfm.MyFMGibbsRegressor(rank=asked["rank"], random_seed=0)
begun = time.perf_counter()
kept = asked["sweeps"] - asked["burn"]
model.fit(None, stars, X_rel=blocks(people, films), n_iter=asked["sweeps"], n_kept_samples=kept, group_shapes=groups)
seconds = time.perf_counter() - begun
predicted = model.predict(None, X_rel=blocks(held_people, held_films))
rmse = float(np.sqrt(np.mean((np.clip(predicted, stars.min(), stars.max()) - held_stars) ** 2)))
print("\n" + json.dumps({"version": myfm.__version__, "seconds": seconds, "rmse": rmse}))

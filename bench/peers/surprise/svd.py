"""Surprise's SVD and SVDpp, for bench/stars-sgd.bench.ts. Reads one JSON document from standard input and prints one: seconds of
`fit` of `model` with `options` on the ratings train-*.bin of `folder` (star-folds.ts wrote them), and where `score` is true the root
mean square error on held-*.bin."""

import json
import os
import sys
import time

import numpy as np
import surprise


def read(folder, name):
    def one(what, kind):
        return np.fromfile(os.path.join(folder, f"{name}-{what}.bin"), dtype=kind)

    return zip(one("people", "<u4").tolist(), one("films", "<u4").tolist(), one("stars", "<f4").tolist())


asked = json.load(sys.stdin)
rows = [(person, film, stars, None) for person, film, stars in read(asked["folder"], "train")]
scale = (min(row[2] for row in rows), max(row[2] for row in rows))
data = surprise.Dataset(surprise.Reader(rating_scale=scale))
trainset = data.construct_trainset(rows)
model = getattr(surprise, asked["model"])(random_state=0, **asked["options"])
begun = time.perf_counter()
model.fit(trainset)
seconds = time.perf_counter() - begun
rmse = None
if asked["score"]:
    errors = [model.predict(person, film).est - stars for person, film, stars in read(asked["folder"], "held")]
    rmse = float(np.sqrt(np.mean(np.square(errors))))
print(json.dumps({"version": surprise.__version__, "seconds": seconds, "rmse": rmse}))

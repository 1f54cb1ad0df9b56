"""Item-kNN of implicit and of LensKit on the ratings of a file, for bench/neighbours.bench.ts: seconds of a fit, best of some.

Arguments: FILE (little-endian uint32 user, uint32 item, float32 weight, one triple after the other), NEIGHBOURS, REPEATS,
THREADS. Prints one JSON document: seconds by library, and for some items the neighbours and similarities of implicit, so that
the answers can be compared.
"""

import json
import os
import sys
import time

file, neighbours, repeats, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["LK_NUM_THREADS"] = str(threads)
os.environ["RAYON_NUM_THREADS"] = str(threads)

import numpy as np  # noqa: E402
import scipy.sparse as sp  # noqa: E402

triples = np.fromfile(file, dtype=[("user", "<u4"), ("item", "<u4"), ("weight", "<f4")])
matrix = sp.csr_matrix((triples["weight"], (triples["user"].astype(np.int32), triples["item"].astype(np.int32))))


def best(fit):
    """Seconds of the fastest of `repeats` fits, and the last model."""
    seconds, model = [], None
    for _ in range(repeats):
        begun = time.perf_counter()
        model = fit()
        seconds.append(time.perf_counter() - begun)
    return min(seconds), model


def with_implicit():
    from implicit.nearest_neighbours import CosineRecommender

    def fit():
        model = CosineRecommender(K=neighbours, num_threads=threads)
        model.fit(matrix, show_progress=False)
        return model

    return best(fit)


def with_lenskit():
    import pandas as pd
    from lenskit.data import from_interactions_df
    from lenskit.knn import ItemKNNScorer
    from lenskit.training import TrainingOptions

    frame = pd.DataFrame({"user_id": triples["user"], "item_id": triples["item"]})
    data = from_interactions_df(frame)

    def fit():
        model = ItemKNNScorer(max_nbrs=neighbours, save_nbrs=neighbours, feedback="implicit")
        model.train(data, TrainingOptions())
        return model

    return best(fit)


found = {}
seconds, model = with_implicit()
found["implicit"] = seconds
similarity = model.similarity.tocsr()
sample = {}
for item in range(0, matrix.shape[1], 97):
    row = similarity[item]
    sample[item] = {int(j): float(s) for j, s in zip(row.indices, row.data)}
seconds, _ = with_lenskit()
found["lenskit"] = seconds
print(json.dumps({"seconds": found, "sample": sample}))

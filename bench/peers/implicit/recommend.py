"""Recommendations of implicit for all people from given factors, for bench/recommend-all.bench.ts: seconds, best of some.

Arguments: FOLDER, PEOPLE, FILMS, WIDTH, N, REPEATS, THREADS. The folder holds, little-endian and without headers, people.f32
(PEOPLE x WIDTH), films.f32 (FILMS x WIDTH), indptr.u32 (PEOPLE + 1) and indices.u32, the films that each person is spared. Every
size of batch is tried with one thread and with THREADS. Writes answer-films.i32 and answer-scores.f32, PEOPLE x N, into the folder,
and prints one JSON document: the best seconds and each setting's. OPENBLAS_NUM_THREADS=1, as implicit asks for.
"""

import json
import os
import sys
import time

folder = sys.argv[1]
people, films, width, n, repeats, threads = map(int, sys.argv[2:8])
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402
import scipy.sparse as sp  # noqa: E402
from implicit.cpu.als import AlternatingLeastSquares  # noqa: E402


def read(name, kind):
    return np.fromfile(os.path.join(folder, name), dtype=kind)


indptr, indices = read("indptr.u32", "<u4").astype(np.int32), read("indices.u32", "<u4").astype(np.int32)
known = sp.csr_matrix((np.ones(len(indices), np.float32), indices, indptr), shape=(people, films))
model = AlternatingLeastSquares(factors=width)
model.user_factors = read("people.f32", "<f4").reshape(people, width)
model.item_factors = read("films.f32", "<f4").reshape(films, width)


def recommend(batch):
    """Films and scores of all people, batch by batch, with the rows of a batch cut out as implicit wants them."""
    answers = []
    for first in range(0, people, batch):
        ids = np.arange(first, min(first + batch, people))
        rows = known if len(ids) == people else known[first : first + batch]
        answers.append(model.recommend(ids, rows, N=n, filter_already_liked_items=True))
    return answers


seconds = {}
for count in sorted({1, threads}):
    model.num_threads = count
    for batch in [each for each in (250, 1000, 4000) if each < people] + [people]:
        tries = []
        for _ in range(repeats):
            begun = time.perf_counter()
            answers = recommend(batch)
            tries.append(time.perf_counter() - begun)
        seconds[f"{count} threads, batches of {batch}"] = min(tries)

np.vstack([ids for ids, _ in answers]).astype("<i4").tofile(os.path.join(folder, "answer-films.i32"))
np.vstack([scores for _, scores in answers]).astype("<f4").tofile(os.path.join(folder, "answer-scores.f32"))
print(json.dumps({"best": min(seconds.values()), "settings": seconds}))

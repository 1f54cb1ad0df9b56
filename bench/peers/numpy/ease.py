"""EASE in float64 as numpy does it: reads {"folder", "users", "items", "regularization", "rounds"} as JSON from standard input and in the
folder indptr.bin, indices.bin (uint32) of a table of ones. Prints {"version", "gram", "inverse"} in seconds (best of the rounds: of X'X as
a dense product in float32, and of numpy.linalg.inv alone) and, where "weights" names a file, writes B there as float32."""

import json
import os
import sys
import time

import numpy

asked = json.load(sys.stdin)


def read(name):
    return numpy.fromfile(os.path.join(asked["folder"], name + ".bin"), dtype=numpy.uint32)


indptr, indices = read("indptr"), read("indices")
x = numpy.zeros((asked["users"], asked["items"]), dtype=numpy.float32)
x[numpy.repeat(numpy.arange(asked["users"]), numpy.diff(indptr.astype(numpy.int64))), indices] = 1
seconds = {"gram": numpy.inf, "inverse": numpy.inf}
for _ in range(asked["rounds"]):
    start = time.perf_counter()
    g = (x.T @ x).astype(numpy.float64)
    g[numpy.diag_indices_from(g)] += asked["regularization"]
    middle = time.perf_counter()
    p = numpy.linalg.inv(g)
    seconds["gram"] = min(seconds["gram"], middle - start)
    seconds["inverse"] = min(seconds["inverse"], time.perf_counter() - middle)
if "weights" in asked:
    b = -p / numpy.diag(p)
    numpy.fill_diagonal(b, 0)
    b.astype(numpy.float32).tofile(os.path.join(asked["folder"], asked["weights"]))
print(json.dumps({"version": numpy.__version__, "seconds": seconds}))

"""What numpy takes for the products of bench/kernels.bench.ts: reads [[name, m, n, k, transpose A?,
transpose B?], ...] as JSON from standard input, prints {"version", "seconds": {name: best}}. The caller sets the environment to one thread."""

import json
import sys
import time

import numpy

ROUNDS = 100


def best(work):
    """The fastest of many rounds, each long enough for the clock."""
    repeats = 1
    while timed(work, repeats) < 0.002:
        repeats *= 2
    return min(timed(work, repeats) for _ in range(ROUNDS)) / repeats


def timed(work, repeats):
    start = time.perf_counter()
    for _ in range(repeats):
        work()
    return time.perf_counter() - start


def product(m, n, k, transpose_a=False, transpose_b=False):
    chance = numpy.random.default_rng(1)
    a = chance.random((k, m), dtype=numpy.float32).T if transpose_a else chance.random((m, k), dtype=numpy.float32)
    b = chance.random((n, k), dtype=numpy.float32).T if transpose_b else chance.random((k, n), dtype=numpy.float32)
    c = numpy.empty((m, n), dtype=numpy.float32)
    return lambda: numpy.matmul(a, b, out=c)


seconds = {name: best(product(*shape)) for name, *shape in json.load(sys.stdin)}
print(json.dumps({"version": numpy.__version__, "seconds": seconds}))

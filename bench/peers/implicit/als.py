"""implicit's ALS, for bench/ials.bench.ts. Reads one JSON document from standard input and prints one. `mode` is one of

sweeps   seconds of every sweep (both halves) from the factors start-*.bin, in `repeats` rounds of `sweeps`; the objective after
         them; where `write` is true the factors as after-*.bin
loss     the objective of the factors `name`-*.bin, whoever made them
quality  NDCG@100 by sweep and the seconds until then, with the settings that are tuned (als_quality.py)
tune     the same for every setting of a grid

`folder` holds the arrays (als_files.py). Threads of the solver are `threads`; BLAS has one, as the library wants it.
"""

import json
import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import implicit  # noqa: E402
from implicit.cpu.als import AlternatingLeastSquares  # noqa: E402
from threadpoolctl import threadpool_info  # noqa: E402

from als_files import read_factors, read_table, write_factors  # noqa: E402
from als_loss import objective  # noqa: E402
from als_quality import quality, tune  # noqa: E402


def core_type():
    """Which of OpenBLAS's kernels scipy's copy has chosen: the solver calls scipy's, not numpy's."""
    found = [each for each in threadpool_info() if "scipy.libs" in each["filepath"] and "architecture" in each]
    return found[0]["architecture"] if found else None


def sweeps(asked):
    shape = (asked["people"], asked["films"])
    table = read_table(asked["folder"], "table", shape)
    start = read_factors(asked["folder"], "start", (*shape, asked["factors"]))
    seconds = []
    for _ in range(asked["repeats"]):
        model = AlternatingLeastSquares(
            factors=asked["factors"],
            alpha=asked["confidence"],
            regularization=asked["regularization"],
            iterations=asked["sweeps"],
            use_cg=asked["solver"] == "conjugate",
            num_threads=asked["threads"],
        )
        model.user_factors, model.item_factors = (factors.copy() for factors in start)
        model.fit(table, show_progress=False, callback=lambda _, taken, __: seconds.append(taken))
    if asked.get("write", False):
        write_factors(asked["folder"], "after", model.user_factors, model.item_factors)
    return {"seconds": seconds, "steps": model.cg_steps}


def loss(asked):
    shape = (asked["people"], asked["films"])
    table = read_table(asked["folder"], "table", shape)
    factors = read_factors(asked["folder"], asked["name"], (*shape, asked["factors"]))
    return {"loss": objective(table, asked["confidence"], asked["regularization"], *factors)}


asked = json.load(sys.stdin)
answer = {"sweeps": sweeps, "loss": loss, "quality": quality, "tune": tune}[asked["mode"]](asked)
print(json.dumps({"version": implicit.__version__, "coreType": core_type(), **answer}))

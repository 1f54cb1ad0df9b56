"""The objective of implicit's ALS in float64 (Hu, Koren, Volinsky 2008): over all pairs, with confidence C = 1 where a person has no entry,

    sum over all pairs of (x'y)^2 + sum over entries of [(C - 1)(x'y)^2 - 2 C x'y + C] + regularization (sum |x|^2 + sum |y|^2)

As implicit's code has it: what is handed in, times alpha, is C itself; C - 1 stands in the matrix of a person's system and C on its
right-hand side; the regularization is added to every diagonal as it is, whatever the number of entries. Its own calculate_loss
is this, in float32, divided by the sum of all confidences.
"""

import numpy as np

CHUNK = 65_536


def objective(table, confidence, regularization, people, films):
    """@param table: people x films, CSR, an entry where C is `confidence`."""
    x, y = people.astype(np.float64), films.astype(np.float64)
    loss = np.sum((x.T @ x) * (y.T @ y))
    loss += regularization * (np.sum(x * x) + np.sum(y * y))
    rows = np.repeat(np.arange(table.shape[0]), np.diff(table.indptr))
    for start in range(0, table.nnz, CHUNK):
        part = slice(start, start + CHUNK)
        score = np.einsum("kf,kf->k", x[rows[part]], y[table.indices[part]])
        loss += np.sum((confidence - 1) * score * score - 2 * confidence * score + confidence)
    return float(loss)

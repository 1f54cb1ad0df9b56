"""What is handed over in a folder of little-endian arrays: tables of people x films, factors, and people to rank films for."""

import os

import numpy as np
import scipy.sparse as sp


def read_table(folder, name, shape):
    """`name`-indptr.bin and `name`-indices.bin (uint32): a table of ones, people x films."""
    indptr = np.fromfile(os.path.join(folder, f"{name}-indptr.bin"), dtype="<u4").astype(np.int32)
    indices = np.fromfile(os.path.join(folder, f"{name}-indices.bin"), dtype="<u4").astype(np.int32)
    return sp.csr_matrix((np.ones(len(indices), dtype=np.float32), indices, indptr), shape=shape)


def read_factors(folder, name, shape):
    """(people, films) from `name`-people.bin and `name`-films.bin (float32, rows of factors one after the other)."""
    people, films, factors = shape
    return (
        np.fromfile(os.path.join(folder, f"{name}-people.bin"), dtype="<f4").reshape(people, factors),
        np.fromfile(os.path.join(folder, f"{name}-films.bin"), dtype="<f4").reshape(films, factors),
    )


def write_factors(folder, name, people, films):
    people.astype("<f4").tofile(os.path.join(folder, f"{name}-people.bin"))
    films.astype("<f4").tofile(os.path.join(folder, f"{name}-films.bin"))

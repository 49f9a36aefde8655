#!/usr/bin/env python3
"""Tie coevolution in NumPy, as a careful NumPy programmer would write it: the peer to beat.

usage: peer_numpy.py PROBLEM [--repeats R] [--block K]

Reads a problem file, runs it and prints a line of JSON: the elapsed and the processor seconds of
every repeat (the computation alone: no start-up, no reading) and the last states' moments. The file is

    8 bytes   the letters MVPROB01
    8 bytes   length of the header, little-endian
    header    JSON: actors, members, steps, substeps, seed, noise_size, offset;
              arrays: [{"name", "shape"}] in the order they follow
    arrays    float64, little-endian, row-major

with the arrays set_points (members x actors x actors), start (the same shape), sizes
(members x actors), alpha, beta, ceiling (members).

The model: dX = [L tanh((a/L) Z S Z) - b (X - B)] dt + s dW, Z = X - offset off the diagonal and 0
on it, one Brownian path per unordered pair; stochastic Heun. Members are stacked and cut into
blocks that stay in the second-level cache; every operation writes into preallocated memory.
Normals: numpy.random.Generator(Philox).
"""
import argparse
import json
import os
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import numpy as np  # noqa: E402  (the thread limits must be set first)


def read(path):
    with open(path, "rb") as file:
        assert file.read(8) == b"MVPROB01", "not a problem file"
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        for array in header["arrays"]:
            count = int(np.prod(array["shape"]))
            header[array["name"]] = np.fromfile(file, "<f8", count).reshape(array["shape"])
    return header


class Block:
    """Memory for a block of members."""

    def __init__(self, count, actors):
        shape = (count, actors, actors)
        self.z, self.weighted, self.product = np.empty(shape), np.empty(shape), np.empty(shape)
        self.slope, self.predicted, self.gap = np.empty(shape), np.empty(shape), np.empty(shape)
        self.second = np.empty(shape)
        self.noise = np.zeros(shape)
        self.rows, self.columns = np.triu_indices(actors, 1)
        self.diagonal = np.arange(actors)
        self.draws = np.empty((count, len(self.rows)))


def field(x, set_points, sizes, gain, ceiling, beta, offset, block, out):
    """out = L tanh(gain Z S Z) - beta (x - B), in place."""
    np.subtract(x, offset, out=block.z)
    block.z[:, block.diagonal, block.diagonal] = 0
    np.multiply(block.z, sizes, out=block.weighted)
    np.matmul(block.weighted, block.z, out=block.product)
    np.multiply(block.product, gain, out=block.product)
    np.tanh(block.product, out=out)
    np.multiply(out, ceiling, out=out)
    np.subtract(x, set_points, out=block.gap)
    np.multiply(block.gap, beta, out=block.gap)
    np.subtract(out, block.gap, out=out)
    out[:, block.diagonal, block.diagonal] = 0


def run(problem, block_size, generator):
    members, actors = problem["members"], problem["actors"]
    steps, substeps = problem["steps"], problem["substeps"]
    h = 1.0 / substeps
    scale = problem["noise_size"] * np.sqrt(h)
    states = np.empty((members, steps + 1, actors, actors))
    states[:, 0] = problem["start"]
    for low in range(0, members, block_size):
        high = min(low + block_size, members)
        block = Block(high - low, actors)
        x = problem["start"][low:high].copy()
        set_points = problem["set_points"][low:high]
        sizes = problem["sizes"][low:high, None, :]
        ceiling = problem["ceiling"][low:high, None, None]
        gain = problem["alpha"][low:high, None, None] / ceiling
        beta = problem["beta"][low:high, None, None]
        known = (set_points, sizes, gain, ceiling, beta, problem["offset"], block)
        for step in range(steps):
            for _ in range(substeps):
                generator.standard_normal(out=block.draws)
                np.multiply(block.draws, scale, out=block.draws)
                block.noise[:, block.rows, block.columns] = block.draws
                block.noise[:, block.columns, block.rows] = block.draws
                field(x, *known, out=block.slope)
                np.multiply(block.slope, h, out=block.predicted)
                np.add(block.predicted, x, out=block.predicted)
                np.add(block.predicted, block.noise, out=block.predicted)
                field(block.predicted, *known, out=block.second)
                np.add(block.slope, block.second, out=block.slope)
                np.multiply(block.slope, 0.5 * h, out=block.slope)
                np.add(x, block.slope, out=x)
                np.add(x, block.noise, out=x)
            states[low:high, step + 1] = x
    return states


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("problem")
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--block", type=int, default=64)
    options = parser.parse_args()
    problem = read(options.problem)
    seconds, processor = [], []
    for _ in range(options.repeats):
        generator = np.random.Generator(np.random.Philox(problem["seed"]))
        begin, begun = time.perf_counter(), time.process_time()
        states = run(problem, options.block, generator)
        seconds.append(time.perf_counter() - begin)
        processor.append(time.process_time() - begun)
    last = states[:, -1]
    print(json.dumps({
        "seconds": seconds, "processor": processor, "block": options.block, "numpy": np.__version__,
        "mean": float(last.mean()), "variance": float(last.var()),
        "finite": bool(np.isfinite(last).all()),
    }))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Tie coevolution in NumPy, as a careful NumPy programmer would write it: the peer to beat.

usage: peer_numpy.py PROBLEM [--repeats R] [--block K] [--measure] [--serve]

Reads a problem file, runs it and prints a line of JSON: the elapsed seconds of every repeat (the
computation alone: no start-up, no reading) and a checksum. With --measure it also does what an
analyst wants of the members: alignment of every actor with every pole in every month, shares,
first partner, lead, engagement and multi-vector index, with mean, median and quantiles. With
--serve it runs once for every line it reads and answers each with a line.

    8 bytes   the letters MVPROB02
    8 bytes   length of the header, little-endian
    header    JSON: actors, members, steps, substeps, seed;
              arrays: [{"name", "shape"}] in the order they follow
    arrays    float64, little-endian, row-major

with the arrays set_points (members x actors x actors), start (the same shape), sizes
(members x actors); alpha, beta, ceiling, sigma, offset, walk (members); poles (poles x actors).

The model: dX = [L tanh((a/L) Z S Z) - b (X - B)] dt + s dW, Z = X - offset off the diagonal and 0
on it, one Brownian path per unordered pair; stochastic Heun, or Runge and Kutta's fourth-order
method when no member has noise. Set points take a symmetric random
step of size walk at the start of every month but the first. Members are stacked and cut into
blocks that stay in the second-level cache; every operation writes into preallocated memory.
Normals: numpy.random.Generator(Philox).
"""
import argparse
import json
import os
import sys
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import numpy as np  # noqa: E402  (the thread limits must be set first)


def read(path):
    with open(path, "rb") as file:
        assert file.read(8) == b"MVPROB02", "not a problem file"
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


def runge_kutta(x, h, known, block):
    """One substep without noise, in place."""
    field(x, *known, out=block.slope)
    np.multiply(block.slope, h / 6, out=block.noise)
    for reach, weight in ((0.5 * h, h / 3), (0.5 * h, h / 3), (h, h / 6)):
        np.multiply(block.slope, reach, out=block.predicted)
        np.add(block.predicted, x, out=block.predicted)
        field(block.predicted, *known, out=block.slope)
        np.multiply(block.slope, weight, out=block.second)
        np.add(block.noise, block.second, out=block.noise)
    np.add(x, block.noise, out=x)


def run(problem, block_size, generator):
    members, actors = problem["members"], problem["actors"]
    steps, substeps = problem["steps"], problem["substeps"]
    h = 1.0 / substeps
    states = np.empty((members, steps + 1, actors, actors))
    states[:, 0] = problem["start"]
    for low in range(0, members, block_size):
        high = min(low + block_size, members)
        block = Block(high - low, actors)
        x = problem["start"][low:high].copy()
        set_points = problem["set_points"][low:high].copy()
        scale = problem["sigma"][low:high, None] * np.sqrt(h)
        walk = problem["walk"][low:high, None]
        offset = problem["offset"][low:high, None, None]
        sizes = problem["sizes"][low:high, None, :]
        ceiling = problem["ceiling"][low:high, None, None]
        gain = problem["alpha"][low:high, None, None] / ceiling
        beta = problem["beta"][low:high, None, None]
        known = (set_points, sizes, gain, ceiling, beta, offset, block)
        walks, noisy = bool((walk != 0).any()), bool((scale != 0).any())
        for step in range(steps):
            if walks and step > 0:
                generator.standard_normal(out=block.draws)
                np.multiply(block.draws, walk, out=block.draws)
                set_points[:, block.rows, block.columns] += block.draws
                set_points[:, block.columns, block.rows] += block.draws
            for _ in range(substeps):
                if not noisy:
                    runge_kutta(x, h, known, block)
                    continue
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


def measure(states, poles):
    """Mean and quantiles over members of what is asked of every actor and month."""
    members, months, actors, _ = states.shape
    seen = np.repeat(poles[None], actors, axis=0)  # actor x pole x column
    seen[np.arange(actors), :, np.arange(actors)] = 0
    total = seen.sum(axis=2, keepdims=True)
    seen = np.divide(seen, total, out=np.zeros_like(seen), where=total > 0)
    alignment = np.einsum("mtij,ipj->mtip", states, seen, optimize=True)
    is_pole = (total[:, :, 0] == 0)[None, None]
    masked = np.where(is_pole, -np.inf, alignment)
    ranked = np.sort(masked, axis=3)
    lead = ranked[..., -1] - ranked[..., -2]
    first = np.where(lead >= 0.05, masked.argmax(axis=3), poles.shape[0])
    power = np.exp((masked - ranked[..., -1:]) / 0.15)
    share = power / power.sum(axis=3, keepdims=True)
    positive = np.where(is_pole, 0, np.maximum(alignment, 0))
    count = (~is_pole).sum(axis=3)
    engagement = positive.sum(axis=3) / count
    with np.errstate(invalid="ignore", divide="ignore"):
        index = (positive.sum(axis=3) ** 2 / (positive**2).sum(axis=3) - 1) / (count - 1)
    index = np.where(engagement < 0.1, 0, index)
    summaries = []
    for table in (alignment, share, lead, engagement, index):
        summaries.append(table.mean(axis=0))
        summaries.append(np.quantile(table, [0.05, 0.25, 0.5, 0.75, 0.95], axis=0))
    partners = [(first == pole).mean(axis=0) for pole in range(poles.shape[0] + 1)]
    return summaries, partners


def serve(problem, work):
    """Does the work once for every line on standard input and answers each with a line."""
    for _ in sys.stdin:
        begin = time.perf_counter()
        last = work()[:, -1]
        seconds = time.perf_counter() - begin
        print(json.dumps({"seconds": seconds, "mean": float(last.mean()),
                          "variance": float(last.var())}), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("problem")
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--block", type=int, default=64)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--serve", action="store_true")
    options = parser.parse_args()
    problem = read(options.problem)
    if options.serve:
        serve(problem, lambda: run(
            problem, options.block, np.random.Generator(np.random.Philox(problem["seed"]))))
        return
    seconds, processor = [], []
    for _ in range(options.repeats):
        generator = np.random.Generator(np.random.Philox(problem["seed"]))
        begin, begun = time.perf_counter(), time.process_time()
        states = run(problem, options.block, generator)
        partners = measure(states, problem["poles"])[1] if options.measure else None
        seconds.append(time.perf_counter() - begin)
        processor.append(time.process_time() - begun)
    last = states[:, -1]
    print(json.dumps({
        "seconds": seconds, "processor": processor, "block": options.block, "numpy": np.__version__,
        "first_partner_of_row_0": [float(p[-1, 0]) for p in partners] if partners else None,
        "mean": float(last.mean()), "variance": float(last.var()),
        "finite": bool(np.isfinite(last).all()),
    }))


if __name__ == "__main__":
    main()

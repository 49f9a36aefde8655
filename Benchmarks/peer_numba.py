#!/usr/bin/env python3
"""Tie coevolution in Numba: plain loops, compiled, members in parallel when there are threads.

usage: peer_numba.py PROBLEM      (then a line on standard input for every run)

The model and the problem file are those of peer_numpy.py. Products are loops that LLVM vectorises
up to 40 actors and calls of BLAS beyond; fused multiply-adds are allowed (fastmath "contract").
"""
import math
import sys

import numba
import numpy as np

import peer_numpy


@numba.njit(fastmath={"contract"}, cache=True)
def field(x, set_points, sizes, alpha, beta, ceiling, offset, z, weighted, product, out):
    count = x.shape[0]
    for i in range(count):
        for j in range(count):
            z[i, j] = 0.0 if i == j else x[i, j] - offset
            weighted[i, j] = z[i, j] * sizes[j]
    if count > 40:
        np.dot(weighted, z, product)
    else:
        for i in range(count):
            for j in range(count):
                product[i, j] = 0.0
            for k in range(count):
                factor = weighted[i, k]
                for j in range(count):
                    product[i, j] += factor * z[k, j]
    gain = alpha / ceiling
    for i in range(count):
        for j in range(count):
            out[i, j] = ceiling * math.tanh(gain * product[i, j]) - beta * (x[i, j] - set_points[i, j])
        out[i, i] = 0.0


@numba.njit(parallel=True, fastmath={"contract"}, cache=True)
def follow(start, set_points, sizes, alpha, beta, ceiling, offset, sigma, steps, substeps, states):
    members, count = start.shape[0], start.shape[1]
    h = 1.0 / substeps
    for m in numba.prange(members):
        x, y, gathered = start[m].copy(), np.zeros((count, count)), np.zeros((count, count))
        z, weighted, product = np.zeros((count, count)), np.zeros((count, count)), np.zeros((count, count))
        slope, second, noise = np.zeros((count, count)), np.zeros((count, count)), np.zeros((count, count))
        b, s, a, r, c, o = set_points[m], sizes[m], alpha[m], beta[m], ceiling[m], offset[m]
        for step in range(steps):
            for _ in range(substeps):
                field(x, b, s, a, r, c, o, z, weighted, product, slope)
                if sigma[m] != 0:
                    scale = sigma[m] * math.sqrt(h)
                    for i in range(count):
                        for j in range(i + 1, count):
                            noise[i, j] = scale * np.random.standard_normal()
                            noise[j, i] = noise[i, j]
                    y[:] = x + h * slope + noise
                    field(y, b, s, a, r, c, o, z, weighted, product, second)
                    x += 0.5 * h * (slope + second) + noise
                else:
                    gathered[:] = x + h / 6 * slope
                    for stage in range(3):
                        y[:] = x + (h if stage == 2 else 0.5 * h) * slope
                        field(y, b, s, a, r, c, o, z, weighted, product, slope)
                        gathered += (h / 6 if stage == 2 else h / 3) * slope
                    x[:] = gathered
            states[m, step] = x


def make(problem):
    shape = (problem["members"], problem["steps"], problem["actors"], problem["actors"])
    known = [problem[name] for name in (
        "start", "set_points", "sizes", "alpha", "beta", "ceiling", "offset", "sigma")]

    def work():
        states = np.empty(shape)
        follow(*known, problem["steps"], problem["substeps"], states)
        return states

    return work


if __name__ == "__main__":
    loaded = peer_numpy.read(sys.argv[1])
    work = make(loaded)
    work()  # compiles
    peer_numpy.serve(loaded, work)

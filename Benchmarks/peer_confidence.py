#!/usr/bin/env python3
"""Bounded confidence (Hegselmann and Krause 2002) in NumPy, and as NDlib has it.

usage: peer_confidence.py CASE together|alone|sorted|ndlib

    together  all members at once, every pair of agents compared (members x agents x agents)
    alone     the same, a member at a time
    sorted    positions sorted, so that those who are heard are a slice, and its sum a difference
    ndlib     HKModel of NDlib, a graph in which everybody is everybody's neighbour and his own

CASE is JSON: steps, parameters.confidence, and members with their positions. NumPy takes distances
up to confidence + 1e-12 for near, as the engine does; NDlib those below confidence.

What an iteration of NDlib 6.0.1 does: as many times as there are agents it picks one at random and
computes the mean of its neighbours that are near it, all from the same opinions; of these means it
keeps the last alone. Opinions beyond 1 in size it sets to 0; there are none here. So that the work is
the same it is handed, for every step, the opinions that all contenders have before it, computes that
many means from them, and the one it keeps must be what the others have there. Its first iteration,
which only reports, is not timed.
"""
import json
import os
import sys

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import numpy as np  # noqa: E402  (the thread limits must be set first)

from serving import serve  # noqa: E402

SLACK = 1e-12


def of_pairs(opinions, bound):
    """One step of opinions (members x agents)."""
    near = np.abs(opinions[:, np.newaxis, :] - opinions[:, :, np.newaxis]) <= bound
    both = near.astype(float) @ np.stack([opinions, np.ones_like(opinions)], axis=-1)
    return both[..., 0] / both[..., 1]


def of_slices(opinions, bound):
    """The same step, by sorting; opinions of one member."""
    order = opinions.argsort()
    ascending = opinions[order]
    first = ascending.searchsorted(ascending - bound, "left")
    beyond = ascending.searchsorted(ascending + bound, "right")
    sums = np.concatenate([[0.0], ascending.cumsum()])
    moved = np.empty_like(opinions)
    moved[order] = (sums[beyond] - sums[first]) / (beyond - first)
    return moved


def follow(start, steps, step):
    """States (steps + 1, then the shape of the start)."""
    states = np.empty((steps + 1, *start.shape))
    states[0] = start
    for index in range(steps):
        states[index + 1] = step(states[index])
    return states


def in_numpy(case, way):
    """The work: states of every member (members x (steps + 1) x agents)."""
    starts = np.array([member["positions"] for member in case["members"]])
    bound, steps = case["parameters"]["confidence"] + SLACK, case["steps"]
    if way == "together":
        return lambda: follow(starts, steps, lambda x: of_pairs(x, bound)).swapaxes(0, 1)
    if way == "alone":
        return lambda: np.stack([
            follow(start, steps, lambda x: of_pairs(x[np.newaxis], bound)[0]) for start in starts])
    return lambda: np.stack([
        follow(start, steps, lambda x: of_slices(x, bound)) for start in starts])


def in_ndlib(case):
    """The work: for every member and step, which agent has which opinion afterwards."""
    import networkx
    from ndlib.models.ModelConfig import Configuration
    from ndlib.models.opinions import HKModel

    states = in_numpy(case, "together")()
    members, steps, agents = states.shape
    graph = networkx.complete_graph(agents)
    graph.add_edges_from((agent, agent) for agent in range(agents))
    model = HKModel(graph)
    configuration = Configuration()
    configuration.add_model_parameter("epsilon", case["parameters"]["confidence"])
    model.set_initial_status(configuration)
    model.iteration()
    opinions = [[dict(enumerate(state.tolist())) for state in member] for member in states]

    def work():
        kept = {}
        for member in range(members):
            for step in range(steps - 1):
                model.status = opinions[member][step]
                for agent, opinion in model.iteration()["status"].items():
                    kept[(member * steps + step + 1) * agents + agent] = opinion
        return kept

    return work


def main():
    case, way = json.load(open(sys.argv[1])), sys.argv[2]
    member_steps = len(case["members"]) * case["steps"]
    if way == "ndlib":
        serve(in_ndlib(case), lambda kept: {"someStates": kept}, member_steps)
    else:
        serve(in_numpy(case, way), lambda states: {"states": states.ravel().tolist()}, member_steps)


if __name__ == "__main__":
    main()

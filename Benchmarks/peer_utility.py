#!/usr/bin/env python3
"""The expected-utility model of Scholz, Calbert and Smith (2011): in NumPy, and a published replication.

usage: peer_utility.py CASE numpy
       peer_utility.py CASE replication DIRECTORY

    numpy        all members at once, everything that can be computed once computed once
    replication  github.com/jmckib/bdm-scholz-expected-utility-model, of which DIRECTORY is a checkout;
                 the first member only

CASE is JSON: steps, and members with positions, capability and salience. Members are told by their
states, and by the weighted mean and the median of positions before the first and after every round.

The replication is Python 2 and carries no licence, so that it is neither copied nor changed here: its
file is read where it is, and its print statements, all that Python 3 does not take, become calls of
a function that does nothing. Its `run_model` prints what is collected here; the rounds are its own.
"""
import json
import os
import pathlib
import re
import sys

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import numpy as np  # noqa: E402  (the thread limits must be set first)

from serving import serve  # noqa: E402


class Members:
    """All members, as arrays of members x agents."""

    def __init__(self, members):
        self.positions, self.capability, self.salience = (
            np.array([member[name] for member in members])
            for name in ("positions", "capability", "salience"))
        self.weight = self.capability * self.salience
        # One scale a member, set by its first positions.
        self.scale = np.ptp(self.positions, axis=1)[:, np.newaxis, np.newaxis]

    def mean(self, x):
        return (self.weight * x).sum(1) / self.weight.sum(1)

    def median(self, x):
        """The position that no other defeats; the lowest of equals."""
        x = np.sort(x, axis=1), x
        gaps = np.abs(x[1][:, :, np.newaxis] - x[0][:, np.newaxis, :])
        best = np.zeros(len(gaps), dtype=int)
        every = np.arange(len(gaps))
        for candidate in range(1, gaps.shape[1]):
            gain = gaps[every, :, best] - gaps[:, :, candidate]
            best[(self.weight * gain).sum(1) > 0] = candidate
        return x[0][every, best]

    def expectations(self, x, exponent):
        """What i expects of challenging j, and what j expects of challenging i, in the eyes of i."""
        gap = np.abs(x[:, :, np.newaxis] - x[:, np.newaxis, :]) / self.scale
        loss = gap ** exponent[:, :, np.newaxis]
        votes = self.weight[:, :, np.newaxis, np.newaxis] * (
            loss[:, :, np.newaxis, :] - loss[:, :, :, np.newaxis])
        victory = np.maximum(votes, 0).sum(1) / np.abs(votes).sum((1, 2, 3))[:, np.newaxis, np.newaxis]
        victory[gap == 0] = 0
        power = exponent[:, :, np.newaxis]
        success, failure = (2 - 4 * (0.5 + side * gap) ** power for side in (-0.5, 0.5))
        unchanged = 2 - 4 * 0.5 ** power

        def expected(chance, resistance):
            contest = chance * success + (1 - chance) * failure
            return resistance * contest + (1 - resistance) * success - unchanged

        return (expected(victory, self.salience[:, np.newaxis, :]),
                expected(victory.swapaxes(1, 2), self.salience[:, :, np.newaxis]))

    def round(self, x):
        """The positions after a round."""
        theirs = self.expectations(x, np.ones_like(x))[1]
        danger = theirs.sum(2) - np.einsum("mii->mi", theirs)
        low, high = danger.min(1, keepdims=True), danger.max(1, keepdims=True)
        risk = (2 * danger - high - low) / (high - low)
        own, theirs = self.expectations(x, (1 - risk / 3) / (1 + risk / 3))
        here, there = x[:, :, np.newaxis], x[:, np.newaxis, :]
        apart = here != there
        confronted = apart & (theirs > own) & (own > 0)
        compromised = apart & (theirs > 0) & (own < 0) & (theirs > np.abs(own))
        nearest = np.where(confronted, np.abs(here - there), np.inf).argmin(2)
        # What is looked at of these is not 0; elsewhere nothing must be divided by it.
        own, theirs = np.abs(own), np.where(compromised, theirs, 1)
        means = (own * here + theirs * there) / (own + theirs)
        lowest = np.where(compromised, means, np.inf).argmin(2)
        lost = np.take_along_axis(x, nearest, 1)
        share = np.take_along_axis(own / theirs, lowest[..., np.newaxis], 2)[..., 0]
        met = x + (np.take_along_axis(x, lowest, 1) - x) * share
        return np.where(confronted.any(2), lost, np.where(compromised.any(2), met, x))


def in_numpy(case):
    members, steps = Members(case["members"]), case["steps"]

    def work():
        states = [members.positions]
        for _ in range(steps):
            states.append(members.round(states[-1]))
        return (np.stack(states, 1), np.stack([members.mean(x) for x in states], 1),
                np.stack([members.median(x) for x in states], 1))

    return work


def in_replication(case, directory):
    text = (pathlib.Path(directory) / "bdm_scholz_model.py").read_text()
    text = re.sub(r"^(\s*)print (.+)$", r"\1print(\2)", text, flags=re.MULTILINE)
    module = {"__name__": "replication", "print": lambda *_: None}
    exec(compile(text, "bdm_scholz_model.py", "exec"), module)
    first = case["members"][0]
    rows = [{"Actor": str(index), "Capability": capability, "Salience": salience, "Position": position}
            for index, (capability, salience, position) in enumerate(
                zip(first["capability"], first["salience"], first["positions"]))]

    def work():
        model = module["BDMScholzModel"](rows)
        told = []
        for step in range(case["steps"] + 1):
            if step > 0:
                model.update_risk_aversions()
                model.update_positions()
            told.append(([actor.x for actor in model.actors], model.mean_position(),
                         model.median_position()))
        return [np.array([part]) for part in zip(*told)]

    return work


def main():
    case, way = json.load(open(sys.argv[1])), sys.argv[2]
    work = in_numpy(case) if way == "numpy" else in_replication(case, sys.argv[3])
    members = len(case["members"]) if way == "numpy" else 1
    serve(work, lambda told: {
        name: np.asarray(part).ravel().tolist()
        for name, part in zip(("states", "means", "medians"), told)}, members * case["steps"])


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""One-dimensional ideal points on votes of the UN General Assembly, 2010-2019 -> seeds/world/tables/unga_ideal_points.csv

The published ideal points (Bailey, Strezhnev and Voeten 2017) have no open licence. So these are our own estimates, from roll
calls that are CC0. For members i, years t and roll calls j the model is an ordered logit

    P(vote <= k) = logistic(tau_jk - beta_j * x_it),   No < Abstain < Yes, absences ignored,
    x_i1 ~ Normal(0, 1),  x_it ~ Normal(RHO x_i,t-1, 1 - RHO^2), so that every year is Normal(0, 1) before the votes,
    beta_j ~ Normal(0, 1),  tau_jk ~ Normal(0, 5^2).

The parameters of the roll calls (tau, beta) are estimated with the ideal points integrated out (marginal posterior mode, by EM).
An ideal point is then its posterior mean. On a grid the walk over the years is a hidden Markov chain, so the grid is the only
approximation in both steps. A fit of ideal points and roll calls to one joint mode would move a state that often votes alone too
far out.

Which votes: one per resolution and session, because separate votes on paragraphs and amendments repeat their resolution. Of
several votes, the one with an issue code counts, because it is on the whole text; without such a code, the latest counts. A vote
is left out when the share of voters outside the largest camp is below FEWEST_OUT: votes of a few states against all others show
that these states differ, not by how much. The fit begins in START, so that the first year shown has earlier years. The priors set
the scale only loosely (the ideal points come out with standard deviation 2.4).

Therefore the estimates are standardised over all states of a year, with the United States positive: column `standardised` has
mean 0 and standard deviation 1; column `ideal_point` is SCALE times that, because the published points of 2010-2019 spread with
0.80 (0.77 to 0.82 by year), and scales made for published distances (such as 1 - |x_i - x_j| / 1.25) should mean the same here.
Nothing else is taken from the published points. The idea is that of Bailey, Strezhnev and Voeten (2017), "Estimating Dynamic
State Preferences from United Nations Voting Data", Journal of Conflict Resolution 61(2), 430-456. The selection of roll calls is
not identical to theirs, and the numbers are not theirs.

    python3 Scripts/world/unga_ideal_points.py VOTES.csv.gz --out seeds/world/tables/unga_ideal_points.csv
    python3 Scripts/world/unga_ideal_points.py VOTES.csv.gz --check PUBLISHED.csv

VOTES: columns rcid, date, session, unres, issues, then one per Correlates of War state number with Y, A, N or nothing. Public
source: Erik Voeten, "Data and Analyses of Voting in the United Nations General Assembly" (CC0), in R as unvotes::un_votes and
un_roll_calls (https://github.com/dgrtwo/unvotes, commit 7eb7034, which was read), with one column for each state, votes
yes/abstain/no as Y/A/N. It ends in 2019.
PUBLISHED: columns ccode, year, idealpointfp, from https://doi.org/10.7910/DVN/LEJUQZ (July 2025 release); only used for the
comparison, never shipped. Results of --check: r = .985 to .994 over all states by year, .990 over 1,889 state-years; .994 to .999
over the 22 states of the table by year, .995 over their 220 state-years. Distances between two of the 22 differ from the
published ones by .098 in the mean (.073 in 2019, .110 in 2015); the United States in 2019 is at 2.75, published 2.57. FEWEST_OUT
and the priors are round numbers that were chosen with knowledge of these results: with FEWEST_OUT .025, .05 or .1 the distances
differ by .130, .117 or .111.

Needs NumPy. Runs for about ten seconds.
"""
import argparse
import csv
import gzip
import io

import numpy as np

from listed_states import STATES

START, FIRST, LAST = 2005, 2010, 2019   # fitted from, shown from, to
RHO = 0.9            # correlation of a state's ideal points in two years running
BETA, TAU = 1.0, 5.0  # prior standard deviations of discriminations and cut points
FEWEST_OUT = 0.075   # least share of votes outside the largest camp
SCALE = 0.80         # mean over 2010-2019 of the published points' sd over states
FEWEST_VOTES = 20    # a state with fewer votes in a year gets no value that year
GRID = np.linspace(-12, 12, 97)
CODE = {"N": 0, "A": 1, "Y": 2}


def openText(path):
    return io.TextIOWrapper(gzip.open(path), "utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def readVotes(path):
    with openText(path) as file:
        rows = list(csv.reader(file))
    states = [int(c) for c in rows[0][5:]]
    whole = {}
    for row in rows[1:]:
        if START <= int(row[1][:4]) <= LAST:
            key = row[2], row[3]                               # session and resolution
            rank = bool(row[4]), -int(row[0]) if row[4] else int(row[0])
            if key not in whole or rank > whole[key][0]:
                whole[key] = rank, row
    votes, years = [], []
    for _, row in whole.values():
        vote = [CODE.get(v, -1) for v in row[5:]]
        cast = [v for v in vote if v >= 0]
        if cast and max(cast.count(k) for k in range(3)) <= (1 - FEWEST_OUT) * len(cast):
            votes.append(vote)
            years.append(int(row[1][:4]) - START)
    return states, np.array(votes, dtype=np.int8), np.array(years)


def logistic(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def chances(beta, low, gap):
    """P(No), P(Abstain), P(Yes) by roll call and grid point, and the two cumulative curves."""
    eta = beta[:, None] * GRID
    f0, f1 = logistic(low[:, None] - eta), logistic((low + np.exp(gap))[:, None] - eta)
    return np.maximum(np.stack([f0, f1 - f0, 1 - f1], 2), 1e-12), f0, f1


def penalty(beta, low, gap):
    return beta ** 2 / 2 / BETA ** 2 + (low ** 2 + (low + np.exp(gap)) ** 2) / 2 / TAU ** 2


def scoringStep(counts, beta, low, gap):
    """One step of Fisher scoring for every roll call, halved where it does not climb."""
    p, f0, f1 = chances(beta, low, gap)
    width = np.exp(gap)
    d0, d1 = f0 * (1 - f0), f1 * (1 - f1)
    byLow = np.stack([d0, d1 - d0, -d1], 2)
    slopes = [-byLow * GRID[None, :, None], byLow, np.stack([0 * d0, d1, -d1], 2) * width[:, None, None]]
    n = counts.sum(2)[:, :, None]
    score = np.stack([(counts * d / p).sum((1, 2)) for d in slopes], 1)
    information = np.stack([np.stack([(n * a * b / p).sum((1, 2)) for b in slopes], 1) for a in slopes], 1)
    high = low + width
    score -= np.stack([beta / BETA ** 2, (low + high) / TAU ** 2, high * width / TAU ** 2], 1)
    information[:, 0, 0] += 1 / BETA ** 2
    information[:, 1, 1] += 2 / TAU ** 2
    information[:, 1, 2] += width / TAU ** 2
    information[:, 2, 1] += width / TAU ** 2
    information[:, 2, 2] += (width / TAU) ** 2 + 1e-3
    step = np.clip(np.linalg.solve(information, score[:, :, None])[:, :, 0], -1, 1)
    before = (counts * np.log(p)).sum((1, 2)) - penalty(beta, low, gap)
    part = np.ones(len(beta))
    for _ in range(7):
        new = beta + part * step[:, 0], low + part * step[:, 1], gap + part * step[:, 2]
        worse = (counts * np.log(chances(*new)[0])).sum((1, 2)) - penalty(*new) < before - 1e-9
        if not worse.any():
            break
        part[worse] *= .4
    part[worse] = 0
    return beta + part * step[:, 0], low + part * step[:, 1], gap + part * step[:, 2]


def chain(logLikelihood):
    """Posterior over the grid by state and year, and the log likelihood with the ideal points integrated out."""
    span = logLikelihood.shape[1]
    prior = np.exp(-.5 * GRID ** 2)
    prior /= prior.sum()
    move = np.exp(-.5 * (GRID[None, :] - RHO * GRID[:, None]) ** 2 / (1 - RHO ** 2))
    move /= move.sum(1, keepdims=True)
    top = logLikelihood.max(2, keepdims=True)
    likely = np.exp(logLikelihood - top)
    forward, backward = np.empty_like(likely), np.ones_like(likely)
    total = top.sum()
    for t in range(span):
        forward[:, t] = (prior[None, :] if t == 0 else forward[:, t - 1] @ move) * likely[:, t]
        weight = forward[:, t].sum(1, keepdims=True)
        forward[:, t] /= weight
        total += np.log(weight).sum()
    for t in range(span - 2, -1, -1):
        backward[:, t] = (backward[:, t + 1] * likely[:, t + 1]) @ move.T
        backward[:, t] /= backward[:, t].sum(1, keepdims=True)
    posterior = forward * backward
    return posterior / posterior.sum(2, keepdims=True), total


def fit(votes, years, usa, iterations=400, tolerance=.02):
    span = LAST - START + 1
    byYear = [np.nonzero(years == t)[0] for t in range(span)]
    cast = [(votes == k).astype(float) for k in range(3)]
    seen = np.stack([(votes[rows] >= 0).sum(0) for rows in byYear], 1)

    # start: agreement with the United States, which also settles the sign
    start = np.zeros(seen.shape)
    for t, rows in enumerate(byYear):
        v = votes[rows]
        both = (v >= 0) & (v[:, [usa]] >= 0)
        agree = np.where(both, 1 - np.abs(v - v[:, [usa]]) / 2, 0).sum(0) / np.maximum(both.sum(0), 1)
        known = both.sum(0) >= FEWEST_VOTES
        start[known, t] = np.clip((agree[known] - agree[known].mean()) / agree[known].std(), -3, 3)
    posterior = np.exp(-.5 * ((GRID - start[:, :, None]) / .4) ** 2)
    posterior /= posterior.sum(2, keepdims=True)
    share = np.stack([c.sum(1) for c in cast], 1) + .5
    below = np.cumsum(share / share.sum(1, keepdims=True), 1)[:, :2]
    cut = np.log(below / (1 - below))
    items = np.zeros(len(votes)), cut[:, 0], np.log(np.maximum(cut[:, 1] - cut[:, 0], .05))

    last = -np.inf
    for iteration in range(iterations):
        counts = np.zeros((len(votes), len(GRID), 3))
        for t, rows in enumerate(byYear):
            for k in range(3):
                counts[rows, :, k] = cast[k][rows] @ posterior[:, t]
        for _ in range(12 if iteration == 0 else 4):
            items = scoringStep(counts, *items)
        logs = np.log(chances(*items)[0])
        evidence = np.zeros(seen.shape + GRID.shape)
        for t, rows in enumerate(byYear):
            evidence[:, t] = sum(cast[k][rows].T @ logs[rows, :, k] for k in range(3))
        posterior, total = chain(evidence)
        total -= penalty(*items).sum()
        if iteration > 15 and abs(total - last) < tolerance:
            break
        last = total
    print(f"{iteration + 1} iterations, log marginal posterior {total:.1f}")
    x = np.where(seen >= FEWEST_VOTES, posterior @ GRID, np.nan)[:, FIRST - START:]
    x = (x - np.nanmean(x, axis=0)) / np.nanstd(x, axis=0)
    return x * np.sign(x[usa])


def compare(path, states, x):
    theirs = {}
    with openText(path) as file:
        for row in csv.DictReader(file):
            if row["idealpointfp"]:
                theirs[int(row["ccode"]), int(row["year"])] = float(row["idealpointfp"])

    def points(pick, years):
        return np.array([(SCALE * x[k, year - FIRST], theirs[c, year]) for year in years for k, c in enumerate(states)
                         if pick(c) and (c, year) in theirs and not np.isnan(x[k, year - FIRST])])

    def correlation(pairs):
        return np.corrcoef(pairs.T)[0, 1]

    gaps, usa = [], states.index(2)
    for year in range(FIRST, LAST + 1):
        every, ours = points(lambda c: True, [year]), points(lambda c: c in STATES, [year])
        a, b = np.triu_indices(len(ours), 1)
        apart = np.abs(ours[a] - ours[b])
        gap = np.abs(apart[:, 0] - apart[:, 1])
        gaps.append(gap.mean())
        print(f"{year}: r = {correlation(every):.4f} over {len(every)} states (published sd {every[:, 1].std():.3f}), "
              f"{correlation(ours):.4f} over our {len(ours)}; distances of our pairs differ by {gap.mean():.3f}; "
              f"United States {SCALE * x[usa, year - FIRST]:.2f}, published {theirs[2, year]:.2f}")
    span = range(FIRST, LAST + 1)
    every, ours = points(lambda c: True, span), points(lambda c: c in STATES, span)
    print(f"all years: r = {correlation(every):.4f} over {len(every)} state-years, {correlation(ours):.4f} over {len(ours)} "
          f"of our states; distances differ by {np.mean(gaps):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("votes")
    parser.add_argument("--out")
    parser.add_argument("--check")
    options = parser.parse_args()
    states, votes, years = readVotes(options.votes)
    print(f"{len(votes)} contested roll calls, {int((votes >= 0).sum())} votes, {START}-{LAST}")
    x = fit(votes, years, states.index(2))
    if options.check:
        compare(options.check, states, x)
    if options.out:
        with open(options.out, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["actor", "year", "ideal_point", "standardised"])
            for cow, actor in sorted(STATES.items(), key=lambda item: item[1]):
                for year in range(FIRST, LAST + 1):
                    value = x[states.index(cow), year - FIRST]
                    if not np.isnan(value):
                        writer.writerow([actor, year, f"{SCALE * value:.3f}", f"{value:.3f}"])


if __name__ == "__main__":
    main()

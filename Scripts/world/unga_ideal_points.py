#!/usr/bin/env python3
"""One-dimensional ideal points on votes of the UN General Assembly, 2010-2019 -> seeds/world/tables/unga_ideal_points.csv

The published ideal points (Bailey, Strezhnev and Voeten 2017) come without an open licence, so these are our own estimates,
from roll calls that are CC0. For members i, years t and roll calls j the model is an ordered logit

    P(vote <= k) = logistic(tau_jk - beta_j * x_it),   No < Abstain < Yes, absences ignored,
    x_it ~ Normal(x_i,t-1, STEP^2),  beta_j ~ Normal(0, 2^2),  tau_jk ~ Normal(0, 5^2),  first year ~ Normal(0, 1),

over all states and all years at once (the random walk ties the years together), fitted by its posterior mode with Adam, then
standardised over all states of a year with the United States positive: column `standardised` has mean 0 and standard deviation
1; column `ideal_point` is SCALE times that, because the published points of 2010-2019 spread with 0.80 (0.77 to 0.82 by year),
and scales made for published distances (such as 1 - |x_i - x_j| / 1.25) should mean the same here.
The idea is that of Bailey, Strezhnev and Voeten (2017), "Estimating Dynamic State Preferences from United Nations Voting
Data", Journal of Conflict Resolution 61(2), 430-456; the roll calls are not theirs one by one, and neither are the numbers.

    python3 Scripts/world/unga_ideal_points.py VOTES.csv.gz --out seeds/world/tables/unga_ideal_points.csv
    python3 Scripts/world/unga_ideal_points.py VOTES.csv.gz --check PUBLISHED.csv

VOTES: columns rcid, date, session, unres, issues, then one per Correlates of War state number with Y, A, N or nothing.
Publicly: Erik Voeten, "Data and Analyses of Voting in the United Nations General Assembly" (CC0), in R as
unvotes::un_votes and un_roll_calls (https://github.com/dgrtwo/unvotes, commit 7eb7034, from which this was read), spread wide
over states, votes yes/abstain/no as Y/A/N. It ends in 2019.
PUBLISHED: columns ccode, year, idealpointfp, from https://doi.org/10.7910/DVN/LEJUQZ (July 2025 release); only compared with,
never shipped. Correlation found with --check: r = .976 to .990 over all states by year, .983
over 1,908 state-years, .982 to .994 over the 22 states of the table by year, .989 over their 220 state-years.

Needs NumPy.
"""
import argparse
import csv
import gzip
import io

import numpy as np

from listed_states import STATES

FIRST, LAST = 2010, 2019
STEP = 0.15          # sd of a state's yearly move, in units of the first year's sd
SCALE = 0.80         # mean over 2010-2019 of the published points' sd over states
FEWEST_VOTES = 20    # a state with fewer votes in a year gets no value that year
CODE = {"N": 0, "A": 1, "Y": 2}


def openText(path):
    return io.TextIOWrapper(gzip.open(path), "utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def readVotes(path):
    with openText(path) as file:
        rows = list(csv.reader(file))
    states = [int(c) for c in rows[0][5:]]
    votes, years = [], []
    for row in rows[1:]:
        year = int(row[1][:4])
        if FIRST <= year <= LAST:
            vote = [CODE.get(v, -1) for v in row[5:]]
            if len({v for v in vote if v >= 0}) > 1:      # a unanimous vote tells nothing
                votes.append(vote)
                years.append(year - FIRST)
    return states, np.array(votes, dtype=np.int8), np.array(years)


def logistic(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def fit(votes, years, usa, iterations=4000):
    items, count = votes.shape
    span = LAST - FIRST + 1
    j, i = np.nonzero(votes >= 0)
    y = votes[j, i]
    t = years[j]
    seen = np.zeros((count, span))
    np.add.at(seen, (i, t), 1)

    # start: agreement with the United States, which also settles the sign
    agree = np.zeros((count, span))
    both = votes[:, usa] >= 0
    shared = both[j]
    np.add.at(agree, (i[shared], t[shared]), 1 - np.abs(y[shared] - votes[j[shared], usa]) / 2)
    n = np.zeros((count, span))
    np.add.at(n, (i[shared], t[shared]), 1)
    known = n >= FEWEST_VOTES
    rate = np.where(known, agree / np.maximum(n, 1), np.nan)
    x = np.where(known, (rate - np.nanmean(rate, axis=0)) / np.nanstd(rate, axis=0), 0.0)

    beta = np.zeros(items)
    low = np.zeros(items)                                  # tau_0
    gap = np.zeros(items)                                  # tau_1 = tau_0 + exp(gap)
    for item in range(items):
        v = votes[item]
        share = [(np.sum(v == 0) + .5) / (np.sum(v >= 0) + 1.5), (np.sum((v >= 0) & (v <= 1)) + 1) / (np.sum(v >= 0) + 1.5)]
        cut = np.log(np.array(share) / (1 - np.array(share)))
        low[item], gap[item] = cut[0], np.log(max(cut[1] - cut[0], .05))

    values = [x, beta, low, gap]
    first = [np.zeros_like(v) for v in values]
    second = [np.zeros_like(v) for v in values]
    sums = lambda w, index, size: np.bincount(index, weights=w, minlength=size)
    for iteration in range(1, iterations + 1):
        x, beta, low, gap = values
        width = np.exp(gap)
        eta = beta[j] * x[i, t]
        f0 = logistic(low[j] - eta)
        f1 = logistic(low[j] + width[j] - eta)
        upper = np.where(y == 0, f0, np.where(y == 1, f1, 1.0))
        lower = np.where(y == 0, 0.0, np.where(y == 1, f0, f1))
        p = np.maximum(upper - lower, 1e-12)
        dEta = upper + lower - 1                           # d log p / d eta
        d0 = np.where(y == 0, f0 * (1 - f0), np.where(y == 1, -f0 * (1 - f0), 0.0)) / p
        d1 = np.where(y == 1, f1 * (1 - f1), np.where(y == 2, -f1 * (1 - f1), 0.0)) / p
        gx = np.bincount(i * span + t, weights=dEta * beta[j], minlength=count * span).reshape(count, span)
        gx[:, 0] -= x[:, 0]
        move = (x[:, 1:] - x[:, :-1]) / STEP ** 2
        gx[:, 1:] -= move
        gx[:, :-1] += move
        high = low + width
        gBeta = sums(dEta * x[i, t], j, items) - beta / 4
        gHigh = sums(d1, j, items) - high / 25
        gLow = sums(d0, j, items) - low / 25 + gHigh
        gGap = gHigh * width
        rate = .03 * (1 if iteration < iterations / 2 else .01 ** (2 * iteration / iterations - 1))
        new = []
        for k, (value, g) in enumerate(zip(values, (gx, gBeta, gLow, gGap))):
            first[k] = .9 * first[k] + .1 * g
            second[k] = .999 * second[k] + .001 * g * g
            m = first[k] / (1 - .9 ** iteration)
            s = second[k] / (1 - .999 ** iteration)
            new.append(value + rate * m / (np.sqrt(s) + 1e-9))
        values = new
        if iteration % 1000 == 0:
            print(f"iteration {iteration}: log likelihood {np.log(p).sum():.1f}, largest gradient {np.abs(gx).max():.3f}")
    x = np.where(seen >= FEWEST_VOTES, values[0], np.nan)
    x = (x - np.nanmean(x, axis=0)) / np.nanstd(x, axis=0)
    return x * np.sign(x[usa])


def compare(path, states, x):
    theirs = {}
    with openText(path) as file:
        for row in csv.DictReader(file):
            if row["idealpointfp"]:
                theirs[int(row["ccode"]), int(row["year"])] = float(row["idealpointfp"])
    def correlation(pick, years):
        pairs = [(x[k, year - FIRST], theirs[c, year]) for year in years for k, c in enumerate(states)
                 if pick(c) and (c, year) in theirs and not np.isnan(x[k, year - FIRST])]
        a, b = np.array(pairs).T
        return np.corrcoef(a, b)[0, 1], len(pairs), b.std()
    every, ours = (lambda c: True), (lambda c: c in STATES)
    for year in range(FIRST, LAST + 1):
        r, n, sd = correlation(every, [year])
        r2, n2, _ = correlation(ours, [year])
        print(f"{year}: r = {r:.4f} over {n} states (published sd {sd:.3f}), {r2:.4f} over our {n2}")
    span = range(FIRST, LAST + 1)
    print("all years: r = %.4f over %d state-years, " % correlation(every, span)[:2]
          + "%.4f over %d of our states" % correlation(ours, span)[:2])
    gaps = [abs(SCALE * abs(x[a, year - FIRST] - x[b, year - FIRST]) - abs(theirs[states[a], year] - theirs[states[b], year]))
            for year in span for a in range(len(states)) for b in range(a)
            if states[a] in STATES and states[b] in STATES and (states[a], year) in theirs and (states[b], year) in theirs]
    print(f"pairs of our states: mean absolute difference of the distances {np.nanmean(gaps):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("votes")
    parser.add_argument("--out")
    parser.add_argument("--check")
    options = parser.parse_args()
    states, votes, years = readVotes(options.votes)
    print(f"{len(votes)} contested roll calls, {int((votes >= 0).sum())} votes, {FIRST}-{LAST}")
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

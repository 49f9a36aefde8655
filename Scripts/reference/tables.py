"""What the background tables say at a month: trade, votes, the flow of events, attributes.

A yearly figure is used from the month in which its table says it was known: December of its year
and the table's lag.
"""
import math
from collections import defaultdict

import numpy as np

from world import last_month, month

TABLE_CREDIBILITY = 0.95   # weighs a table's figure against an article's; never its strength
CAPABILITY = "capability-gdp-population"
UNKNOWN_CAPABILITY = 0.001
HALF_SATURATION, SYMMETRY = 0.10, 0.5
VOTES_WEIGHT = 0.4
FLOW_WEIGHT, FLOW_SCALE, FLOW_WINDOW = 0.5, 4, 12


class Tables:
    """The tables of a world as they were known by one month, about what had happened by another."""

    def __init__(self, world, as_of, known_by):
        self.tables, self.as_of, self.known_by = world.tables, as_of, known_by

    def known(self, table, text):
        return last_month(text) + table["lag"] <= self.known_by

    def admitted(self, table, text):
        return last_month(text) <= self.as_of and self.known(table, text)

    def latest(self, attribute):
        """{actor: value} of the latest figure known of an attribute."""
        found = {}
        for table in self.tables["attribute"]:
            for row in table["rows"]:
                if row["attribute"] == attribute and self.usable(table, row["date"]):
                    if row["date"] >= found.get(row["actor"], ("",))[0]:
                        found[row["actor"]] = (row["date"], float(row["value"]))
        return {actor: value for actor, (_, value) in found.items()}

    def usable(self, table, text):
        return last_month(text) + table["lag"] <= min(self.known_by, self.as_of)

    def capabilities(self, actors):
        """Shares of the world's capability, by the latest figure known."""
        latest = self.latest(CAPABILITY)
        return np.array([latest.get(a, UNKNOWN_CAPABILITY) for a in actors])

    def trade(self, told):
        """{pair: (year, unit, value, own total, other's total)} of the latest year with totals.

        `told`: (pair, year, unit) -> [(value, credibility)], what records say beside the tables.
        """
        figures = defaultdict(list, {key: list(value) for key, value in told.items()})
        for table in self.tables["trade-volume"]:
            for (pair, year), value in self.flows(table).items():
                for both in (pair, pair[::-1]):
                    figures[both, year, table["unit"].removesuffix("/year")].append(
                        (value, TABLE_CREDIBILITY))
        totals, latest = self.totals(), {}
        for (pair, year, unit), said in figures.items():
            if all((actor, year, unit) in totals for actor in pair):
                if pair not in latest or year > latest[pair][0]:
                    value = sum(v * r for v, r in said) / sum(r for _, r in said)
                    latest[pair] = (
                        year, unit, value, totals[pair[0], year, unit], totals[pair[1], year, unit])
        return latest

    def flows(self, table):
        """{(pair, year): value}, both ways together."""
        c, found = table["columns"], defaultdict(float)
        for row in table["rows"]:
            if self.admitted(table, row[c["date"]]):
                pair = tuple(sorted((row[c["from"]], row[c["to"]])))
                found[pair, int(row[c["date"]])] += float(row[c["value"]])
        return found

    def totals(self):
        """{(actor, year, unit): total trade}."""
        found = {}
        for table in self.tables["attribute"]:
            for row in table["rows"]:
                if row["attribute"] == "total-trade" and self.known(table, row["date"]):
                    found[row["actor"], int(row["date"]), row["unit"]] = float(row["value"])
        return found

    def votes(self, actors, distance):
        """{pair: .4 clip(1 - |x_i - x_j| / d, -1, 1)} of the latest year with both.

        R6: d = (m_i + m_j)/2 when `distance` is `room`, m_i = i's mean distance to all others with
        a position in that year, in the scenario or not.
        """
        found = {}
        for table in self.tables["vote-position"]:
            c, points = table["columns"], defaultdict(dict)
            for row in table["rows"]:
                if self.admitted(table, row[c["date"]]):
                    points[int(row[c["date"]])][row[c["actor"]]] = float(row[c["value"]])
            for a in actors:
                for b in actors:
                    years = [y for y, p in points.items() if a in p and b in p]
                    if a != b and years:
                        p = points[max(years)]
                        scale = room(p, a, b) if distance == "room" else distance
                        near = min(1, max(-1, 1 - abs(p[a] - p[b]) / scale))
                        found[a, b] = VOTES_WEIGHT * near
        return found

    def flow(self, actors):
        """{pair: .5 tanh(asinh(mean net score) / 4)} over the last twelve months."""
        found = {}
        for table in self.tables["event-flow"]:
            c, flows, last = table["columns"], defaultdict(dict), 0
            for row in table["rows"]:
                a, b, at = row[c["a"]], row[c["b"]], month(row[c["date"]])
                if self.admitted(table, row[c["date"]]) and a in actors and b in actors:
                    flows[a, b][at] = float(row[c["value"]])
                    last = max(last, at)
            for (a, b), by_month in flows.items():
                window = [v for at, v in by_month.items() if last - FLOW_WINDOW < at <= last]
                mean = sum(window) / FLOW_WINDOW
                found[a, b] = found[b, a] = FLOW_WEIGHT * math.tanh(
                    math.asinh(mean) / FLOW_SCALE)
        return found


def room(points, a, b):
    """R6: the mean of two actors' mean distances to all others of the year."""
    def mean(actor):
        others = [abs(points[actor] - x) for name, x in points.items() if name != actor]
        return sum(others) / len(others)
    return (mean(a) + mean(b)) / 2


def dependence(value, own, other):
    """g/(g + .10), g = D_ij^(1 - q/2) D_ji^(q/2), D_ij = V_ij / V_i."""
    g = (value / own) ** (1 - SYMMETRY / 2) * (value / other) ** (SYMMETRY / 2)
    return g / (g + HALF_SATURATION)

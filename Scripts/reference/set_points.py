#!/usr/bin/env python3
"""An independent reference of the step from evidence to ties, in Python and NumPy.

It reads a scenario and its seeds (articles, world evidence, organisations, tables), weighs everything
that happened and was known by its dates, applies its changes, lets states respond, and writes the
actors x actors matrix of set points B of the point run as JSON {actors, month, ties}. It was written
from the specification, the file contract and the declared kinds and parameters, and looks to the
engine only where these leave a choice, so that a difference between the two is a finding.

Row = the one affected: ties[i][j] is i's view of j.

    set_points.py Scenarios/baseline.yaml --out ties.json
    set_points.py Scenarios/russia-defeated.yaml --at 2024-06
    set_points.py Scenarios/baseline.yaml --rules old --explain KAZ RUS     # the pieces of one tie
    set_points.py Scenarios/baseline.yaml --set events.hostile=off --off responses.solidarity
    set_points.py --list                                                    # the parameters

What the specification leaves open is chosen in repairs.py, responses.py, changes.py and scenario.py,
under "Choices". Needs Python 3.10, NumPy and PyYAML. Exit code 0.
"""
import argparse
import copy
import json
import pathlib
import sys

import numpy as np

sys.dont_write_bytecode = True
from balance import Balance  # noqa: E402
from kinds import CHANNELS, ECONOMIC, SECURITY, WEIGHT  # noqa: E402
from parameters import CATALOGUE, Rules  # noqa: E402
from responses import Breach, Former, Responses  # noqa: E402
from scenario import Scenario  # noqa: E402
from weighing import Weighing  # noqa: E402
from world import World, month, name_of  # noqa: E402

LEVERAGE_EXPONENT = 0.5    # zeta: leverage = dependence times capability to this power


class SetPoints:
    """The set points of a scenario under rules, month by month."""

    def __init__(self, world, scenario, rules):
        self.weighing = Weighing(world, scenario, rules)
        self.scenario, self.rules, self.actors = scenario, rules, scenario.actors
        self.reference = self.weighing.month(scenario.as_of) if not scenario.changes else (
            Weighing(world, unchanged(scenario), rules).month(scenario.as_of))
        kind = Responses if rules.responds else Former
        self.responses = kind(rules, self.reference, self.weighing.sizes)

    def ties(self, at=None):
        """B in a month; at the as-of date when none is given."""
        if at is None:
            return self.responses.ties(self.reference, [])
        ties = self.responses.ties(self.weighing.month(at), self.breaches(at))
        for a, b in self.weighing.pairs:
            at_pair = self.weighing.index[a], self.weighing.index[b]
            ties[at_pair] = self.weighing.changes.quantity(f"tie.{a}.{b}", ties[at_pair], at)
        return ties

    def breaches(self, at):
        """The promises broken by changes, by the month."""
        found = []
        for since, records in self.weighing.changes.added(at):
            for record in records:
                if record.kind == "exit":
                    size = self.rules["responses.reputation.exit"]
                    found += self.breach(record, since, at, size, both=True)
                elif record.kind in ("military-refusal", "armed-conflict", "occupation"):
                    size = record.credibility * max(0.0, record.sign)
                    found += self.breach(record, since, at, size)
        return found

    def breach(self, record, since, at, size, both=False):
        """One promise broken, or one by each side where no side is named."""
        index, parties = self.weighing.index, self.weighing.parties
        sides = [(record.raw.get("from"), record.raw.get("to"))]
        if "actors" in record.raw:
            sides = [([a], [b for b in record.raw["actors"] if b != a])
                     for a in record.raw["actors"]]
        return [
            Breach(index[b], tuple(index[v] for v in parties.expand(to, since)
                                   if v in index and v != b), size, at - since, both)
            for source, to in sides for b in parties.expand(source, since) if b in index]

    def dependence(self):
        """Each one's share in the friendly pieces of a row, by channel, weighed; 0 of nothing."""
        total = 0
        for c in CHANNELS:
            provided = self.reference.friendly[c]
            if c == ECONOMIC:
                provided = 1 - (1 - provided) * (1 - self.reference.trade())
            sums = provided.sum(axis=1, keepdims=True)
            total = total + WEIGHT[c] * np.divide(
                provided, sums, out=np.zeros_like(provided), where=sums > 0)
        return total

    def leverage(self):
        """A: dependence times a power of the column's capability."""
        return self.dependence() * self.reference.capability ** LEVERAGE_EXPONENT

    def run(self, **constants):
        """The ties of every month of the calendar in the point run, by `tie-coevolution`."""
        weighing, start = self.weighing, self.scenario.start
        balance = Balance(self.ties(), weighing.sizes(self.reference.capability), **constants)
        ties = [self.ties(start)]
        for at in range(start, self.scenario.end):    # drawn by the month that begins
            sizes = weighing.sizes(weighing.capability_at(at))
            ties.append(balance.month(ties[-1], self.ties(at), sizes))
        return np.array(ties)


def unchanged(scenario):
    """The scenario without its changes."""
    plain = copy.copy(scenario)
    plain.changes = []
    return plain


def ruled(options, scenario):
    """The rules that the command line and the scenario ask for."""
    rules = Rules.old() if options.rules == "old" else Rules.new()
    if options.rules == "new":
        rules = rules.changed(scenario.responses())
    rules = rules.without(*options.off)
    return rules.changed(dict(pair.split("=", 1) for pair in options.set))


def add_rules(parser, usual="new"):
    """The options that choose rules."""
    parser.add_argument("--rules", choices=("new", "old"), default=usual,
                        help="with repairs and responses, or without: the rules of the engine as it is")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--off", action="append", default=[], metavar="NAME")


def explain(points, row, column, at):
    """Prints the pieces of one tie."""
    weighing, pair = points.weighing, (row, column)
    pieces = weighing.pieces(at)
    for c in CHANNELS:
        for level in pieces.levels[pair, c]:
            print(c, level)
        for event in pieces.events[pair, c]:
            print(c, event)
    for pact in pieces.pacts[pair]:
        print(SECURITY, pact)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("scenario", nargs="?", help="a scenario of named actors")
    parser.add_argument("--at", help="the month; the last of the calendar if there are changes")
    parser.add_argument("--out", help="write the JSON here instead of to standard output")
    parser.add_argument("--explain", nargs=2, metavar=("ROW", "COLUMN"), help="pieces of one tie")
    parser.add_argument("--list", action="store_true", help="the parameters and their off values")
    add_rules(parser)
    options = parser.parse_args()
    if options.list:
        for p in CATALOGUE.values():
            print(f"{p.name:38}{p.default!s:>8}{p.off!s:>8}  {p.meaning}")
        return
    scenario = Scenario(options.scenario)
    points = SetPoints(World(scenario.seeds), scenario, ruled(options, scenario))
    at = month(options.at) if options.at else scenario.end
    if options.explain:
        return explain(points, *options.explain, at)
    text = json.dumps({"actors": points.actors, "month": name_of(at),
                       "ties": points.ties(at).tolist()}, indent=1)
    if options.out:
        pathlib.Path(options.out).write_text(text + "\n", encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()

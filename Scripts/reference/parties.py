"""Whom a record is about: which ties it touches, with which sign, and who is acted upon."""
from collections import defaultdict

from kinds import AFFECTED_ONLY


class Parties:
    """Names made actors: an organisation stands for its members.

    `members`: (organisation, month) -> those who belong to it then.
    """

    def __init__(self, organisations, members):
        self.organisations, self.members = organisations, members

    def views(self, record, at):
        """{(row, column): sign} of one record, and the pairs in which the row is acted upon."""
        raw, views, acted, directed = record.raw, {}, set(), []
        if "effects" in raw:
            for effect in raw["effects"]:
                for f in self.expand([effect["from"]], at):
                    for t in self.expand([effect["to"]], at):
                        directed.append((f, t, float(effect["sign"]) * record.sign))
        elif "actors" in raw:
            views = {pair: record.sign for pair in self.mutual(raw["actors"], at)}
            acted = set(views)
        else:
            for f in self.expand(raw["from"], at):
                for t in self.expand(raw["to"], at):
                    directed.append((f, t, record.sign))
        both = defaultdict(list)
        for f, t, sign in directed:
            if f != t:
                both[t, f].append(sign)
                acted.add((t, f))
                if record.kind not in AFFECTED_ONLY:
                    both[f, t].append(sign)
        for pair, signs in both.items():
            views[pair] = sum(signs) / len(signs)
        return views, acted

    def expand(self, parties, at):
        """The actors behind names, in order, each once."""
        found = []
        for party in parties:
            names = sorted(self.members(party, at)) if party in self.organisations else [party]
            found += [name for name in names if name not in found]
        return found

    def mutual(self, parties, at):
        """The pairs across the parties named; among its members, when it is one organisation."""
        behind = [self.expand([party], at) for party in parties]
        if len(behind) == 1:
            behind *= 2
        return {
            (a, b) for i, one in enumerate(behind) for j, two in enumerate(behind) if i != j
            for a in one for b in two if a != b}

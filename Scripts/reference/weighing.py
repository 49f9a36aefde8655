"""From pieces to the friendly and the hostile part of every channel of every tie in a month.

Row = the one affected: x[i][j] is i's view of j, or what j does to i.
"""
import dataclasses

import numpy as np

import repairs
from changes import Changes
from kinds import CHANNELS, DIPLOMATIC, ECONOMIC, LEVELS, RECORD_CAP, SECURITY, TREATY
from parties import Parties
from pieces import Level, Pact, Pieces
from records import Weigher, selected
from strengths import Strengths
from tables import Tables, dependence

SIZE_EXPONENT = 0.5        # gamma: size = capability to this power, over its mean
SHARED_ORGANISATIONS = 0.15


@dataclasses.dataclass
class Month:
    """What is known of a month before anybody responds; matrices are actors x actors.

    `friendly` and `hostile` by channel, friendly economic without trade; `trade` gives the strength
    of trade when the volumes are multiplied by a matrix; `pact` is P; `threat` and `act` are what
    acts on the row: threats in security, hostility in diplomacy.
    """

    friendly: dict
    hostile: dict
    trade: object
    pact: np.ndarray
    threat: np.ndarray
    act: np.ndarray
    capability: np.ndarray
    reliability: np.ndarray


class Weighing:
    """The pieces of a scenario's evidence and changes, weighed by rules month by month."""

    def __init__(self, world, scenario, rules):
        self.world, self.rules, self.rule = world, rules, Strengths(rules)
        self.actors, self.as_of = scenario.actors, scenario.as_of
        self.pairs = [(a, b) for a in self.actors for b in self.actors if a != b]
        self.index = {a: i for i, a in enumerate(self.actors)}
        self.changes = Changes(scenario, world, bool(rules["responses.reputation"]))
        self.parties = Parties(world.membership, self.changes.members)
        self.tables = Tables(world, self.as_of, scenario.known_by)
        records = selected(world, self.as_of, scenario.known_by)
        self.supplies = [r for r in records if r.kind == "arms-transfer"]
        self.gdp = self.tables.latest("gdp")
        self.evidence = Pieces()
        self.weigher(self.as_of, world.members).weigh(self.evidence, records)
        self.figures = self.tables.trade(self.evidence.trade)
        self.votes = self.tables.votes(self.actors, rules["votes.distance"])
        self.flow = self.tables.flow(self.actors)
        self.capability = self.tables.capabilities(self.actors)

    def weigher(self, at, members, assumed=False):
        return Weigher(
            self.world, self.rules, at, self.gdp, members, self.supplies, assumed)

    # --- The pieces of a month

    def pieces(self, at):
        """Evidence as at the as-of date, less what has ended, and what changes add."""
        found, ended = Pieces(), self.changes.ended(at)
        self.take(found, self.evidence, None, ended, at)
        for since, records in self.changes.added(at):
            added = Pieces()
            self.weigher(at, self.changes.members, assumed=True).weigh(added, records)
            self.take(found, added, since, ended, at)
        self.organise(found, at)
        return found

    def take(self, found, pieces, since, ended, at):
        """Copies pieces, but for those that a later change ended."""
        def end_of(kind, pair):
            dates = [date for date, k, actors in ended if k == kind and set(pair) <= actors
                     and (since is None or since <= date)]
            return max(dates, default=None)
        for (pair, channel), events in pieces.events.items():
            found.events[pair, channel] += [e for e in events if end_of(e.kind, pair) is None]
        for (pair, channel), levels in pieces.levels.items():
            for level in levels:
                date = end_of(level.kind, pair)
                left = level if date is None else self.memory(level, channel, at - date)
                found.levels[pair, channel] += [left] if left else []
        for pair, pacts in pieces.pacts.items():
            found.pacts[pair] += [] if end_of("treaty", pair) is not None else pacts
        for pair, hostilities in pieces.hostilities.items():
            for h in hostilities:
                date = end_of(h.kind, pair)
                found.hostilities[pair].append(
                    h if date is None else dataclasses.replace(h, end=date))

    def memory(self, level, channel, months):
        """What a level leaves that a change has ended: nothing, but for a war."""
        if level.kind != "armed-conflict":
            return None
        name = "legacy.halfLife.diplomatic" if channel == DIPLOMATIC else "legacy.halfLife"
        left = repairs.remembered(level.level, months, self.rules[name])
        return dataclasses.replace(level, level=left, running=False) if left else None

    def organise(self, found, at):
        """Economic unions, shared organisations, and what members owe one another."""
        belongs = {a: set() for a in self.actors}
        for o in self.world.organisations:
            members = self.changes.members(o["id"], at)
            owed = self.changes.obligations(o["id"], at)
            inside = [a for a in self.actors if a in members]
            for a in inside:
                belongs[a].add(o["id"])
            for a, b in ((a, b) for a in inside for b in inside if a != b):
                if o.get("economicUnion") == "true":
                    found.levels[(a, b), ECONOMIC].append(Level(
                        o["id"], "economic-union", 1, LEVELS["economic-union"][ECONOMIC]))
                joined = max(self.changes.joined(o["id"], x, at) for x in (a, b))
                for since, obligations in owed:
                    level = max((TREATY[x] for x in obligations if x != "nonaggression"), default=0)
                    found.pacts[a, b].append(Pact(o["id"], level, max(since, joined)))
        for a, b in self.pairs:
            both, either = belongs[a] & belongs[b], belongs[a] | belongs[b]
            if both:
                found.levels[(a, b), DIPLOMATIC].append(Level(
                    "shared", "shared-organisations", 1,
                    SHARED_ORGANISATIONS * len(both) / len(either)))

    # --- Pacts

    def void(self, hostilities, made, at):
        """Whether a pact made in a month counts for nothing.

        Between rivals, and when the parties have fought since the pact was made; a war that began in
        the month of the pact counts as later. By the repair an occupation is a war here; by the former
        rule an assumed war voids every pact, even one made later.
        """
        repaired = self.rules["hostilities.repair"] == "on"
        for h in hostilities:
            if h.credibility < 0.5 or h.start > at:
                continue
            if h.kind == "rivalry" and (h.end is None or at < h.end or at == h.start):
                return True
            if h.kind == "armed-conflict" or (repaired and h.kind == "occupation"):
                if h.start >= made or (h.assumed and not repaired):
                    return True
        return False

    def commitment(self, pieces, pair, at):
        """P of a tie."""
        return repairs.commitment(
            [p.strength for p in pieces.pacts[pair]
             if p.strength and not self.void(pieces.hostilities[pair], p.made, at)],
            self.rules["treaty.overlap"])

    # --- Strengths

    def month(self, at):
        """Everything of a month before anybody responds."""
        pieces, n = self.pieces(at), len(self.actors)
        friendly, hostile = ({c: np.zeros((n, n)) for c in CHANNELS} for _ in range(2))
        pact, threat, act = (np.zeros((n, n)) for _ in range(3))
        for pair in self.pairs:
            at_pair = self.index[pair[0]], self.index[pair[1]]
            pact[at_pair] = self.commitment(pieces, pair, at)
            threat[at_pair] = self.rule.threat(pieces, pair)
            act[at_pair] = self.rule.act(pieces, pair)
            for c in CHANNELS:
                committed = pact[at_pair] if c == SECURITY else 0.0
                friendly[c][at_pair], hostile[c][at_pair] = self.strengths(
                    pieces, pair, c, committed)
        return Month(friendly, hostile, self.trade_at(at), pact, threat, act,
                     self.capability_at(at), self.reliability_at(at))

    def strengths(self, pieces, pair, channel, committed):
        """(F, H) = 1 - prod(1 - |.|) of the friendly and of the hostile pieces."""
        events = pieces.events[pair, channel]
        flow = self.flow.get(pair, 0.0) if channel == DIPLOMATIC else 0.0
        plus, minus = self.rule.event_strengths(events, channel, flow)
        levels = self.rule.merged(pieces.levels[pair, channel])
        if channel == DIPLOMATIC and pair in self.votes:
            levels.append(self.votes[pair])
        friendly = 1 - (1 - plus) * (1 - committed) * (
            1 - repairs.combined(x for x in levels if x > 0))
        return friendly, 1 - (1 - minus) * (1 - repairs.combined(x for x in levels if x < 0))

    # --- Quantities

    def trade_at(self, at):
        """Volume factors (actors x actors, or one) -> the strength of trade, (actors x actors)."""
        n, now = len(self.actors), {}
        for (a, b), (_, unit, value, own, other) in self.figures.items():
            if a in self.index and b in self.index:
                now[a, b] = value, self.changes.trade((a, b), unit, value, at), own, other

        def strength(factors=np.ones((n, n))):
            found = np.zeros((n, n))
            for pair, (before, value, own, other) in now.items():
                at_pair = self.index[pair[0]], self.index[pair[1]]
                value = value * factors[at_pair]
                found[at_pair] = dependence(
                    value, own + value - before, other + value - before)
            return np.minimum(found, RECORD_CAP)
        return strength

    def capability_at(self, at):
        return np.array([
            self.changes.quantity(f"capability.{a}", c, at)
            for a, c in zip(self.actors, self.capability)])

    def reliability_at(self, at):
        return np.array([
            self.changes.quantity(f"reliability.{a}", 1.0, at) for a in self.actors])

    def sizes(self, capability):
        """Capability to the power gamma, over the mean of that at the as-of date."""
        return capability ** SIZE_EXPONENT / (self.capability ** SIZE_EXPONENT).mean()

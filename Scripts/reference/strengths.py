"""How the events and the levels of one tie combine by the rules."""
import math
from collections import defaultdict

import repairs
from kinds import ARMS, DIPLOMATIC, RECORD_CAP, SECURITY, STANDING, THREATS


class Strengths:
    """The rules of combination, R1, R2, R4 and R5 among them."""

    def __init__(self, rules):
        self.rules = rules

    def event_strengths(self, events, channel, flow=0.0):
        """R1 and R4: the friendly and the hostile strength of flow and events together."""
        def strengths(some):
            plus, minus = repairs.event_strengths(
                [e.score for e in some], channel, self.rules["events.hostile"])
            return (repairs.combined([plus, max(flow, 0.0)]),
                    repairs.combined([minus, max(-flow, 0.0)]))
        background = strengths([e for e in events if not e.weight])
        everything = strengths(events)
        weights = (sum(e.weight for e in events if e.score > 0),
                   sum(e.weight for e in events if e.score < 0))
        return tuple(
            repairs.updated(b, a, weight, self.rules["articles.prior"])
            for b, a, weight in zip(background, everything, weights))

    def merged(self, levels):
        """The strengths of levels: those of one standing kind are one."""
        standing = STANDING | {"territorial-claim"} | (ARMS if self.rules["arms.standing"] == "on" else set())
        found, groups = [], defaultdict(list)
        for level in levels:
            size = min(RECORD_CAP, max(-RECORD_CAP, level.level))
            if level.kind in standing:
                groups[level.kind].append((level, size))
            else:
                found.append(level.credibility * size)
        strongest = ({"territorial-claim"} if self.rules["levels.claim"] != "event" else set()) | (
            {"armed-conflict"} if self.rules["legacy.halfLife"] else set())
        for kind, group in groups.items():
            if kind in strongest:
                found.append(max((x.credibility * size for x, size in group), key=abs))
            else:
                found.append(one_state(group))
        return found

    def threat(self, pieces, pair):
        """What threatens the row: 1 - prod(1 - |.|) of threats, claims, wars and occupations."""
        levels = self.merged([
            x for x in pieces.levels[pair, SECURITY]
            if x.kind in THREATS and x.acted and x.running and x.level < 0])
        events = [e for e in pieces.events[pair, SECURITY] if e.kind in THREATS and e.acted]
        hostile = repairs.event_strengths(
            [min(e.score, 0.0) for e in events], SECURITY, self.rules["events.hostile"])[1]
        return repairs.combined(levels + [hostile])

    def act(self, pieces, pair):
        """What is done to the row in diplomacy; the flow of events does not say who acted."""
        levels = self.merged([
            x for x in pieces.levels[pair, DIPLOMATIC]
            if x.acted and x.running and x.level < 0])
        events = [e for e in pieces.events[pair, DIPLOMATIC] if e.acted]
        return repairs.combined(levels + [self.event_strengths(events, DIPLOMATIC)[1]])


def one_state(group):
    """Accounts of one state of affairs: the mean level by credibility, the surer the more.

    Accounts with a figure alone set the level, where there are any.
    """
    valued = [(level, size) for level, size in group if level.valued] or group
    total = sum(level.credibility for level, _ in valued)
    if not total:
        return 0.0
    mean = sum(level.credibility * size for level, size in valued) / total
    return mean * (1 - math.prod(1 - level.credibility for level, _ in group))

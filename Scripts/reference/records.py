"""From records to pieces: what each event and each stock adds to each tie.

The most credible account, ties by identifier, gives the dates and the level. Organisations stand for
those who were members at the time of an event, and for those who are members at the as-of date of a
stock.
"""
import math
from collections import defaultdict

import repairs
from kinds import (
    ARMS_MONTHS, ARMS_WEIGHT, CONTEXT, DIPLOMATIC, ECONOMIC, EVENTS, LEVELS, RECOGNITIONS, SANCTION,
    SECURITY, TREATY, TROOPS)
from parties import Parties
from pieces import Event, Hostility, Level, Pact
from world import first_month, last_month, month, spans


class Weigher:
    """Adds records to pieces, by the rules, at one month."""

    def __init__(self, world, rules, as_of, gdp, members, supplies, assumed=False):
        self.rules, self.as_of, self.gdp = rules, as_of, gdp
        self.parties = Parties(world.membership, members)
        self.supplies, self.assumed = supplies, assumed

    def weigh(self, pieces, records):
        """Weighs all records, event by event and kind by kind."""
        told = defaultdict(list)
        for record in records:
            told[record.event, record.kind].append(record)
        for (event, kind), accounts in sorted(told.items(), key=lambda item: item[0]):
            self.weigh_event(pieces, event, kind, accounts)

    def weigh_event(self, pieces, event, kind, records):
        """Weighs the accounts of one event on every pair that it touches."""
        lead = min(records, key=lambda r: (-r.credibility, r.id))
        at = month(lead.start) if self.fades(kind) else self.as_of
        per_pair, acted, best = defaultdict(list), set(), {}
        for record in records:
            best[record.document] = max(best.get(record.document, 0), record.credibility)
            views, touched = self.parties.views(record, at)
            acted |= touched
            for pair, sign in views.items():
                per_pair[pair].append((record, sign))
        if kind == "trade-volume":
            return self.keep_trade(pieces, per_pair)
        credibility = 1 - math.prod(1 - x for x in best.values())
        for pair, accounts in sorted(per_pair.items()):
            total = sum(record.credibility for record, _ in accounts)
            if total:
                sign = sum(record.credibility * s for record, s in accounts) / total
                self.place(pieces, pair, (event, kind, records, lead, credibility, sign),
                           pair in acted, len(per_pair) == 2)

    def place(self, pieces, pair, told, acted, bilateral):
        """Puts one event's meaning for one tie where it belongs."""
        event, kind, records, lead, credibility, sign = told
        if self.fades(kind):
            return self.place_event(pieces, pair, told, acted)
        first, last = lead.span()
        if kind in ("armed-conflict", "rivalry", "occupation"):
            pieces.hostilities[pair].append(
                Hostility(kind, first, last, credibility, acted, self.assumed))
        if kind == "treaty":
            if self.holds(lead, kind):
                level = max((TREATY[o] for o in lead.raw["obligations"]
                             if bilateral or o != "nonaggression"), default=0)
                pieces.pacts[pair].append(Pact(event, credibility * level, first))
        elif self.holds(lead, kind):
            figure = self.figure(records)
            for channel, level in self.levels(kind, lead, figure, pair).items():
                pieces.levels[pair, channel].append(Level(
                    event, kind, credibility, level * sign, acted, self.is_valued(kind, figure)))
        elif kind == "armed-conflict":
            self.place_memory(pieces, pair, told, last)

    def place_event(self, pieces, pair, told, acted):
        """r s log2(1 + m) 2^(-age/h), by the number of visits or of troops where it is known."""
        event, kind, records, lead, credibility, sign = told
        channel, score, half_life = EVENTS[kind]
        figure = self.figure(records)
        multiplicity = max(record.multiplicity for record in records)
        if kind == "visit" and figure and self.rules["visits.number"] == "on":
            multiplicity = figure.value
        if kind in TROOPS and figure and self.rules["troops.number"] == "on":
            score *= repairs.troops(figure.value)
        size = credibility * math.log2(1 + multiplicity)
        if kind in RECOGNITIONS and self.rules["recognition.standing"] == "on":
            if lead.end is not None and not lead.dated and last_month(lead.end) <= self.as_of:
                return
        else:
            size *= self.fade(*lead.between(self.as_of), half_life)
        news = not self.assumed and not any(record.coded for record in records)
        pieces.events[pair, channel].append(
            Event(event, kind, score * sign * size, acted, size if news else 0.0))

    def place_memory(self, pieces, pair, told, last):
        """R2: what a war that has ended leaves, channel by channel."""
        event, kind, _, _, credibility, sign = told
        if last is None or self.as_of < last:
            return
        for channel, level in LEVELS[kind].items():
            name = "legacy.halfLife.diplomatic" if channel == DIPLOMATIC else "legacy.halfLife"
            left = repairs.remembered(level, self.as_of - last, self.rules[name])
            if left:
                pieces.levels[pair, channel].append(
                    Level(event, kind, credibility, left * sign, running=False))

    def fades(self, kind):
        """Whether the kind is an impulse; a claim is one only by the former rule."""
        return kind in EVENTS and not (
            kind == "territorial-claim" and self.rules["levels.claim"] != "event")

    def fade(self, first, last, half_life):
        """2^(-age/h), its mean over the months between which the event took place."""
        last = min(last, self.as_of)
        months = [max(0, self.as_of - at) for at in range(min(first, last), last + 1)]
        return sum(2.0 ** (-age / half_life) for age in months) / len(months)

    def holds(self, record, kind):
        """A stock with one date holds from it on; arms hold sixty months.

        The month in which an interval ends no longer counts, unless it began in that month.
        """
        if kind == "arms-transfer":
            return self.as_of < month(record.start) + ARMS_MONTHS
        return spans(*record.span(), self.as_of)

    def figure(self, records):
        """R5: the most credible record that has a figure; none when no record has."""
        valued = [record for record in records if record.value is not None]
        return min(valued, key=lambda r: (-r.credibility, r.id), default=None)

    def is_valued(self, kind, figure):
        """Whether a figure sets the level of this kind by the rules."""
        by = {"investment": self.rules["investment.halfSaturation"] != "off",
              "energy-dependence": self.rules["energy.share"] == "on",
              "arms-transfer": True}
        return figure is not None and by.get(kind, False)

    def levels(self, kind, lead, figure, pair):
        """{channel: level} of a stock on one tie."""
        if kind == "sanction":
            return {ECONOMIC: -sum(SANCTION[b] for b in lead.raw["breadth"])}
        if kind == "judgement":    # the middle of the expert's range, which nothing scales
            low, high = map(float, lead.raw["range"])
            return {lead.raw["channel"]: low + (high - low) / 2}
        if kind == "territorial-claim":
            return {SECURITY: -self.rules["levels.claim"]}
        if kind == "base":
            number = figure.value if figure else None
            return {SECURITY: self.rules["levels.base"] * repairs.troops(number)}
        if kind == "economic-exposure" and lead.value is not None:
            return {c: x * lead.share() for c, x in LEVELS[kind].items()}
        if self.is_valued(kind, figure):
            return self.valued_level(kind, figure, pair)
        return LEVELS[kind]

    def valued_level(self, kind, figure, pair):
        """R5: the level that a figure gives."""
        if kind == "energy-dependence":
            return {ECONOMIC: repairs.energy(figure.share())}
        if kind == "investment":
            if any(actor not in self.gdp for actor in pair):
                return LEVELS[kind]
            return {ECONOMIC: repairs.investment(
                figure.millions()[0], self.gdp[pair[0]], self.gdp[pair[1]],
                self.rules["investment.halfSaturation"])}
        if self.rules["arms.share"] == "on" and figure.percent() is not None:
            return {SECURITY: ARMS_WEIGHT * figure.percent()}
        return {SECURITY: ARMS_WEIGHT * self.arms_share(figure)}

    def arms_share(self, record):
        """The suppliers' share of what the recipients got on record; less below 100 million."""
        volumes = defaultdict(dict)
        for other in self.supplies:
            if other.raw["to"] == record.raw["to"] and other.percent() is None:
                best = volumes[tuple(other.raw["from"])]
                told = (-other.credibility, other.id, other.millions()[0])
                best[other.event] = min(told, best.get(other.event, told))
        sums = {who: sum(volume for *_, volume in best.values()) for who, best in volumes.items()}
        if not sum(sums.values()):
            return 0
        share = sums[tuple(record.raw["from"])] / sum(sums.values())
        return share * min(1, record.millions()[0] / 100)

    def keep_trade(self, pieces, per_pair):
        """Figures of one pair, year and unit, to be reconciled with those of the tables."""
        for pair, accounts in per_pair.items():
            for record, _ in accounts:
                if record.credibility > 0:
                    value, unit = record.millions()
                    pieces.trade[pair, int(record.start[:4]), unit].append(
                        (value, record.credibility))


def selected(world, as_of, known_by):
    """What may have happened by the one month and was certainly known by the other."""
    return [
        record for record in world.records
        if record.kind not in CONTEXT and last_month(record.known) <= known_by
        and first_month(record.start) <= as_of]

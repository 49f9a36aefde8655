#!/usr/bin/env python3
"""An independent reference of the step from evidence to ties, in Python and NumPy.

It reads a directory of seeds (articles, world evidence, organisations, tables). It weighs every event
that happened by `--occurred-by` and was known by `--known-by`, at the default parameters. It writes
the actors x actors matrix of set points B of the point run as JSON {actors, ties}. It follows the
specification, the file contract and the declared kinds and parameters. It follows the engine only
where these leave a choice. So a difference between the two is a finding.

The row is the actor that is affected: ties[i][j] is i's view of j.

    set_points.py seeds --out ties.json
    set_points.py seeds --against engine.json      # largest absolute differences
    set_points.py seeds --explain KAZ RUS          # the pieces of one tie

Where the specification leaves a rule open, the function that applies the rule names it. The delivery
factor is one here: at the as-of date no capability has changed and every patron is fully reliable.
A yearly figure is used from the month in which it was known: December of its year plus the lag of
its table. `check` beside this file compares with the engine.

Needs Python 3.10, NumPy and PyYAML. Exit code 0.
"""
import argparse
import csv
import json
import math
import pathlib
from collections import defaultdict

import numpy as np
import yaml

ACTORS = (
    "KAZ RUS TUR CHN USA UKR AZE UZB KGZ TKM TJK BLR ARM GEO ITA DEU FRA GBR IRN IND JPN KOR")

ECONOMIC, SECURITY, DIPLOMATIC, SOCIETAL = CHANNELS = (
    "economic", "security", "diplomatic", "societal")
WEIGHT = {ECONOMIC: 0.30, SECURITY: 0.35, DIPLOMATIC: 0.25, SOCIETAL: 0.10}
CEILING = {ECONOMIC: 0.4, SECURITY: 0.4, DIPLOMATIC: 0.5, SOCIETAL: 0.4}
SCALE = {ECONOMIC: 2.0, SECURITY: 2.0, DIPLOMATIC: 3.0, SOCIETAL: 2.0}
RECORD_CAP = 0.9
TABLE_CREDIBILITY = 0.95   # weighs a table's figure against an article's; never its strength
DEMAND = 0.2
SIZE_EXPONENT = 0.5        # gamma: size = capability to this power, over its mean
LEVERAGE_EXPONENT = 0.5    # zeta: leverage = dependence times capability to this power
CAPABILITY = "capability-gdp-population"
UNKNOWN_CAPABILITY = 0.001

# Events: channel, score (CAMEO-Goldstein / 10), half-life in months.
EVENTS = {
    "trade-target": (ECONOMIC, 0.52, 24), "economic-agreement": (ECONOMIC, 0.64, 36),
    "sanctions-compliance": (ECONOMIC, 0.40, 18),
    "military-agreement": (SECURITY, 0.74, 36), "joint-exercise": (SECURITY, 0.74, 18),
    "troop-deployment": (SECURITY, 0.85, 18), "troop-withdrawal": (SECURITY, -0.03, 18),
    "military-refusal": (SECURITY, -0.40, 18), "military-contact": (SECURITY, 0.10, 6),
    "military-build-up": (SECURITY, -0.10, 24), "territorial-claim": (SECURITY, -0.50, 60),
    "threat": (SECURITY, -0.70, 24),
    "visit": (DIPLOMATIC, 0.28, 12), "meeting": (DIPLOMATIC, 0.10, 6),
    "offer-of-help": (DIPLOMATIC, 0.52, 12), "statement": (DIPLOMATIC, 0.34, 6),
    "condemnation": (DIPLOMATIC, -0.20, 12), "recognition": (DIPLOMATIC, 0.60, 120),
    "non-recognition": (DIPLOMATIC, -0.40, 120), "vote": (DIPLOMATIC, 0.34, 12),
    "doctrine": (DIPLOMATIC, 0.35, 60), "sectoral-agreement": (DIPLOMATIC, 0.80, 36),
    "cancelled-visit": (DIPLOMATIC, -0.40, 6),
    "humanitarian-aid": (SOCIETAL, 0.74, 18), "education-culture": (SOCIETAL, 0.60, 36),
}
ARMS_WEIGHT, ARMS_MONTHS = 0.35, 60    # a sole supplier's weight; 4/7 of it without a volume
# Levels: a fixed strength per channel.
LEVELS = {
    "investment": {ECONOMIC: 0.15}, "energy-dependence": {ECONOMIC: 0.15},
    "transport-corridor": {ECONOMIC: 0.15}, "economic-union": {ECONOMIC: 0.30},
    "economic-exposure": {ECONOMIC: 0.15}, "arms-transfer": {SECURITY: ARMS_WEIGHT * 4 / 7},
    "arms-coproduction": {SECURITY: 0.25}, "arms-embargo": {SECURITY: -0.30},
    "rivalry": {SECURITY: -0.50},
    "armed-conflict": {SECURITY: -0.90, ECONOMIC: -0.45, DIPLOMATIC: -0.63},
    "occupation": {SECURITY: -0.60, DIPLOMATIC: -0.30},
    "strategic-partnership": {DIPLOMATIC: 0.25}, "diplomatic-relations": {DIPLOMATIC: 0.05},
    "kinship": {SOCIETAL: 0.35}, "diaspora": {SOCIETAL: 0.15},
}
# Several records of one of these kinds on a tie describe one state of affairs.
STANDING = {
    "kinship", "strategic-partnership", "economic-union", "diplomatic-relations", "diaspora",
    "rivalry", "armed-conflict", "energy-dependence", "occupation", "judgement"}
TREATY = {
    "defense": 0.8, "offense": 0.6, "neutrality": 0.3, "consultation": 0.3, "nonaggression": 0.3}
SANCTION = {"trade": 0.2, "finance": 0.2, "arms": 0.1, "travel": 0.05, "other": 0.05}
AFFECTED_ONLY = {"energy-dependence", "economic-exposure", "judgement"}
CONTEXT = {"membership", "attribute", "forecast"}
THREATS = {"threat", "territorial-claim", "armed-conflict", "occupation"}


class TextLoader(yaml.BaseLoader):
    """Reads every scalar as text: `NO` is Norway and `001` is a name."""


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=TextLoader)


def month(text, usual=7):
    """Months since year 0; a date with only a year stands at July."""
    parts = text.split("-")
    return int(parts[0]) * 12 + (int(parts[1]) if len(parts) > 1 else usual) - 1


def first_month(text):
    return month(text, usual=1)


def last_month(text):
    return month(text, usual=12)


def spans(first, last, at):
    """The month in which a span ends no longer counts, unless it began in that month."""
    return first <= at and (last is None or at < last or at == first)


def combine(strengths):
    """1 - prod(1 - |.|) of the positives minus the same of the negatives, each capped."""
    positive = negative = 1.0
    for strength in strengths:
        size = min(abs(strength), RECORD_CAP)
        if strength > 0:
            positive *= 1 - size
        else:
            negative *= 1 - size
    return (1 - positive) - (1 - negative)


class Record:
    """One claim, its dates kept as text."""

    def __init__(self, raw, source):
        self.raw, self.id, self.kind = raw, raw["id"], raw["kind"]
        self.event = raw.get("event", raw["id"])
        self.document = source["id"]
        self.credibility = float(source["reliability"]) * float(raw["certainty"])
        interval = raw.get("interval")
        start, end = (interval["from"], interval.get("to")) if interval else (raw["date"],) * 2
        self.dated = interval is None
        self.start, self.end = start, end
        self.known = raw.get("known") or self.published(source)
        self.sign = float(raw.get("sign", 1))
        self.multiplicity = float(raw.get("multiplicity", 1))

    def published(self, source):
        """What is coded was public at once, an article's claim when it was published.

        An article of inferred date counts from the earliest one, but tells of nothing to come.
        """
        date = source["published"]
        if source.get("kind") == "coded":
            return self.start
        if not isinstance(date, dict):
            return date
        if date.get("inferred") == "true" and "to" in date:
            if first_month(date["from"]) < first_month(self.start) <= last_month(date["to"]):
                return self.start
        return date["from"]

    def between(self, as_of):
        """The months between which an event told of took place: neither after it was known."""
        first = min(month(self.start), last_month(self.known))
        if self.dated:
            return first, first
        last = as_of if self.end is None else month(self.end)
        return first, min(last, last_month(self.known))


def millions(record):
    """A record's figure in millions, and what of; none is nothing."""
    *scale, unit = record.raw.get("unit", "million").removesuffix("/year").split()
    factor = {"thousand": 1e-3, "million": 1, "billion": 1e3, "trillion": 1e6}
    return (float(record.raw.get("value", 0)) * (factor[scale[0]] if scale else 1e-6),
            "million " + unit)


class World:
    def __init__(self, seeds):
        seeds = pathlib.Path(seeds)
        self.records = []
        for path in sorted(seeds.glob("articles/*.yaml")) + sorted(
                seeds.glob("judgements/*.yaml")) + sorted(seeds.glob("world/evidence/*.yaml")):
            document = load(path)
            self.records += [Record(raw, document["source"]) for raw in document["evidence"]]
        self.organisations = load(seeds / "world/organisations.yaml")["organisations"]
        self.tables = {}
        for table in load(seeds / "world/tables.yaml")["tables"]:
            with open(seeds / "world" / table["file"], encoding="utf-8", newline="") as file:
                table["rows"] = list(csv.DictReader(file))
            table["lag"] = int(table.get("known", {}).get("lag", "0 months").split()[0])
            self.tables.setdefault(table["kind"], []).append(table)
        self.membership = {
            o["id"]: [
                (m["actor"], first_month(m["from"]), last_month(m["to"]) if "to" in m else None)
                for m in o["members"]] for o in self.organisations}

    def members(self, organisation, at):
        return {
            actor for actor, start, end in self.membership[organisation]
            if spans(start, end, at)}

    def expand(self, parties, at):
        """An organisation stands for those who are its members in that month."""
        found = []
        for party in parties:
            names = sorted(self.members(party, at)) if party in self.membership else [party]
            found += [name for name in names if name not in found]
        return found


class SetPoints:
    """The pieces of every tie, and the matrix that they make."""

    def __init__(self, world, actors, as_of, known_by):
        self.world, self.actors, self.as_of, self.known_by = world, actors, as_of, known_by
        # By pair and channel: [(name, kind, score)] and [(name, kind, credibility, level)].
        self.events = defaultdict(lambda: defaultdict(list))
        self.stocks = defaultdict(lambda: defaultdict(list))
        self.threats = defaultdict(lambda: ([], []))    # pair -> (scores, stocks), as above
        self.trade_figures = defaultdict(list)          # (pair, year, unit) -> [(value, r)]
        self.conflicts = defaultdict(list)              # pair -> [(kind, record, r)]
        self.pacts = []
        self.weigh_records()
        self.weigh_organisations()
        self.weigh_pacts()
        self.weigh_trade()
        self.weigh_votes()
        self.weigh_flow()

    # --- Records

    def selected(self):
        """What may have happened by the one month and was certainly known by the other."""
        for record in self.world.records:
            if record.kind not in CONTEXT and last_month(record.known) <= self.known_by \
                    and first_month(record.start) <= self.as_of:
                yield record

    def views(self, record, at):
        """{(row, column): sign} of one record, and the pairs in which the row is acted upon."""
        raw, views, acted = record.raw, {}, set()
        directed = []
        if "effects" in raw:
            for effect in raw["effects"]:
                for f in self.world.expand([effect["from"]], at):
                    for t in self.world.expand([effect["to"]], at):
                        directed.append((f, t, float(effect["sign"]) * record.sign))
        elif "actors" in raw:
            for pair in self.mutual(raw["actors"], at):
                views[pair] = record.sign
                acted.add(pair)
        else:
            for f in self.world.expand(raw["from"], at):
                for t in self.world.expand(raw["to"], at):
                    directed.append((f, t, record.sign))
        both = defaultdict(list)
        for f, t, sign in directed:
            if f == t:
                continue
            both[t, f].append(sign)
            acted.add((t, f))
            if record.kind not in AFFECTED_ONLY:
                both[f, t].append(sign)
        for pair, signs in both.items():
            views[pair] = sum(signs) / len(signs)
        return views, acted

    def mutual(self, parties, at):
        """The pairs across the parties named; among its members, when it is one organisation."""
        behind = [self.world.expand([party], at) for party in parties]
        if len(behind) == 1:
            behind *= 2
        return {
            (a, b) for i, one in enumerate(behind) for j, two in enumerate(behind) if i != j
            for a in one for b in two if a != b}

    def weigh_records(self):
        happenings = defaultdict(list)
        for record in self.selected():
            happenings[record.event, record.kind].append(record)
        for (event, kind), records in sorted(happenings.items()):
            self.weigh_happening(event, kind, records)

    def weigh_happening(self, event, kind, records):
        """Weighs one happening on every pair that it touches.

        The most credible account, ties by identifier, gives the dates and the level. Organisations
        stand for those who were members at the time of an event, and for those who are members
        at the as-of date of a stock.
        """
        lead = min(records, key=lambda r: (-r.credibility, r.id))
        at = month(lead.start) if kind in EVENTS else self.as_of
        per_pair, acted, best = defaultdict(list), set(), {}
        for record in records:
            best[record.document] = max(best.get(record.document, 0), record.credibility)
            views, touched = self.views(record, at)
            acted |= touched
            for pair, sign in views.items():
                per_pair[pair].append((record, sign))
        if kind == "trade-volume":
            return self.keep_trade_figures(per_pair)
        r = 1 - math.prod(1 - x for x in best.values())
        for pair, accounts in sorted(per_pair.items()):
            total = sum(record.credibility for record, _ in accounts)
            if total == 0:
                continue
            sign = sum(record.credibility * s for record, s in accounts) / total
            if kind in EVENTS:
                channel, score, half_life = EVENTS[kind]
                multiplicity = max(record.multiplicity for record in records)
                fade = self.fade(*lead.between(self.as_of), half_life)
                net = r * score * sign * math.log2(1 + multiplicity) * fade
                self.events[pair][channel].append((event, kind, net))
                if kind in THREATS and pair in acted:
                    self.threats[pair][0].append(net)
                continue
            if kind in ("armed-conflict", "rivalry"):
                self.conflicts[pair].append((kind, lead, r))
            if kind == "treaty":
                self.pacts.append((pair, event, lead, r, len(per_pair) == 2))
                continue
            if not self.holds(lead, kind):
                continue
            for channel, level in self.levels(kind, lead).items():
                self.stocks[pair][channel].append((event, kind, r, level * sign))
                if kind in THREATS and channel == SECURITY and pair in acted:
                    self.threats[pair][1].append((event, kind, r, level * sign))

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
        last = None if record.dated or record.end is None else last_month(record.end)
        return spans(first_month(record.start), last, self.as_of)

    def levels(self, kind, record):
        if kind == "sanction":
            return {ECONOMIC: -sum(SANCTION[b] for b in record.raw["breadth"])}
        if kind == "judgement":    # the middle of the expert's range, which nothing scales
            low, high = map(float, record.raw["range"])
            return {record.raw["channel"]: low + (high - low) / 2}
        levels = LEVELS[kind]
        if kind == "arms-transfer" and "value" in record.raw:
            return {SECURITY: ARMS_WEIGHT * self.arms_share(record)}
        if kind == "economic-exposure" and "value" in record.raw:
            share = min(1, max(0, float(record.raw["value"]) / 100))
            return {c: x * share for c, x in levels.items()}
        return levels

    def arms_share(self, record):
        """The suppliers' share of what the recipients got on record; less below 100 million."""
        volumes = defaultdict(dict)
        for other in self.selected():
            if other.kind == record.kind and other.raw["to"] == record.raw["to"]:
                best = volumes[tuple(other.raw["from"])]
                told = (-other.credibility, other.id, millions(other)[0])
                best[other.event] = min(told, best.get(other.event, told))
        sums = {who: sum(volume for *_, volume in best.values()) for who, best in volumes.items()}
        if not sum(sums.values()):
            return 0
        share = sums[tuple(record.raw["from"])] / sum(sums.values())
        return share * min(1, millions(record)[0] / 100)

    # --- Organisations and pacts

    def weigh_organisations(self):
        belongs = {a: set() for a in self.actors}
        for o in self.world.organisations:
            now = self.world.members(o["id"], self.as_of)
            for a in self.actors:
                if a in now:
                    belongs[a].add(o["id"])
                for b in self.actors:
                    if a != b and a in now and b in now and o.get("economicUnion") == "true":
                        self.stocks[a, b][ECONOMIC].append((o["id"], "economic-union", 1, 0.30))
        for a in self.actors:
            for b in self.actors:
                both, either = belongs[a] & belongs[b], belongs[a] | belongs[b]
                if a != b and both:
                    self.stocks[a, b][DIPLOMATIC].append(
                        ("shared", "shared-organisations", 1, 0.15 * len(both) / len(either)))

    def joined(self, organisation, actor):
        return max(
            start for name, start, end in self.world.membership[organisation]
            if name == actor and spans(start, end, self.as_of))

    def void(self, pair, made):
        """Between rivals, or when the parties have fought since the pact was made.

        A war that began in the month of the pact counts as later.
        """
        for kind, record, r in self.conflicts[pair]:
            start = first_month(record.start)
            if r < 0.5 or start > self.as_of:
                continue
            if kind == "rivalry" and self.holds(record, kind):
                return True
            if kind == "armed-conflict" and start >= made:
                return True
        return False

    def weigh_pacts(self):
        for pair, event, record, r, bilateral in self.pacts:
            if not self.holds(record, "treaty") or self.void(pair, first_month(record.start)):
                continue
            level = max(
                (TREATY[o] for o in record.raw["obligations"]
                 if bilateral or o != "nonaggression"), default=0)
            self.stocks[pair][SECURITY].append((event, "treaty", r, level))
        for o in self.world.organisations:
            now = self.world.members(o["id"], self.as_of)
            for dated in o.get("obligations") or []:
                start = first_month(dated["from"])
                end = last_month(dated["to"]) if "to" in dated else None
                if not spans(start, end, self.as_of):
                    continue
                level = max(
                    (TREATY[x] for x in dated["obligations"] if x != "nonaggression"), default=0)
                for a in self.actors:
                    for b in self.actors:
                        if a == b or a not in now or b not in now:
                            continue
                        made = max(start, self.joined(o["id"], a), self.joined(o["id"], b))
                        if level and not self.void((a, b), made):
                            self.stocks[a, b][SECURITY].append((o["id"], "treaty", 1, level))

    # --- Tables

    def row_known(self, table, text):
        return last_month(text) + table["lag"] <= self.known_by

    def row_admitted(self, table, text):
        return last_month(text) <= self.as_of and self.row_known(table, text)

    def keep_trade_figures(self, per_pair):
        for (a, b), accounts in per_pair.items():
            for record, _ in accounts:
                if record.credibility > 0:
                    value, unit = millions(record)
                    self.trade_figures[(a, b), int(record.start[:4]), unit].append(
                        (value, record.credibility))

    def weigh_trade(self):
        for table in self.world.tables["trade-volume"]:
            c, flows = table["columns"], defaultdict(float)
            for row in table["rows"]:
                if self.row_admitted(table, row[c["date"]]):
                    pair = tuple(sorted((row[c["from"]], row[c["to"]])))
                    flows[pair, int(row[c["date"]])] += float(row[c["value"]])
            for ((a, b), year), value in flows.items():
                for pair in ((a, b), (b, a)):
                    self.trade_figures[pair, year, table["unit"].removesuffix("/year")].append(
                        (value, TABLE_CREDIBILITY))
        totals = {}
        for table in self.world.tables["attribute"]:
            for row in table["rows"]:
                if row["attribute"] == "total-trade" and self.row_known(table, row["date"]):
                    totals[row["actor"], int(row["date"]), row["unit"]] = float(row["value"])
        latest = {}
        for (pair, year, unit), figures in self.trade_figures.items():
            if all((actor, year, unit) in totals for actor in pair):
                if pair not in latest or year > latest[pair][0]:
                    latest[pair] = (year, unit, figures)
        for (a, b), (year, unit, figures) in latest.items():
            value = sum(v * r for v, r in figures) / sum(r for _, r in figures)
            mine, theirs = value / totals[a, year, unit], value / totals[b, year, unit]
            g = mine ** 0.75 * theirs ** 0.25
            self.stocks[a, b][ECONOMIC].append(
                (f"trade {year}", "trade-volume", 1, g / (g + 0.10)))

    def capabilities(self):
        """Shares of the world, by the latest figure known."""
        latest = {}
        for table in self.world.tables["attribute"]:
            for row in table["rows"]:
                known = last_month(row["date"]) + table["lag"]
                if row["attribute"] == CAPABILITY and known <= min(self.known_by, self.as_of):
                    if row["date"] >= latest.get(row["actor"], ("",))[0]:
                        latest[row["actor"]] = (row["date"], float(row["value"]))
        return np.array([latest.get(a, ("", UNKNOWN_CAPABILITY))[1] for a in self.actors])

    def sizes(self):
        """Capability to the power gamma over its mean."""
        powers = self.capabilities() ** SIZE_EXPONENT
        return powers / powers.mean()

    def weigh_votes(self):
        for table in self.world.tables["vote-position"]:
            c, points = table["columns"], defaultdict(dict)
            for row in table["rows"]:
                if self.row_admitted(table, row[c["date"]]):
                    points[int(row[c["date"]])][row[c["actor"]]] = float(row[c["value"]])
            for a in self.actors:
                for b in self.actors:
                    years = [y for y, p in points.items() if a in p and b in p]
                    if a == b or not years:
                        continue
                    p = points[max(years)]
                    near = min(1, max(-1, 1 - abs(p[a] - p[b]) / 1.25))
                    self.stocks[a, b][DIPLOMATIC].append(
                        ("votes", "vote-position", 1, 0.4 * near))

    def weigh_flow(self):
        for table in self.world.tables["event-flow"]:
            c, flows, last = table["columns"], defaultdict(dict), 0
            for row in table["rows"]:
                a, b, at = row[c["a"]], row[c["b"]], month(row[c["date"]])
                if not self.row_admitted(table, row[c["date"]]):
                    continue
                if a in self.actors and b in self.actors:
                    flows[a, b][at] = float(row[c["value"]])
                    last = max(last, at)
            for (a, b), by_month in flows.items():
                mean = sum(v for at, v in by_month.items() if last - 12 < at <= last) / 12
                strength = 0.5 * math.tanh(math.asinh(mean) / 4)
                for pair in ((a, b), (b, a)):
                    self.stocks[pair][DIPLOMATIC].append(
                        ("flow", "event-flow", 1, strength))

    # --- The matrix

    def merged(self, stocks):
        """Stocks as pieces: those of one standing kind are one, at their mean level."""
        found, standing = [], defaultdict(list)
        for name, kind, r, level in stocks:
            level = min(RECORD_CAP, max(-RECORD_CAP, level))
            if kind in STANDING:
                standing[kind].append((name, r, level))
            else:
                found.append((name, kind, r * level))
        for kind, said in standing.items():
            total = sum(r for _, r, _ in said)
            if total > 0:
                level = sum(r * x for _, r, x in said) / total
                credible = 1 - math.prod(1 - r for _, r, _ in said)
                found.append((" ".join(name for name, _, _ in said), kind, level * credible))
        return found

    def pieces(self, pair, channel):
        """Stocks and, as one piece, the events of the channel."""
        found = self.merged(self.stocks[pair][channel])
        net = sum(x for _, _, x in self.events[pair][channel])
        if net:
            found.append(
                ("events", "events", CEILING[channel] * math.tanh(net / SCALE[channel])))
        return found

    def channel(self, channel):
        n = len(self.actors)
        matrix, provided = np.zeros((n, n)), np.zeros((n, n))
        for i, a in enumerate(self.actors):
            for j, b in enumerate(self.actors):
                if i != j:
                    strengths = [x for _, _, x in self.pieces((a, b), channel)]
                    matrix[i, j] = combine(strengths)
                    provided[i, j] = combine([x for x in strengths if x > 0])
        return matrix, provided

    def threat(self):
        """How far each actor is threatened by each other one."""
        n = len(self.actors)
        matrix = np.zeros((n, n))
        for i, a in enumerate(self.actors):
            for j, b in enumerate(self.actors):
                scores, stocks = self.threats[a, b]
                hostile = sum(min(x, 0.0) for x in scores)
                found = [min(x, 0.0) for _, _, x in self.merged(stocks)]
                found.append(CEILING[SECURITY] * math.tanh(hostile / SCALE[SECURITY]))
                matrix[i, j] = -combine(found)
        return matrix

    def ties(self):
        total = 0
        for c in CHANNELS:
            matrix, provided = self.channel(c)
            if c == SECURITY:
                matrix = self.with_demand(matrix, provided)
            total = total + WEIGHT[c] * matrix
        return total

    def dependence(self):
        """Each one's share in the friendly pieces of a row, by channel, weighed; 0 of nothing."""
        total = 0
        for c in CHANNELS:
            provided = self.channel(c)[1]
            sums = provided.sum(axis=1, keepdims=True)
            total = total + WEIGHT[c] * np.divide(
                provided, sums, out=np.zeros_like(provided), where=sums > 0)
        return total

    def leverage(self):
        """A: dependence times a power of the column's capability."""
        return self.dependence() * self.capabilities() ** LEVERAGE_EXPONENT

    def with_demand(self, security, provided):
        """Each threat is spread over the other providers by what they deliver.

        The specification leaves open how several threats add up: here, to at most one for each
        provider. A provider is one to whom the security tie is positive on balance; what it
        delivers are the friendly pieces alone, times its size.
        """
        threat, result, sizes = self.threat(), security.copy(), self.sizes()
        for i in range(len(self.actors)):
            offers = np.where(security[i] > 0, provided[i] * sizes, 0.0)
            pull = np.zeros(len(self.actors))
            for j in np.flatnonzero(threat[i] > 0):
                others = np.where(np.arange(len(self.actors)) == j, 0.0, offers)
                if others.sum() > 0:
                    pull += threat[i, j] * others / others.sum()
            result[i] += DEMAND * np.minimum(pull, 1) * (1 - result[i])
        return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("seeds", help="directory of seeds (articles/, world/)")
    parser.add_argument("--actors", default=ACTORS, help="identifiers, separated by spaces")
    parser.add_argument("--occurred-by", default="2022-06", help="the as-of month")
    parser.add_argument("--known-by", default="2022-06")
    parser.add_argument("--out", help="write the JSON here instead of to standard output")
    parser.add_argument("--against", help="a matrix to compare with: flat list or {actors, ties}")
    parser.add_argument("--explain", nargs=2, metavar=("ROW", "COLUMN"), help="pieces of one tie")
    parser.add_argument("--top", type=int, default=20, help="differences to list")
    options = parser.parse_args()

    actors = options.actors.split()
    points = SetPoints(
        World(options.seeds), actors, last_month(options.occurred_by),
        last_month(options.known_by))
    if options.explain:
        for c in CHANNELS:
            for piece in points.pieces(tuple(options.explain), c):
                print(c, *piece)
            for piece in points.events[tuple(options.explain)][c]:
                print("   ", c, *piece)
        return
    ties = points.ties()
    if options.against:
        with open(options.against, encoding="utf-8") as file:
            other = json.load(file)
        other = np.array(other["ties"] if isinstance(other, dict) else other)
        difference = ties - other.reshape(ties.shape)
        print("largest", np.abs(difference).max(), "above 1e-12:",
              int((np.abs(difference) > 1e-12).sum()))
        for flat in np.argsort(-np.abs(difference), axis=None)[:options.top]:
            i, j = divmod(int(flat), len(actors))
            print(f"{actors[i]} {actors[j]} {ties[i, j]:.6f} {other.reshape(ties.shape)[i, j]:.6f} "
                  f"{difference[i, j]:+.2e}")
        return
    text = json.dumps({"actors": actors, "ties": ties.tolist()}, indent=1)
    if options.out:
        pathlib.Path(options.out).write_text(text + "\n", encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()

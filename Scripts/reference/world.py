"""Seeds as they are read: dates, records, organisations with dated members, tables."""
import csv
import pathlib

import yaml


class TextLoader(yaml.BaseLoader):
    """Reads every scalar as text: `NO` is Norway and `001` is a name."""


def load(path):
    """One YAML file, every scalar as text."""
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=TextLoader)


def month(text, usual=7):
    """Months since year 0; a date with only a year stands at July."""
    parts = text.split("-")
    return int(parts[0]) * 12 + (int(parts[1]) if len(parts) > 1 else usual) - 1


def first_month(text):
    """The first month that the date may mean."""
    return month(text, usual=1)


def last_month(text):
    """The last month that the date may mean."""
    return month(text, usual=12)


def name_of(at):
    """The month as it is written: YYYY-MM."""
    return f"{at // 12:04d}-{at % 12 + 1:02d}"


def spans(first, last, at):
    """The month in which a span ends no longer counts, unless it began in that month."""
    return first <= at and (last is None or at < last or at == first)


class Record:
    """One claim, its dates kept as text."""

    def __init__(self, raw, source):
        self.raw, self.id, self.kind = raw, raw["id"], raw["kind"]
        self.event = raw.get("event", raw["id"])
        self.document, self.coded = source["id"], source.get("kind") == "coded"
        self.credibility = float(source["reliability"]) * float(raw.get("certainty", 1))
        interval = raw.get("interval")
        start, end = (interval["from"], interval.get("to")) if interval else (raw["date"],) * 2
        self.dated = interval is None
        self.start, self.end = start, end
        self.known = raw.get("known") or self.published(source)
        self.sign = float(raw.get("sign", 1))
        self.multiplicity = float(raw.get("multiplicity", 1))
        self.value = float(raw["value"]) if "value" in raw else None

    def published(self, source):
        """What is coded was public at once, an article's claim when it was published.

        An article of inferred date counts from the earliest one, but tells of nothing to come.
        """
        date = source["published"]
        if self.coded:
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

    def span(self):
        """First month, and the month in which it ended; none when it goes on."""
        last = None if self.dated or self.end is None else last_month(self.end)
        return first_month(self.start), last

    def millions(self):
        """Its figure in millions, and what of; none is nothing."""
        return millions(self.raw.get("value", "0"), self.raw.get("unit", "million"))

    def percent(self):
        """Its figure as a share of one, when it is given in percent; else none."""
        return self.share() if self.raw.get("unit") == "percent" else None

    def share(self):
        """Its figure read as percent, from 0 to 1."""
        return min(1, max(0, self.value / 100))


def millions(value, unit):
    """A figure in millions of its unit, a year's as the year's."""
    *scale, unit = unit.removesuffix("/year").split()
    factor = {"thousand": 1e-3, "million": 1, "billion": 1e3, "trillion": 1e6}
    return float(value) * (factor[scale[0]] if scale else 1e-6), "million " + unit


class World:
    """Everything in a directory of seeds."""

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
        """Who belongs to it in that month."""
        return {
            actor for actor, start, end in self.membership[organisation]
            if spans(start, end, at)}

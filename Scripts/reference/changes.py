"""What a scenario's changes make of the world at a month: quantities, members, added evidence, ends.

Choices the specification leaves open
- `set trade`: what trade grows by is added to both totals, so that the shares of others stay.
- `end` takes the pieces of a kind between the actors named, of evidence and of what earlier changes
  added; the end of a war leaves its memory, and so does `until` of a war that was added. Obligations
  of organisations end by `amend` or `leave`, not by `end`.
- Leaving an organisation that has obligations, and ending a treaty, is an event of the kind `exit`
  (CAMEO 160) between the one who leaves, or the parties, and those left, who are acted upon; it is
  part of the response of reputation, and off with it.
"""
from world import Record, first_month, last_month, millions, name_of, spans


class Changes:
    """The changes of a scenario, asked month by month."""

    def __init__(self, scenario, world, exits=True):
        self.all, self.world, self.as_of = scenario.changes, world, scenario.as_of
        self.exits = exits
        self.organisations = {o["id"]: o for o in world.organisations}

    def by(self, verb, at):
        """The changes of a verb that are in force."""
        return [c for c in self.all if c.verb == verb and c.share(at) > 0]

    def quantity(self, path, value, at, read=float):
        """A quantity after every `set` of it, in order."""
        for change in self.all:
            if change.verb == "set" and path in change.what and change.share(at) > 0:
                target = aimed(change.what[path], value, read)
                value += change.share(at) * (target - value)
        return value

    def trade(self, pair, unit, value, at):
        """The value of a pair's trade, in either order of the two."""
        def read(text):
            number, *words = text.split()
            found, told = millions(number, " ".join(words))
            if told != unit:
                raise ValueError(f"trade of {pair} is in {unit}, not in {told}")
            return found
        for path in (f"trade.{pair[0]}.{pair[1]}", f"trade.{pair[1]}.{pair[0]}"):
            value = self.quantity(path, value, at, read)
        return value

    def members(self, organisation, at):
        """Members as at the as-of date, after every `join` and `leave` since."""
        found = self.world.members(organisation, min(at, self.as_of))
        for change in self.all:
            if change.what.get("organisation") == organisation and change.share(at) > 0:
                if change.verb == "join":
                    found = found | {change.what["actor"]}
                elif change.verb == "leave":
                    found = found - {change.what["actor"]}
        return found

    def joined(self, organisation, actor, at):
        """The month since which it belongs."""
        dates = [c.date for c in self.by("join", at)
                 if c.what == {"organisation": organisation, "actor": actor}]
        dates += [start for name, start, end in self.world.membership[organisation]
                  if name == actor and spans(start, end, self.as_of)]
        return max(dates)

    def obligations(self, organisation, at):
        """[(since, obligations)] that hold in the month."""
        amended = [c for c in self.by("amend", at) if c.what["organisation"] == organisation]
        if amended:
            return [(amended[-1].date, amended[-1].what["obligations"])]
        return self.dated(organisation, min(at, self.as_of))

    def dated(self, organisation, at):
        """What the file of organisations says of that month."""
        found = []
        for dated in self.organisations[organisation].get("obligations") or []:
            end = last_month(dated["to"]) if "to" in dated else None
            if spans(first_month(dated["from"]), end, at):
                found.append((first_month(dated["from"]), dated["obligations"]))
        return found

    def added(self, at):
        """[(month, records)] of the evidence that changes have added by the month."""
        found = []
        for number, change in enumerate(self.all):
            if at < change.date:
                continue
            if change.verb == "add":
                found.append((change.date, [self.record(number, change)]))
            elif not self.exits:
                continue
            elif change.verb == "leave" and change.share(at) > 0:
                found += self.exit(number, change)
            elif change.verb == "end" and change.what["kind"] == "treaty":
                found.append((change.date, [self.made(
                    f"exit-{number}", "exit", change, actors=named(change))]))
        return found

    def record(self, number, change):
        """The record that a change adds, from its date until its end."""
        return self.made(change.what.get("id", f"change-{number}"), change.what["kind"], change,
                         **{k: v for k, v in change.what.items() if k not in ("id", "kind")})

    def made(self, name, kind, change, **what):
        dates = {"date": name_of(change.date)}
        if change.until is not None:
            dates = {"interval": {"from": name_of(change.date), "to": name_of(change.until)}}
        raw = {"id": name, "event": name, "kind": kind, "known": name_of(change.date),
               **dates, **what}
        return Record(raw, {"id": name, "reliability": "1", "published": name_of(change.date)})

    def exit(self, number, change):
        """The event of leaving those who are owed something; none where nobody is."""
        organisation, leaver = change.what["organisation"], change.what["actor"]
        if not self.obligations(organisation, change.date - 1):
            return []
        left = sorted(self.members(organisation, change.date - 1) - {leaver})
        record = self.made(f"exit-{number}", "exit", change, **{"from": [leaver], "to": left})
        return [(change.date, [record])]

    def ended(self, at):
        """[(month, kind, actors)] of what has been ended."""
        found = []
        for change in self.by("end", at):
            found.append((change.date, change.what["kind"], set(named(change))))
        return found


def named(change):
    """The actors that a change names."""
    return change.what.get("actors") or change.what["from"] + change.what["to"]


def aimed(how, value, read):
    """The value that a `set` aims at."""
    if "scale" in how:
        return value * float(how["scale"])
    if "add" in how:
        return value + read(how["add"])
    return read(how["to"])

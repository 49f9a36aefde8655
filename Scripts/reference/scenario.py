"""A scenario's own keys: who, from when, on what evidence, and what changes.

Maps of an extended file merge, `changes` append, other lists replace, `null` deletes.

Choices the specification leaves open
- A quantity that is `set` with `over: N months` is (k + 1)/N of the way in the k-th month after its
  date, counted from 0; with `until` it is back in that month.
- What is added holds from the month of its date; `until` ends it as the end of an interval does.
"""
import dataclasses
import pathlib

from world import last_month, load, month

KNOWN = {"set", "add", "end", "join", "leave", "amend"}


@dataclasses.dataclass(frozen=True)
class Change:
    """One dated change: its verb, what it says, and how long it takes and holds."""

    verb: str
    what: dict
    date: int
    over: int | None
    until: int | None

    def share(self, at):
        """How far it is in force, from 0 to 1."""
        if at < self.date or (self.until is not None and at >= self.until):
            return 0.0
        return 1.0 if self.over is None else min(1.0, (at - self.date + 1) / self.over)


class Scenario:
    """The merged scenario of a file, or of a file with further changes."""

    def __init__(self, path, more=()):
        self.path = pathlib.Path(path)
        self.raw = merged(self.path)
        self.raw.setdefault("changes", [])
        self.raw["changes"] = list(self.raw["changes"]) + list(more)
        self.actors = self.raw["actors"]
        evidence = self.raw["evidence"]
        self.as_of = last_month(evidence["occurredBy"])
        self.known_by = last_month(evidence["knownBy"])
        self.start, self.end = (month(self.raw["calendar"][k][:7]) for k in ("start", "end"))
        self.changes = [change(raw) for raw in self.raw["changes"]]

    @property
    def seeds(self):
        return self.raw["world"]

    def unknown(self):
        """What it says about set points that the reference does not know."""
        found = {"weighing"} & set(self.raw)
        found |= {"sizeExponent", "gamma"} & set(self.raw.get("dynamics", {}).get("parameters", {}))
        found |= set(self.raw["evidence"]) - {"knownBy", "occurredBy"}
        found |= {"when" for raw in self.raw["changes"] if "when" in raw}
        if self.raw.get("future", "hold") != "hold":
            found.add("future")
        return sorted(found)

    def responses(self):
        """What the scenario sets of the responses, by the name of the parameter."""
        return {
            f"responses.{name}": value for name, value in self.raw.get("responses", {}).items()}


def change(raw):
    """A change as it is written."""
    verbs = KNOWN & set(raw)
    if len(verbs) != 1:
        raise ValueError(f"a change has one verb, not {sorted(verbs)}: {raw}")
    verb = verbs.pop()
    over = int(raw["over"].split()[0]) if "over" in raw else None
    until = month(raw["until"]) if "until" in raw else None
    return Change(verb, raw[verb], month(str(raw["date"])), over, until)


def merged(path):
    """The file laid over the file that it extends; paths become absolute."""
    raw = load(path)
    if "world" in raw:
        raw["world"] = path.parent / raw["world"]
    if "extends" not in raw:
        return raw
    return laid_over(merged(path.parent / raw.pop("extends")), raw)


def laid_over(under, over):
    """Maps merge, `changes` append, anything else replaces, `null` deletes."""
    result = dict(under)
    for key, value in over.items():
        if value in ("null", "~", ""):
            result.pop(key, None)
        elif key == "changes":
            result[key] = list(under.get(key, [])) + list(value)
        elif isinstance(value, dict) and isinstance(under.get(key), dict):
            result[key] = laid_over(under[key], value)
        else:
            result[key] = value
    return result

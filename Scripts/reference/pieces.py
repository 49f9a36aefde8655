"""What evidence adds to ties: events with scores, levels that hold, pacts and hostilities."""
import dataclasses
from collections import defaultdict


@dataclasses.dataclass(frozen=True)
class Event:
    """A score on one tie; `weight` is what it counts for as news of an article, else 0."""

    name: str
    kind: str
    score: float
    acted: bool
    weight: float


@dataclasses.dataclass(frozen=True)
class Level:
    """A level on one tie; `valued` when a figure is behind it, `running` unless remembered."""

    name: str
    kind: str
    credibility: float
    level: float
    acted: bool = False
    valued: bool = False
    running: bool = True


@dataclasses.dataclass(frozen=True)
class Pact:
    """A bilateral treaty or what members owe one another."""

    name: str
    strength: float
    made: int


@dataclasses.dataclass(frozen=True)
class Hostility:
    """A war, a rivalry or an occupation as it bears on pacts and promises."""

    kind: str
    start: int
    end: int | None
    credibility: float
    acted: bool
    assumed: bool


class Pieces:
    """Everything on every tie, by pair and channel."""

    def __init__(self):
        self.events = defaultdict(list)        # (pair, channel) -> [Event]
        self.levels = defaultdict(list)        # (pair, channel) -> [Level]
        self.pacts = defaultdict(list)         # pair -> [Pact]
        self.hostilities = defaultdict(list)   # pair -> [Hostility]
        self.trade = defaultdict(list)         # (pair, year, unit) -> [(value, r)]

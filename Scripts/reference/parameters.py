"""The rules of weighing and of responding, as named numbers.

Every repair and every response has a name, the default of the specification and an `off` value that
gives the former rule, so that each can be switched on by itself. Words stand where there is no
number: `on`, `off`, `add`, `room`, `event`.
"""
import dataclasses
import math

OFF, ON = "off", "on"


@dataclasses.dataclass(frozen=True)
class Parameter:
    """A number with its name, its default, the value that switches it off, and what it is."""

    name: str
    default: object
    off: object
    meaning: str


REPAIRS = [
    Parameter("events.hostile", 1.2, 0.0,
              "R1: h; hostile events weigh h times friendly ones, apart; 0 nets them first"),
    Parameter("levels.claim", 0.4, "event",
              "R2: the level of a territorial claim that stands; `event` lets it fade as before"),
    Parameter("legacy.halfLife", 96.0, 0.0,
              "R2: months in which the mark of an ended war halves, security and economic; 0 none"),
    Parameter("legacy.halfLife.diplomatic", 12.0, 0.0, "R2: the same in diplomacy"),
    Parameter("recognition.standing", ON, OFF,
              "R2: a recognition or a refusal of one does not fade"),
    Parameter("treaty.overlap", 0.0, 1.0,
              "R3: m; what further pacts of a pair add to the strongest; 1 combines all"),
    Parameter("articles.prior", 4.0, "add",
              "R4: n0; how many article events weigh as much as the background; inf: none counts"),
    Parameter("investment.halfSaturation", 0.05, OFF,
              "R5: the size g at which a stock of investment makes half of .30"),
    Parameter("energy.share", ON, OFF, "R5: .30 times the share supplied, bought or carried"),
    Parameter("troops.number", ON, OFF, "R5: troops by log10(1 + N) / log10(2001), at most 1.5"),
    Parameter("levels.base", 0.25, 0.0, "R5: the level of a base of 2,000"),
    Parameter("arms.standing", ON, OFF,
              "R5: deliveries by one supplier, co-production with one partner: one state each"),
    Parameter("arms.share", ON, OFF, "R5: a share of imports in percent is the supplier's share"),
    Parameter("visits.number", ON, OFF, "R5: the multiplicity of visits is their value"),
    Parameter("votes.distance", "room", 1.25,
              "R6: where agreement turns to opposition; `room` is (m_i + m_j) / 2"),
    Parameter("hostilities.repair", ON, OFF,
              "a pact made after a war is not void; occupation voids pacts"),
]
RESPONSES = [
    Parameter("responses.suspension", 0.7, math.inf, "h*: hostility at which all is suspended"),
    Parameter("responses.suspension.trade", 0.8, 0.0, "w: how far trade volume follows"),
    Parameter("responses.reputation", 0.5, 0.0, "r: what a broken promise takes from the word"),
    Parameter("responses.reputation.exit", 0.5, 0.0, "the size of leaving, beside a refusal's 1"),
    Parameter("responses.reputation.spill", 0.25, 0.0, "how far other clients take note"),
    Parameter("responses.reputation.halfLife", 60.0, 60.0, "T: months in which it is half forgot"),
    Parameter("responses.delivery", 0.5, 0.0, "eta: exponent of what is left of capability"),
    Parameter("responses.exclusivity", 0.5, 0.0, "psi: what a pact with a rival costs"),
    Parameter("responses.assurance", 0.5, 0.0, "phi: how much of a gap is sought elsewhere"),
    Parameter("responses.assurance.concentration", 4.0, 4.0, "kappa: how much the best take"),
    Parameter("responses.solidarity", 0.3, 0.0, "sigma: how far friends of a victim turn away"),
    Parameter("responses.solidarity.diplomacy", 1.0, 0.0, "l: hostile diplomacy beside threats"),
]
FORMER = [
    Parameter("former.demand", 0.0, 0.2, "phi of the former demand; `assurance` replaces it"),
    Parameter("former.delivery", 0.0, 0.5, "eta of the former delivery, which may exceed what is promised"),
]
CATALOGUE = {p.name: p for p in REPAIRS + RESPONSES + FORMER}


class Rules(dict):
    """A value for every parameter of the catalogue, by name."""

    @classmethod
    def new(cls, **changed):
        """The defaults of the specification."""
        return cls({p.name: p.default for p in CATALOGUE.values()}).changed(changed)

    @classmethod
    def old(cls, **changed):
        """Everything off, the former delivery and demand on."""
        return cls({p.name: p.off for p in CATALOGUE.values()}).changed(changed)

    def changed(self, values):
        """The same rules with other values; unknown names are refused."""
        unknown = sorted(set(values) - set(CATALOGUE))
        if unknown:
            raise KeyError(f"no such parameter: {', '.join(unknown)}")
        return Rules({
            **self, **{name: number(name, value) for name, value in values.items()}})

    def without(self, *names):
        """The same rules with these parameters off."""
        return self.changed({name: CATALOGUE[name].off for name in names})

    @property
    def responds(self):
        """Whether the responses are in place of the former delivery and demand."""
        return not (self["former.demand"] or self["former.delivery"])


def number(name, value):
    """A number, or the word that stands in its place; `off` is what the parameter has for it."""
    if value == OFF:
        return CATALOGUE[name].off
    if value == ON:
        return CATALOGUE[name].default
    try:
        return float(value)
    except ValueError:
        return value

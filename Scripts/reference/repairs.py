"""The repairs of the weighing, R1 to R6, each as the arithmetic of one rule.

Choices the specification leaves open
- R1: h multiplies the hostile strength of events wherever it is used, in threats too.
- R2: all claims of a pair are one state, and all its wars are one, running or remembered: of each
  the strongest counts, so that a claim raised is not thinned out by a fear told before. Economic
  fades like security ("trade"). Under `hold` a mark of the evidence stays as at the as-of date;
  that of a war of the scenario fades. A remembered war is no threat. A recognition is still scored
  among the events of diplomacy and does not fade; the end of its interval, or `end`, reverses it.
- R3: p is a pact's level times its credibility; memberships count like bilateral treaties.
- R4: b and a are strengths of flow and events together, combined as 1 - (1 - flow)(1 - events): b
  with coded events alone, a with all. So `add` and n0 = 0 are both the former rule. An event that
  any coded record tells of is background. Added events enter the scores of both b and a, and not
  n. Threats are all weighed as they are told.
- R5: a figure is that of the most credible record that has one. Of several accounts of one standing
  state those with a figure set the level, and all make it surer. A share of arms imports is given
  in percent, and then no volume is asked for. Troops: deployments and withdrawals alike. An event
  of investment between two states has one figure, whichever of them invests.
- Faults: a pact is void when a war or an occupation began in the month of the pact or later.
"""
import math

from kinds import CEILING, FULL_ENERGY, FULL_INVESTMENT, RECORD_CAP, SCALE


def combined(strengths):
    """1 - prod(1 - |.|), each capped at .9."""
    left = 1.0
    for strength in strengths:
        left *= 1 - min(abs(strength), RECORD_CAP)
    return 1 - left


def event_strengths(scores, channel, hostile):
    """R1: (F, H) of events; F = c tanh(R+/k), H = h c tanh(R-/k); netted first when h is 0."""
    plus = sum(x for x in scores if x > 0)
    minus = -sum(x for x in scores if x < 0)
    if not hostile:
        net = sum(scores)
        plus, minus, hostile = max(net, 0.0), max(-net, 0.0), 1.0
    ceiling, scale = CEILING[channel], SCALE[channel]
    return ceiling * math.tanh(plus / scale), hostile * ceiling * math.tanh(minus / scale)


def updated(background, everything, weight, prior):
    """R4: S = b + n/(n0 + n) (a - b); a when `add`."""
    if prior == "add" or (prior == 0 and weight > 0):
        return everything
    if math.isinf(prior) or weight == 0:
        return background
    return background + weight / (prior + weight) * (everything - background)


def commitment(pacts, overlap):
    """R3: P = max p + m (1 - prod(1 - p) - max p)."""
    if not pacts:
        return 0.0
    strongest = max(min(p, RECORD_CAP) for p in pacts)
    return strongest + overlap * (combined(pacts) - strongest)


def remembered(level, months, half_life):
    """R2: what an ended war leaves, level 2^(-(t - e)/T); nothing when T is 0."""
    return level * 2.0 ** (-months / half_life) if half_life else 0.0


def investment(value, own, other, half_saturation):
    """R5: .30 g/(g + .05), g = (V/GDP_i)^.75 (V/GDP_j)^.25."""
    g = (value / own) ** 0.75 * (value / other) ** 0.25
    return FULL_INVESTMENT * g / (g + half_saturation)


def energy(share):
    """R5: .30 times the share."""
    return FULL_ENERGY * share


def troops(number):
    """R5: min(1.5, log10(1 + N) / log10(2001)); one without a number."""
    return 1.0 if number is None else min(1.5, math.log10(1 + number) / math.log10(2001))

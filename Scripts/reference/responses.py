"""How states respond to what is new since the as-of date, in six stages, and the former rule.

F and H are the friendly and the hostile part of security; superscript 0 is the as-of month with
nothing changed. Every stage is exactly neutral when nothing is new.

Choices the specification leaves open
- Suspension: each view by its own H. Trade suspended leaves both totals, as trade added enters them.
- Reputation: promises broken are those of changes alone: a refusal of military help, an attack, an
  occupation, each from the one who acts; both when `actors` are at war; a member leaving an
  organisation with obligations and parties ending a treaty, of size `exit` in both directions. What
  other clients learn is the breach of the victim's promise, r z P0_vb, times `spill`; a client has
  P0 > 0 with the breaker; who is left together counts as one breach, the gravest. Of leaving, other
  clients learn about the leaver alone.
- Delivery: reliability counts up to one, so that no patron delivers more than it promised.
- Exclusivity: all ties by the deliveries after stage 3, at once; a tie bears the new commitments of
  both its ends. Third parties of a pair are all others; the cosine of nothing is 0; stand and rho
  are those of the month.
- Assurance: new threat = max(0, threat - threat0). What friends are worth is B after stage 5, sizes
  are those of the month. Nothing is taken from a tie that is above .9 already.
- Solidarity: new hostile diplomacy = max(0, what acts on the row - the same at the as-of date),
  without the flow of events. Pushes on one tie add up to at most 1, both directions together.
- `set tie` comes last.
"""
import dataclasses

import numpy as np

from kinds import CHANNELS, DIPLOMATIC, ECONOMIC, RECORD_CAP, SECURITY, WEIGHT

MOST_SUSPENDED = 0.95


@dataclasses.dataclass
class Course:
    """A month after stages 1 to 5; `kept` is D after stage 3, `word` is rel, `ties` is B."""

    kept: np.ndarray
    delivered: np.ndarray
    stand: np.ndarray
    word: np.ndarray
    ties: np.ndarray


@dataclasses.dataclass(frozen=True)
class Breach:
    """A promise that `breaker` broke towards `victims`, of a size, some months ago."""

    breaker: int
    victims: tuple
    size: float
    age: int
    both: bool


class Responses:
    """The stages, given the as-of month as reference."""

    def __init__(self, rules, reference, sizes):
        self.rules, self.reference, self.sizes = rules, reference, sizes
        self.count = len(reference.capability)
        self.before = None
        self.before = self.settled(reference, [])

    def settled(self, month, breaches):
        """Stages 1 to 5: what is delivered, and the ties that this makes."""
        share, volumes = self.suspension(month)
        friendly = month.friendly[SECURITY] * share
        stand = symmetric(friendly - month.hostile[SECURITY])
        word = self.reputation(breaches)
        kept = friendly * self.delivery(month) * word
        delivered = kept * self.exclusivity(kept, stand, self.sizes(month.capability))
        ties = sum(WEIGHT[c] * self.channel(month, c, share, volumes, delivered) for c in CHANNELS)
        return Course(kept, delivered, stand, word, ties)

    def channel(self, month, channel, share, volumes, delivered):
        """T of one channel after stages 1 to 5."""
        if channel == SECURITY:
            return delivered - month.hostile[SECURITY]
        friendly = month.friendly[channel]
        if channel == ECONOMIC:
            friendly = 1 - (1 - friendly * share) * (1 - month.trade(volumes))
        elif channel == DIPLOMATIC:
            friendly = friendly * share
        return friendly - month.hostile[channel]

    # --- 1. Suspension

    def suspension(self, month):
        """q = min(1, (1-g)/(1-g0)), g = min(.95, (H/h*)^2); of trade min(1, (1-wg)/(1-wg0))."""
        full, weight = self.rules["responses.suspension"], self.rules["responses.suspension.trade"]

        def stopped(hostile):
            return np.minimum(MOST_SUSPENDED, (hostile / full) ** 2)
        now, before = stopped(month.hostile[SECURITY]), stopped(self.reference.hostile[SECURITY])
        return (np.minimum(1, (1 - now) / (1 - before)),
                np.minimum(1, (1 - weight * now) / (1 - weight * before)))

    # --- 2. Reputation

    def reputation(self, breaches):
        """rel_vb *= 1 - r z P0_vb 2^(-age/T); for b's other clients the same times `spill`."""
        word, promised, rules = np.ones((self.count, self.count)), self.reference.pact, self.rules
        for breach in breaches:
            b, gravest = breach.breaker, 0.0
            doubt = (rules["responses.reputation"] * breach.size
                     * 2.0 ** (-breach.age / rules["responses.reputation.halfLife"]))
            for v in breach.victims:
                word[v, b] *= 1 - doubt * promised[v, b]
                if breach.both:
                    word[b, v] *= 1 - doubt * promised[b, v]
                gravest = max(gravest, promised[v, b])
            for k in range(self.count):
                if k != b and k not in breach.victims and promised[k, b] > 0:
                    word[k, b] *= 1 - rules["responses.reputation.spill"] * doubt * gravest
        return word

    # --- 3. Delivery

    def delivery(self, month):
        """reliability_j min(1, (c_j / c_j0)^eta), for every column j."""
        left = month.capability / self.reference.capability
        return np.minimum(1, month.reliability) * np.minimum(
            1, left ** self.rules["responses.delivery"])

    # --- 4. Exclusivity

    def exclusivity(self, kept, stand, sizes):
        """prod_k (1 - psi max(0, D_ik - D0_ik) delta_jk), of both ends of every tie."""
        committed = np.maximum(0, kept - (kept if self.before is None else self.before.kept))
        left = np.ones_like(committed)
        if not committed.any() or not self.rules["responses.exclusivity"]:
            return left
        apart = rivalry(stand, sizes)
        for i, k in zip(*np.nonzero(committed)):
            for j in range(self.count):
                if j not in (i, k):
                    factor = (1 - self.rules["responses.exclusivity"] * committed[i, k]
                              * apart[j, k])
                    left[i, j] *= factor
                    left[j, i] *= factor
        return left

    # --- 6. Assurance

    def assurance(self, month, course):
        """T_ik += min(phi sum_j gap_ij a_ik|j, .9 - T_ik), in security."""
        lost = np.maximum(0, self.before.kept - course.kept)
        threat = np.maximum(0, month.threat - self.reference.threat)
        c, phi = month.capability, self.rules["responses.assurance"]
        gap = c[None, :] / (c[:, None] + c[None, :]) * (1 - (1 - lost) * (1 - threat))
        np.fill_diagonal(gap, 0.0)
        sought = np.zeros_like(gap)
        for i, j in zip(*np.nonzero(gap)):
            sought[i] += phi * gap[i, j] * self.providers(i, j, month, course)
        room = np.maximum(0, RECORD_CAP - (course.delivered - month.hostile[SECURITY]))
        return np.minimum(sought, room)

    def providers(self, i, j, month, course):
        """a_ik|j, prop. to s_k (sqrt(B+_ik B+_ki) rel_ik (1 - stand+_kj))^kappa, sum 1 over k."""
        ties, stand = np.maximum(0, course.ties), np.clip(course.stand, 0, 1)
        worth = np.sqrt(ties[i] * ties[:, i]) * course.word[i] * (1 - stand[:, j])
        weight = self.sizes(month.capability) * worth ** self.rules[
            "responses.assurance.concentration"]
        weight[[i, j]] = 0.0
        return weight / weight.sum() if weight.sum() > 0 else weight

    # --- 7. Solidarity

    def solidarity(self, month):
        """push_ji = sigma sum_k act_ki C_jk^2 / (C_jk + C_ji), C = max(0, B0); then both ways."""
        threat = np.maximum(0, month.threat - self.reference.threat)
        diplomacy = np.maximum(0, month.act - self.reference.act)
        act = 1 - (1 - threat) * (1 - self.rules["responses.solidarity.diplomacy"] * diplomacy)
        close, push = np.maximum(0, self.before.ties), np.zeros_like(act)
        for k, i in zip(*np.nonzero(act)):
            for j in range(self.count):
                if j not in (i, k) and close[j, k] > 0:
                    push[j, i] += act[k, i] * close[j, k] ** 2 / (close[j, k] + close[j, i])
        push *= self.rules["responses.solidarity"]
        return np.minimum(1, push + push.T)

    def ties(self, month, breaches):
        """B after all stages."""
        course = self.settled(month, breaches)
        ties = course.ties + WEIGHT[SECURITY] * self.assurance(month, course)
        push = self.solidarity(month)
        ties = ties - push * (1 + ties)
        np.fill_diagonal(ties, 0.0)
        return ties


def symmetric(matrix):
    """The mean of a matrix and its transpose."""
    return (matrix + matrix.T) / 2


def rivalry(stand, sizes):
    """delta_jk = clip((1 - stand_jk - rho_jk) / 2, 0, 1), rho the size-weighted cosine."""
    n = len(sizes)
    apart = np.zeros((n, n))
    for j in range(n):
        for k in range(n):
            if j == k:
                continue
            others = np.array([x not in (j, k) for x in range(n)]) * sizes
            length = np.sqrt((others * stand[j] ** 2).sum() * (others * stand[k] ** 2).sum())
            cosine = (others * stand[j] * stand[k]).sum() / length if length else 0.0
            apart[j, k] = min(1.0, max(0.0, (1 - stand[j, k] - cosine) / 2))
    return apart


class Former:
    """The former delivery and demand: every threat and loss is spread over the other providers.

    How several add up is open: here, to at most one for each one who threatens or fails, and to at
    most one for each provider. A provider is one to whom the
    security tie is positive on balance; what it delivers are the friendly pieces alone, times its
    size.
    """

    def __init__(self, rules, reference, sizes):
        self.rules, self.reference, self.sizes = rules, reference, sizes

    def ties(self, month, _):
        """B = sum_c w_c T_c, with reliability_j (c_j / c_j0)^eta and demand in security."""
        left = (month.capability / self.reference.capability) ** self.rules["former.delivery"]
        provided = np.minimum(1, month.friendly[SECURITY] * month.reliability * left)
        security = self.with_demand(provided - month.hostile[SECURITY], provided, month)
        economic = 1 - (1 - month.friendly[ECONOMIC]) * (1 - month.trade())
        ties = WEIGHT[SECURITY] * security + WEIGHT[ECONOMIC] * (
            economic - month.hostile[ECONOMIC])
        for c in CHANNELS:
            if c not in (SECURITY, ECONOMIC):
                ties = ties + WEIGHT[c] * (month.friendly[c] - month.hostile[c])
        return ties

    def with_demand(self, security, provided, month):
        """B_ik += phi demand_i s_ik (1 - B_ik)."""
        result, sizes = security.copy(), self.sizes(month.capability)
        lost = np.maximum(0, self.reference.friendly[SECURITY] - provided)
        need = np.minimum(1, month.threat + lost)
        for i in range(len(security)):
            offers = np.where(security[i] > 0, provided[i] * sizes, 0.0)
            pull = np.zeros(len(security))
            for j in np.flatnonzero(need[i] > 0):
                others = np.where(np.arange(len(security)) == j, 0.0, offers)
                if others.sum() > 0:
                    pull += need[i, j] * others / others.sum()
            result[i] += self.rules["former.demand"] * np.minimum(pull, 1) * (1 - result[i])
        return result

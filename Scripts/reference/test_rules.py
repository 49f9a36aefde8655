"""Laws and hand-worked values of the reference: python3 -m unittest discover -s Scripts/reference."""
import math
import pathlib
import sys
import unittest

import numpy as np

sys.dont_write_bytecode = True
import repairs  # noqa: E402
from kinds import DIPLOMATIC, SECURITY  # noqa: E402
from parameters import CATALOGUE, RESPONSES, Rules  # noqa: E402
from pieces import Event, Hostility, Level  # noqa: E402
from responses import Breach, Responses, rivalry  # noqa: E402
from scenario import Scenario  # noqa: E402
from set_points import SetPoints  # noqa: E402
from strengths import Strengths  # noqa: E402
from weighing import Month, Weighing  # noqa: E402
from world import World  # noqa: E402

BASELINE = pathlib.Path(__file__).resolve().parents[2] / "Scenarios/baseline.yaml"


class Repairs(unittest.TestCase):
    def test_hostile_events_stand_beside_friendly_ones(self):
        friendly, hostile = repairs.event_strengths([2.0, -1.0], SECURITY, 1.2)
        self.assertAlmostEqual(friendly, 0.4 * math.tanh(1.0))
        self.assertAlmostEqual(hostile, 1.2 * 0.4 * math.tanh(0.5))

    def test_netted_first_when_off(self):
        friendly, hostile = repairs.event_strengths([2.0, -1.0], SECURITY, 0.0)
        self.assertAlmostEqual(friendly, 0.4 * math.tanh(0.5))
        self.assertEqual(hostile, 0)

    def test_a_war_halves_in_its_half_life(self):
        self.assertAlmostEqual(repairs.remembered(-0.9, 96, 96), -0.45)
        self.assertEqual(repairs.remembered(-0.9, 0, 0), 0)

    def test_the_strongest_pact_counts(self):
        self.assertAlmostEqual(repairs.commitment([0.8, 0.3, 0.5], 0), 0.8)
        self.assertAlmostEqual(repairs.commitment([0.8, 0.3, 0.5], 1), 1 - 0.2 * 0.7 * 0.5)
        self.assertEqual(repairs.commitment([], 0.5), 0)

    def test_articles_update(self):
        self.assertAlmostEqual(repairs.updated(0.2, 0.5, 4, 4), 0.35)
        self.assertEqual(repairs.updated(0.2, 0.5, 4, "add"), 0.5)
        self.assertEqual(repairs.updated(0.2, 0.5, 4, math.inf), 0.2)
        self.assertEqual(repairs.updated(0.2, 0.2, 0, 0.0), 0.2)

    def test_values(self):
        # g = .1^.75 * .1^.25 = .1; .30 * .1 / .15 = .2
        self.assertAlmostEqual(repairs.investment(10, 100, 100, 0.05), 0.2)
        self.assertAlmostEqual(repairs.troops(2000), 1)
        self.assertEqual(repairs.troops(10 ** 9), 1.5)
        self.assertEqual(repairs.troops(None), 1)


class Combination(unittest.TestCase):
    def test_a_claim_is_not_thinned_by_a_fear(self):
        rule = Strengths(Rules.new())
        claims = [Level("fear", "territorial-claim", 0.8, -0.1),
                  Level("claim", "territorial-claim", 1, -0.4)]
        self.assertEqual(rule.merged(claims), [-0.4])

    def test_what_has_a_figure_sets_the_level(self):
        rule = Strengths(Rules.new())
        arms = [Level("report", "arms-transfer", 0.5, 0.2),
                Level("share", "arms-transfer", 0.8, 0.035, valued=True)]
        self.assertAlmostEqual(rule.merged(arms)[0], 0.035 * (1 - 0.5 * 0.2))

    def test_added_events_count_beside_articles(self):
        rule = Strengths(Rules.new())
        article, added = Event("a", "visit", 1.0, True, 4.0), Event("b", "visit", 2.0, True, 0.0)
        before, after = 0.5 * math.tanh(2 / 3), 0.5 * math.tanh(3 / 3)
        self.assertAlmostEqual(
            rule.event_strengths([article, added], DIPLOMATIC)[0], (before + after) / 2)


class Pacts(unittest.TestCase):
    def setUp(self):
        self.weighing = Weighing.__new__(Weighing)

    def void(self, rules, kind, made, at, end=None):
        self.weighing.rules = rules
        war = Hostility(kind, 100, end, 1.0, True, True)
        return self.weighing.void([war], made, at)

    def test_a_pact_after_the_war_holds(self):
        self.assertTrue(self.void(Rules.new(), "armed-conflict", 90, 130, 110))
        self.assertFalse(self.void(Rules.new(), "armed-conflict", 120, 130, 110))
        self.assertTrue(self.void(Rules.old(), "armed-conflict", 120, 130, 110))

    def test_occupation_voids(self):
        self.assertTrue(self.void(Rules.new(), "occupation", 90, 130))
        self.assertFalse(self.void(Rules.old(), "occupation", 90, 130))


def month(n=4, **changed):
    """A month of n friends: security .5, nothing else."""
    zero = np.zeros((n, n))
    friends = np.where(np.eye(n, dtype=bool), 0, 0.5)
    parts = {
        "friendly": {"economic": zero, "security": friends, "diplomatic": zero, "societal": zero},
        "hostile": {"economic": zero, "security": zero, "diplomatic": zero, "societal": zero},
        "trade": lambda factors=1: zero, "pact": friends, "threat": zero, "act": zero,
        "capability": np.ones(n), "reliability": np.ones(n)}
    return Month(**{**parts, **changed})


def responses(rules=None, reference=None):
    return Responses(rules or Rules.new(), reference or month(), lambda c: c ** 0.5)


class Stages(unittest.TestCase):
    def test_nothing_new_changes_nothing(self):
        ties = responses().ties(month(), [])
        self.assertTrue((ties == 0.35 * month().friendly[SECURITY]).all())

    def test_suspension(self):
        hostile = np.zeros((4, 4))
        hostile[0, 1] = 0.35    # (.35/.7)^2 = .25 stopped, of trade .8 of that
        share, volume = responses().suspension(month(
            hostile={**month().hostile, "security": hostile}))
        self.assertAlmostEqual(share[0, 1], 0.75)
        self.assertAlmostEqual(volume[0, 1], 0.8)
        self.assertEqual(share[1, 0], 1)

    def test_reputation(self):
        word = responses().reputation([Breach(1, (0,), 1.0, 60, False)])
        self.assertAlmostEqual(word[0, 1], 1 - 0.5 * 0.5 * 0.5)
        self.assertAlmostEqual(word[2, 1], 1 - 0.25 * 0.5 * 0.5 * 0.5)
        self.assertEqual(word[1, 0], 1)

    def test_no_promise_no_breach(self):
        stages = responses(reference=month(pact=np.zeros((4, 4))))
        self.assertTrue((stages.reputation([Breach(1, (0,), 1.0, 0, False)]) == 1).all())

    def test_nobody_delivers_more_than_promised(self):
        grown = month(capability=np.array([1, 4, 1, 1.0]), reliability=np.array([1, 2, 1, 1.0]))
        self.assertTrue((responses().delivery(grown) == 1).all())
        self.assertAlmostEqual(
            responses().delivery(month(capability=np.array([1, 0.25, 1, 1])))[1], 0.5)

    def test_rivals_of_a_new_ally_lose(self):
        friends = month().friendly[SECURITY].copy()
        friends[0, 1] = friends[1, 0] = 0.7
        friends[1, 2] = friends[2, 1] = 0.0
        hostile = np.zeros((4, 4))
        hostile[1, 2] = hostile[2, 1] = 0.6
        reference = month(friendly={**month().friendly, "security": np.where(
            friends == 0.7, 0.5, friends)}, hostile={**month().hostile, "security": hostile})
        now = month(friendly={**month().friendly, "security": friends}, hostile=reference.hostile)
        stages = responses(reference=reference)
        left = stages.exclusivity(friends, friends - hostile, np.ones(4))
        apart = rivalry(friends - hostile, np.ones(4))[2, 1]
        self.assertAlmostEqual(left[0, 2], 1 - 0.5 * 0.2 * apart)
        self.assertEqual(left[0, 2], left[2, 0])
        self.assertLess(stages.ties(now, [])[0, 2], stages.ties(reference, [])[0, 2])

    def test_security_lost_is_sought_elsewhere(self):
        weak = month(reliability=np.array([1, 0.5, 1, 1.0]))
        stages = responses()
        gained = stages.assurance(weak, stages.settled(weak, []))
        # gap = 1/2 * (.5 - .25), phi = .5, shared by two alike
        self.assertAlmostEqual(gained[0, 2], 0.5 * 0.125 / 2)
        self.assertEqual(gained[0, 1], 0)

    def test_a_friend_of_both_loses_both(self):
        threat = np.zeros((4, 4))
        threat[0, 1] = 0.6
        before, after = responses().ties(month(), []), responses().ties(month(threat=threat), [])
        # C = .35 * .5 = .175; push = .3 * .6 * .175^2 / .35
        push = 0.3 * 0.6 * 0.175 / 2
        self.assertAlmostEqual(after[2, 1], before[2, 1] - push * (1 + before[2, 1]))
        self.assertAlmostEqual(after[1, 2], after[2, 1])


class ShippedWorld(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scenario = Scenario(BASELINE)
        cls.world = World(cls.scenario.seeds)

    def points(self, rules, actors=None):
        scenario = Scenario(BASELINE)
        scenario.actors = actors or scenario.actors
        return SetPoints(self.world, scenario, rules)

    def test_no_response_moves_the_baseline(self):
        with_all = self.points(Rules.new()).ties()
        without = self.points(Rules.new().without(*(p.name for p in RESPONSES))).ties()
        self.assertTrue((with_all == without).all())

    def test_order_of_actors_does_not_matter(self):
        actors = self.scenario.actors
        backward = self.points(Rules.new(), actors[::-1]).ties()[::-1, ::-1]
        self.assertLess(np.abs(self.points(Rules.new(), actors).ties() - backward).max(), 1e-14)

    def test_every_parameter_has_an_off_value_that_is_old(self):
        self.assertEqual(Rules.new().without(*CATALOGUE), Rules.old())


if __name__ == "__main__":
    unittest.main()

import InfluenceDynamics
import TestSupport
import Testing

struct VotingRuleTests {
  // 3 · 1, 3(0.8/2 + 0.2), 3/2, 3(½ + ⅛)/2, 3/8 and 3/2 · 2/3.
  @Test(arguments: zip(VotingRule.allCases, [3, 1.8, 1.5, 0.9375, 0.375, 1.0]))
  func `a vote of weight 3 on a stake of a half`(rule: VotingRule, vote: Double) {
    #expect(isClose(rule.vote(weight: 3, 0.75, against: 0.25), vote))
  }

  @Test(arguments: VotingRule.allCases)
  func `whoever does not care does not vote`(rule: VotingRule) {
    #expect(rule.vote(weight: 5, 0.4, against: 0.4) == 0)
  }

  @Test(arguments: VotingRule.allCases.filter { $0 != .asymmetric })
  func `the other way round is the opposite vote`(rule: VotingRule) {
    let vote = rule.vote(weight: 2, 0.3, against: 0.9)
    #expect(vote < 0 && isClose(vote, -rule.vote(weight: 2, 0.9, against: 0.3)))
  }

  @Test func `a loss weighs half as much again as a gain to one of prospect theory`() {
    let (loss, gain) = (
      VotingRule.asymmetric.vote(weight: 1, 0.2, against: 0.8),
      VotingRule.asymmetric.vote(weight: 1, 0.8, against: 0.2)
    )
    #expect(isClose(-loss, 1.5 * gain))
  }

  @Test func `next to no stake is not all or nothing`() {
    #expect(isClose(VotingRule.binary.vote(weight: 1, 5e-9, against: 0), 0.5))
  }
}

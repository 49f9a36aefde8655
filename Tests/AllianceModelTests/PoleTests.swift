import AllianceModel
import TestSupport
import Testing

@Suite struct PoleTests {
  @Test func `weights are shares in the order given`() {
    let pole = Pole(name: "West", members: [.init("USA", weight: 6), .init("DEU", weight: 2)])
    #expect(
      pole.weights(seenBy: "KAZ") == [.init("USA", weight: 0.75), .init("DEU", weight: 0.25)])
  }

  @Test func `members count alike unless told otherwise`() {
    let pole = Pole(name: "West", members: [.init("USA"), .init("DEU")])
    #expect(pole.weights(seenBy: "KAZ") == [.init("USA", weight: 0.5), .init("DEU", weight: 0.5)])
  }

  @Test func `a viewer is dropped from its own pole and the rest share its weight`() {
    let pole = Pole(
      name: "West",
      members: [.init("USA", weight: 6), .init("DEU", weight: 3), .init("FRA", weight: 1)])
    #expect(
      pole.weights(seenBy: "USA") == [.init("DEU", weight: 0.75), .init("FRA", weight: 0.25)])
  }

  @Test func `an actor that is the pole has nobody to align with`() {
    #expect(Pole(name: "Russia", members: [.init("RUS")]).weights(seenBy: "RUS").isEmpty)
  }

  @Test func `members without weight do not count`() {
    let pole = Pole(
      name: "West",
      members: [.init("USA"), .init("DEU", weight: 0), .init("FRA", weight: -1)])
    #expect(pole.weights(seenBy: "KAZ") == [.init("USA", weight: 1)])
    #expect(pole.weights(seenBy: "USA").isEmpty)
  }

  @Test(arguments: 0..<50)
  func `weights sum to one and keep their proportions`(seed: Int) {
    let given = (0..<6).map { Double((seed * 37 + $0 * $0 * 11) % 17 + 1) / 3 }
    let actors = (0..<6).map { ActorID("A\($0)") }
    let pole = Pole(name: "six", members: zip(actors, given).map { .init($0, weight: $1) })
    let weights = pole.weights(seenBy: actors[seed % 7 == 6 ? 0 : seed % 7])
    #expect(weights.count == 5)
    #expect(isClose(weights.reduce(0) { $0 + $1.weight }, 1))
    let kept = pole.members.filter { member in weights.contains { $0.actor == member.actor } }
    #expect(kept.map(\.actor) == weights.map(\.actor))
    for (before, after) in zip(kept, weights) {
      #expect(
        isClose(after.weight / weights[0].weight, before.weight / kept[0].weight))
    }
  }
}

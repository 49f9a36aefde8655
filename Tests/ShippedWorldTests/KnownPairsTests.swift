import AllianceModel
import LinearAlgebra
import ScenarioEngine
import Testing

/// Pairs on which everybody agrees: if one is wrong, the evidence or a rule is.
@Suite(.tags(.shippedWorld)) struct KnownPairsTests {
  private func setPoint(_ row: ActorID, _ column: ActorID) throws -> Double {
    let compiled = try Shipped.point.get()
    let points = try #require(compiled.setPoints(at: compiled.scenario.calendar.start))
    let actors = compiled.scenario.actors
    let i = try #require(actors.firstIndex(of: row))
    let j = try #require(actors.firstIndex(of: column))
    return points.ties[i, j]
  }

  @Test(arguments: [("RUS", "UKR"), ("ARM", "AZE"), ("USA", "RUS"), ("USA", "IRN"), ("RUS", "GEO")])
  func `enemies stand below zero, both ways`(one: String, other: String) throws {
    #expect(try setPoint(ActorID(one), ActorID(other)) < -0.15)
    #expect(try setPoint(ActorID(other), ActorID(one)) < -0.15)
  }

  @Test(arguments: [
    ("TUR", "AZE"), ("BLR", "RUS"), ("USA", "JPN"), ("USA", "KOR"), ("DEU", "FRA"), ("GBR", "USA"),
    ("ARM", "RUS"), ("TJK", "RUS"),
  ])
  func `allies stand well above zero, both ways`(one: String, other: String) throws {
    #expect(try setPoint(ActorID(one), ActorID(other)) > 0.3)
    #expect(try setPoint(ActorID(other), ActorID(one)) > 0.3)
  }

  @Test(arguments: [
    // Who stands closer to the second than to the third.
    ("BLR", "RUS", "UKR"), ("AZE", "TUR", "ARM"), ("ARM", "RUS", "TUR"), ("UKR", "USA", "RUS"),
    ("JPN", "USA", "CHN"), ("GEO", "TUR", "RUS"), ("IND", "RUS", "CHN"), ("DEU", "FRA", "RUS"),
    ("KAZ", "RUS", "UKR"), ("KAZ", "CHN", "JPN"),
  ])
  func `the closer partner is the closer one`(viewer: String, near: String, far: String) throws {
    let nearer = try setPoint(ActorID(viewer), ActorID(near))
    let farther = try setPoint(ActorID(viewer), ActorID(far))
    #expect(nearer > farther + 0.05)
  }

  @Test func `every set point is explained to the last digit`() throws {
    let compiled = try Shipped.point.get()
    let start = compiled.scenario.calendar.start
    let points = try #require(compiled.setPoints(at: start))
    let actors = compiled.scenario.actors
    for (i, row) in actors.enumerated() {
      for (j, column) in actors.enumerated() where i != j {
        let ledger = try #require(compiled.ledger(of: DirectedPair(row, column), at: start))
        let sum = ledger.lines.reduce(0) { $0 + $1.share }
        #expect(abs(sum - points.ties[i, j]) < 1e-12, "\(row) towards \(column)")
      }
    }
  }

  @Test func `every article is heard in Kazakhstan's ledgers`() throws {
    let compiled = try Shipped.point.get()
    let start = compiled.scenario.calendar.start
    var heard: Set<String> = []
    for partner in ["RUS", "TUR", "CHN", "USA", "ITA", "UKR"] {
      let ledger = try #require(
        compiled.ledger(of: DirectedPair("KAZ", ActorID(partner)), at: start))
      for line in ledger.lines where line.share != 0 {
        guard case .event(let event) = line.cause else { continue }
        heard.formUnion(event.accounts.map(\.source.id))
      }
    }
    #expect(heard.isSuperset(of: ["000", "001", "002", "003", "004"]))
  }
}

import AllianceModel
import ScenarioEngine
import Testing

/// Who depends on whom, and who sides with whom, where nobody disputes it.
@Suite(.tags(.shippedWorld)) struct KnownInfluenceTests {
  private static let run: Result<(MeasureContext, MemberView), any Error> = Result {
    let compiled = try Shipped.point.get()
    let needs: RequiredInputs = [.influence, .blocs]
    let frame = MeasureContext(compiled)
    return (
      frame, MemberView(compiled.runs([compiled.point], for: needs)[0], in: frame, for: needs)
    )
  }

  /// A measure of an actor in the first month, with a partner or pole where it has one.
  private func first(
    _ id: String, _ actor: ActorID, _ other: String? = nil
  ) throws -> Double {
    let (frame, view) = try Self.run.get()
    let measure = try #require(MeasureCatalogue.measure(id))
    let subject = try #require(
      measure.subjects(in: frame).firstIndex {
        $0.actor == actor && (other == nil || $0.partner?.text == other || $0.pole == other)
      })
    return measure.values(of: view, in: frame)[subject * frame.states]
  }

  @Test(arguments: ["KAZ", "BLR", "ARM", "TJK", "KGZ"])
  func `members of Russia's pact depend on Russia most for their security`(
    actor: ActorID
  ) throws {
    let russia = try first("dependence-security", actor, "Russia")
    for pole in ["Turkey", "China"] {
      #expect(try first("dependence-security", actor, pole) < russia)
    }
  }

  @Test func `Kazakhstan depends on Russia more than on any other partner`() throws {
    let russia = try first("dependence", "KAZ", "RUS")
    for partner in ["TUR", "CHN", "USA", "DEU", "UZB", "UKR", "IRN"] {
      #expect(try first("dependence", "KAZ", partner) < russia)
    }
    #expect(try first("leverage", "KAZ", "CHN") > first("leverage", "KAZ", "KGZ"))
  }

  @Test(arguments: [
    ("RUS", true), ("BLR", true), ("CHN", true), ("KGZ", true), ("USA", false), ("GBR", false),
    ("DEU", false), ("UKR", false), ("JPN", false),
  ])
  func `two blocs are those that the news of 2022 told of`(actor: ActorID, withFocus: Bool) throws {
    #expect(try first("blocs", actor) == (withFocus ? 1 : 0))
  }

  @Test func `the two blocs contradict from 1 to 20 % of the weight of ties`() throws {
    #expect((0.01...0.2).contains(try first("world-frustration", "KAZ")))
  }

  @Test func `every shipped actor has a position in the votes of 2019`() throws {
    var scenario = try Shipped.point.get().scenario
    scenario.dynamics = DynamicsChoice(model: "signed-influence")
    let compiled = try CompiledScenario(scenario, in: try Shipped.point.get().world)
    #expect(compiled.positions?.isKnown.allSatisfy { $0 } == true)
    #expect(compiled.positions?.years == 2019...2019)
    #expect(compiled.positions?.issues == ["unga-ideal-points"])
  }
}

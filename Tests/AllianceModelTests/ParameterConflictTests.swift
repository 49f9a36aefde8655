import AllianceModel
import Testing

struct ParameterConflictTests {
  private func drawn(_ path: ParameterPath) -> UncertainParameter {
    UncertainParameter(path: path, distribution: .uniform(0, 1))
  }

  @Test func `what is drawn wins over what is fixed`() throws {
    let conflicts = ParameterConflict.all(
      weighing: [NamedValue("demand", 0.5)], dynamics: [NamedValue("beta", 0.1)],
      drawn: [drawn(.weighing("demand")), drawn(.dynamics("balance"))])
    #expect(conflicts.count == 1)
    let conflict = try #require(conflicts.first)
    #expect(conflict.idle.path == .weighing("demand") && !conflict.idle.isDrawn)
    #expect(conflict.winning.path == .weighing("demand") && conflict.winning.isDrawn)
  }

  @Test func `of one number in both groups that of the dynamics wins`() throws {
    let conflict = try #require(
      ParameterConflict.all(
        weighing: [], dynamics: [NamedValue("sizeExponent", 0.5)],
        drawn: [drawn(.weighing("sizeExponent"))]
      ).first)
    #expect(conflict.idle.isDrawn && conflict.winning.path.group == .dynamics)
  }

  @Test func `different parameters never conflict`() {
    #expect(
      ParameterConflict.all(
        weighing: [NamedValue("demand", 0.5)], dynamics: [NamedValue("balance", 0.5)],
        drawn: [drawn(.weighing("recordCap"))]
      ).isEmpty)
  }
}

import AllianceModel
import Testing

/// Changes that wait, before and after what they wait for.
@Suite struct ChangeConditionTests {
  private let condition = Change.Condition(
    measure: "lead", actor: "KAZ", test: .bounds(Expectation.Bounds(atMost: 0.05)))

  private func change(_ verb: Change.Verb, until: CalendarDate? = nil) -> Change {
    Change(date: date("2023-01"), verb: verb, overMonths: 4, until: until, condition: condition)
  }

  @Test func `a change that waits is not in force at all`() {
    let waiting = change(.set(.capability("RUS"), .scale(0.5)))
    #expect(waiting.force(in: month("2030-01")) == 0)
    #expect(!waiting.hasBegun(by: month("2030-01")))
  }

  @Test func `once it is met, the change counts its months from there`() {
    let met = change(.set(.capability("RUS"), .scale(0.5))).inForce(from: month("2024-05"))
    #expect(met.condition == nil && met.date == date("2024-05"))
    #expect(met.force(in: month("2024-04")) == 0)
    #expect(met.force(in: month("2024-05")) == 0.25)
    #expect(met.force(in: month("2024-08")) == 1)
  }

  @Test func `an end is a date and stays where it is`() {
    let met = change(.set(.capability("RUS"), .scale(0.5)), until: date("2024-07"))
      .inForce(from: month("2024-05"))
    #expect(met.force(in: month("2024-06")) == 0.5)
    #expect(met.force(in: month("2024-07")) == 0)
  }

  @Test(arguments: [("visit", true), ("treaty", false)])
  func `evidence that it adds happens when it comes`(kind: String, isEvent: Bool) throws {
    let record = EvidenceRecord(
      id: "change-1", kind: kind, parties: .mutual(["KAZ", "TUR"]),
      happened: Period(date("2023-01")), known: date("2023-01"), place: .assumption(""))
    let met = change(.add(record), until: date("2025-01")).inForce(from: month("2024-05"))
    guard case .add(let moved) = met.verb else {
      Issue.record("the verb changed")
      return
    }
    #expect(moved.id == "change-1" && moved.event == "change-1")
    #expect(moved.known == date("2024-05"))
    #expect(moved.happened.from == date("2024-05"))
    #expect(moved.happened.isDate == isEvent)
    if !isEvent { #expect(moved.happened.to == date("2025-01")) }
  }
}

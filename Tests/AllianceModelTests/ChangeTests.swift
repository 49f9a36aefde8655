import AllianceModel
import Testing

/// How much of a change is in force, and what that makes of a quantity.
@Suite struct ChangeTests {
  private func change(
    _ date: CalendarDate, over months: Int = 0, until: CalendarDate? = nil
  ) -> Change {
    Change(
      date: date, verb: .set(.capability("RUS"), .scale(0.5)), overMonths: months, until: until)
  }

  @Test(arguments: [0, 1])
  func `a change at once is wholly in force from its month on`(months: Int) {
    let change = change(date("2023-01-15"), over: months)
    #expect(change.force(in: month("2022-12")) == 0)
    #expect(change.force(in: month("2023-01")) == 1)
    #expect(change.force(in: month("2033-01")) == 1)
  }

  @Test func `a change over twelve months grows by a twelfth a month`() {
    let change = change(date("2023-01"), over: 12)
    let forces = (0..<14).map { change.force(in: month("2022-12").advanced(by: $0)) }
    #expect(forces == (0...12).map { Double($0) / 12 } + [1])
  }

  @Test func `a change of a year begins in its January`() {
    #expect(change(date("2023")).force(in: month("2022-12")) == 0)
    #expect(change(date("2023")).force(in: month("2023-01")) == 1)
  }

  @Test func `a change no longer holds from its end on`() {
    let change = change(date("2023-01"), over: 12, until: date("2023-07"))
    #expect(change.force(in: month("2023-06")) == 0.5)
    #expect(change.force(in: month("2023-07")) == 0)
    #expect(change.force(in: month("2024-07")) == 0)
  }

  @Test(arguments: 0...40)
  func `force never falls before the end and stays between 0 and 1`(months: Int) {
    let change = change(date("2023-01"), over: months)
    let forces = (-3..<60).map { change.force(in: month("2023-01").advanced(by: $0)) }
    #expect(forces == forces.sorted())
    #expect(forces.first == 0)
    #expect(forces.last == 1)
  }

  @Test func `half of an adjustment goes half of the way`() {
    #expect(Change.Adjustment.scale(0.5).applied(to: 100, force: 0.5) == 75)
    #expect(Change.Adjustment.add(-8).applied(to: 100, force: 0.5) == 96)
    #expect(Change.Adjustment.to(20).applied(to: 100, force: 0.5) == 60)
  }

  @Test func `the whole of an adjustment arrives`() {
    #expect(Change.Adjustment.scale(0.5).applied(to: 100, force: 1) == 50)
    #expect(Change.Adjustment.add(-8).applied(to: 100, force: 1) == 92)
    #expect(Change.Adjustment.to(20).applied(to: 100, force: 1) == 20)
  }

  @Test(arguments: [
    Change.Adjustment.scale(0.3), .scale(7), .add(0.1), .add(-3), .to(0), .to(12),
  ])
  func `without force nothing moves by a single bit`(adjustment: Change.Adjustment) {
    for value in [0.1, 1.0 / 3, 1e-300, 12345.678] {
      #expect(adjustment.applied(to: value, force: 0) == value)
    }
  }

  @Test func `an adjustment that changes nothing moves nothing at any force`() {
    for force in [0, 0.1, 0.5, 1] {
      #expect(Change.Adjustment.scale(1).applied(to: 0.3, force: force) == 0.3)
      #expect(Change.Adjustment.add(0).applied(to: 0.3, force: force) == 0.3)
      #expect(Change.Adjustment.to(0.3).applied(to: 0.3, force: force) == 0.3)
    }
  }
}

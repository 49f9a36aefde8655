import AllianceModel
import Experiments
import Testing

@testable import Reports

@Suite struct ForecastObstacleTests {
  private typealias Obstacle = ForecastFinding.Obstacle

  @Test func `an obstacle says what keeps a forecast from being held against runs`() throws {
    #expect(Obstacle.notCoded.words == "nobody has coded what it claims")
    #expect(Obstacle.coded("no borders").words == "no borders")
    #expect(
      Obstacle.beforeCalendar(CalendarDate("2019-12")).words
        == "it speaks of 2019-12 before the calendar")
    #expect(
      Obstacle.otherCalendar("shift", base: "base").words
        == "shift has another calendar than base")
  }
}

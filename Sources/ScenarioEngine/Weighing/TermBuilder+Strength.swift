import AllianceModel
import LinearAlgebra

extension TermBuilder {
  /// What a happening does to a tie, channel by channel.
  mutating func strengths(of happening: Happening, sign: Double) -> [(Channel, TieTerm.Strength)] {
    let record = happening.leading.record
    switch happening.kind.form {
    case .context: return []
    case .event(let score):
      let multiplicity = happening.accounts.map(\.record.multiplicity).max() ?? 1
      let weight = sign * Elementary.log2(1 + multiplicity)
      return [
        (
          score.channel,
          .event(
            cameo: score.cameoGoldstein * weight, plover: score.plover * weight,
            halfLife: score.halfLifeInMonths, ageInMonths: keep(ages(of: happening)))
        )
      ]
    case .stock(let rule): return strengths(of: record, rule: rule, sign: sign)
    }
  }

  private func strengths(
    of record: EvidenceRecord, rule: StockRule, sign: Double
  ) -> [(Channel, TieTerm.Strength)] {
    switch rule {
    case .levels(let levels):
      // Hostility is not scaled with the friendly levels: a war is a war in every specification.
      return levels.map {
        ($0.channel, $0.level < 0 ? .fixed($0.level * sign) : .level($0.level * sign))
      }
    case .lasting(let level, _): return [(level.channel, .level(level.level * sign))]
    case .proportional(let level):
      let share = record.value.map { min(1, max(0, $0.value / 100)) } ?? 1
      return [(level.channel, .level(level.level * sign * share))]
    case .treaty:
      let isMultilateral = record.namedParties.count > 2
      return [
        (.security, .treaty(ObligationSet(record.obligations), isMultilateral: isMultilateral))
      ]
    case .sanction: return [(.economic, .sanction(BreadthSet(record.breadth)))]
    case .trade, .votePosition, .sharedOrganisations, .eventFlow: return []
    }
  }

  /// The age of an impulse in each entry: under `hold`, evidence stops ageing at the as-of date,
  /// while what a change adds ages like any event.
  private func ages(of happening: Happening) -> [Double] {
    let record = happening.leading.record
    let happened = min(record.happened.from.representativeMonth, record.known.lastMonth)
    return timeline.values { evidence, calendar in
      let clock =
        happening.isAssumed || scenario.future != .hold ? calendar ?? evidence : evidence
      return Double(max(0, clock.months(since: happened)))
    }
  }
}

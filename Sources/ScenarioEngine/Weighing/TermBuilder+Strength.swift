import AllianceModel
import LinearAlgebra

extension TermBuilder {
  /// What an event does to a tie, channel by channel.
  mutating func strengths(of event: Event, sign: Double) -> [(Channel, TieTerm.Strength)] {
    let record = event.leading.record
    switch event.kind.form {
    case .context: return []
    case .impulse(let score):
      let multiplicity = event.accounts.map(\.record.multiplicity).max() ?? 1
      let weight = sign * Elementary.log2(1 + multiplicity)
      return [
        (
          score.channel,
          .impulse(
            cameo: score.cameoGoldstein * weight, plover: score.plover * weight,
            halfLife: score.halfLifeInMonths, spans: spans(of: event))
        )
      ]
    case .level(let rule): return strengths(of: record, rule: rule, sign: sign)
    }
  }

  private func strengths(
    of record: EvidenceRecord, rule: LevelRule, sign: Double
  ) -> [(Channel, TieTerm.Strength)] {
    switch rule {
    case .levels(let levels):
      // Hostility is not scaled with the friendly levels: a war is a war in every specification.
      return levels.map {
        ($0.channel, $0.level < 0 ? .fixed($0.level * sign) : .level($0.level * sign))
      }
    case .arms: return [(.security, .arms(size: armsSize(record) * sign))]
    case .proportional(let level):
      let share = record.value.map { min(1, max(0, $0.value / 100)) } ?? 1
      return [(level.channel, .level(level.level * sign * share))]
    case .treaty:
      let states = record.namedParties.flatMap { world.states(behind: $0, in: timeline.asOf) }
      let isMultilateral = Set(states).count > 2
      return [
        (.security, .treaty(ObligationSet(record.obligations), isMultilateral: isMultilateral))
      ]
    case .sanction: return [(.economic, .sanction(BreadthSet(record.breadth)))]
    case .judgement:
      return record.judgement.map {
        [($0.channel, .judgement(low: $0.range.lowerBound, high: $0.range.upperBound))]
      } ?? []
    case .trade, .votePosition, .sharedOrganisations, .eventFlow: return []
    }
  }

  /// How much of a sole supplier's weight a delivery carries: its supplier's share of the volumes
  /// on record for the recipient, one an event, times its own volume over 100 million TIV.
  private func armsSize(_ record: EvidenceRecord) -> Double {
    guard let volume = record.value.map(\.inMillions) else { return 4.0 / 7 }
    guard case .directed(let suppliers, let recipients) = record.parties else { return 0 }
    var (own, total) = (0.0, 0.0)
    var events: Set<String> = []
    for document in world.evidence.documents {
      for other in document.records where other.kind == record.kind && other.event != record.event {
        guard case .directed(let from, recipients) = other.parties,
          let delivered = other.value.map(\.inMillions),
          scenario.evidence.admits(other, of: document.source), events.insert(other.event).inserted
        else { continue }
        total += delivered
        if from == suppliers { own += delivered }
      }
    }
    return (own + volume) / (total + volume) * min(1, volume / 100)
  }

  /// The age of an impulse in each entry, and over how long its repetitions were spread.
  ///
  /// Under `hold`, evidence stops ageing at the as-of date, while what a change adds ages like any
  /// event.
  private mutating func spans(of event: Event) -> ImpulseSpans {
    let record = event.leading.record
    let first = min(record.happened.from.representativeMonth, record.known.lastMonth)
    let last =
      record.happened.isDate
      ? first
      : min(record.happened.to?.representativeMonth ?? timeline.asOf, record.known.lastMonth)
    func clock(_ evidence: Month, _ calendar: Month?) -> Month {
      event.isAssumed || scenario.future != .hold ? calendar ?? evidence : evidence
    }
    let ages = timeline.values { Double(max(0, clock($0, $1).months(since: last))) }
    let durations = timeline.values {
      Double(max(0, min(last, clock($0, $1)).months(since: first)))
    }
    return ImpulseSpans(age: keep(ages), duration: keep(durations))
  }
}

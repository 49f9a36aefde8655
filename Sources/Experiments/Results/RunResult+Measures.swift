public import AllianceModel
public import ScenarioEngine

extension RunResult {
  /// A measure of one subject along the calendar; `nil` when it was not taken.
  public func series(_ measure: MeasureName, of subject: MeasureSubject) -> Series? {
    series.first { $0.isSame(measure, of: subject) }
  }

  /// All that was measured along the calendar by one measure.
  public func series(_ measure: MeasureName) -> [Series] {
    series.filter { $0.measure == measure }
  }

  /// A measure of an actor alone; `nil` when it was not taken.
  public func numbers(_ measure: MeasureName, of actor: ActorID) -> Series.Bands? {
    series(measure, of: MeasureSubject(actor))?.bands
  }

  /// The alignment of an actor with a pole; `nil` where the actor is the pole.
  public func alignment(of actor: ActorID, with pole: String) -> Series.Bands? {
    series(.alignment, of: MeasureSubject(actor, pole: pole))?.bands
  }

  /// The part of an actor's alignment that a pole has; `nil` where the actor is the pole.
  public func alignmentShare(of actor: ActorID, with pole: String) -> Series.Bands? {
    series(.alignmentShare, of: MeasureSubject(actor, pole: pole))?.bands
  }

  /// The first partners of an actor, by shares of members along the calendar; `nil` for an actor that
  /// has none.
  public func partners(of actor: ActorID) -> [Series.PartnerPath]? {
    series(.primaryPartner, of: MeasureSubject(actor))?.partners
  }

  /// The first partners of an actor in the last month; empty for an actor that has none.
  public func finalPartners(of actor: ActorID) -> [PartnerShare] {
    let value = final.first {
      $0.measure == .primaryPartner && $0.subject == MeasureSubject(actor)
    }?.value
    if case .partners(let shares) = value { return shares } else { return [] }
  }

  /// Whether there are intervals to show, rather than one run.
  public var isEnsemble: Bool { provenance.members > 1 }

  /// Whether the focus has poles to choose between.
  public var hasChoice: Bool {
    poles.count { alignment(of: focus, with: $0.name) != nil } > 1
  }
}

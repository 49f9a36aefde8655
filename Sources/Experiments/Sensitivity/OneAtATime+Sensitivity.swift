import AllianceModel
import ScenarioEngine

extension OneAtATime {
  /// The headline of the point run as given, as results keep it.
  var headline: PointHeadline? {
    usual.map { PointHeadline(partner: $0.partner, lead: $0.lead) }
  }

  /// The variations as results keep them.
  public var sensitivities: [Sensitivity] {
    variations.map {
      Sensitivity(
        Sensitivity.Variation($0.setting, usual: $0.usual), partner: $0.standing.partner,
        lead: $0.standing.lead, flips: $0.flips)
    }
  }

  /// The variations without a result as results keep them.
  var variationFailures: [VariationFailure] {
    failed.map {
      let variation = Sensitivity.Variation($0.setting, usual: $0.usual)
      guard case .ended(let termination) = $0.failure else {
        return VariationFailure(variation, ending: nil)
      }
      return VariationFailure(variation, ending: RunEnding(termination))
    }
  }
}

extension Sensitivity.Variation {
  /// What a setting of one-at-a-time does differently; a parameter without a usual value is
  /// derived, and takes its published form.
  fileprivate init(_ setting: Setting, usual: Double?) {
    switch setting {
    case .future(let future): self = .future(future)
    case .parameter(let path, let value):
      self = usual.map { .parameter(path, value: value, usual: $0) } ?? .publishedForm(path)
    default: self = .backgroundOnly
    }
  }
}

import ScenarioEngine
import Testing

@testable import Experiments

@Suite struct MeasureNameTests {
  @Test func `names that reports look up are those of the catalogue`() {
    let looked: [MeasureName] =
      [
        .alignment, .alignmentShare, .primaryPartner, .lead, .engagement, .multiVectorIndex, .shift,
        .position, .leverage, .blocs, .frustration, .worldFrustration, .tie,
      ] + MeasureName.dependences
    let known = MeasureCatalogue.all.map(\.description.id)
    #expect(Set(looked).count == looked.count)
    for name in looked { #expect(known.contains(name.rawValue)) }
    #expect(MeasureName.alignment.rawValue == "alignment")
    #expect(MeasureName.dependences.count == 5)
  }
}

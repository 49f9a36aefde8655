import AllianceModel
import Experiments

extension Period {
  /// The time in words; one date where it begins and ends with the same, nothing where a table
  /// stands for all time.
  var words: String {
    if from == to { return from.year == 1900 ? "" : from.description }
    return description
  }
}

extension Change {
  /// When, what and why in one line.
  var line: String {
    (condition == nil ? "\(date) \(words)" : statement)
      + (reason.map { " (\($0))" } ?? " (no reason given)")
  }

  /// Where the change is suggested, and why it is plausible; `nil` when no reason is given.
  var reason: String? {
    let place = because.document.map { document in
      "document \(document)" + (because.paragraph.map { ", paragraph \($0)" } ?? "")
    }
    let parts = [place, because.note].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}

extension Change.Adjustment {
  var words: String {
    switch self {
    case .scale(let factor): "× \(Numerals.plain(factor))"
    case .add(let amount): "by \(Numerals.signed(amount))"
    case .to(let target): "to \(Numerals.plain(target))"
    }
  }
}

extension ActorNames {
  /// The parties that records name, each once; `title` where they name none.
  func parties(of records: [EvidenceRecord], else title: String) -> String {
    var names: [String] = []
    for party in records.flatMap(\.namedParties) {
      let name = self[party]
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? title : names.joined(separator: ", ")
  }
}

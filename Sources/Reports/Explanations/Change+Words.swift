import AllianceModel
import Experiments

extension Change {
  /// When, what and why in one line.
  var line: String {
    (condition == nil ? "\(date) \(words)" : statement)
      + (reason.map { " (\($0))" } ?? " (no reason given)")
  }

  /// Where the change is suggested, and why it is thinkable; `nil` when no reason is given.
  var reason: String? {
    let place = because.document.map { document in
      "document \(document)" + (because.paragraph.map { ", paragraph \($0)" } ?? "")
    }
    let parts = [place, because.note].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}

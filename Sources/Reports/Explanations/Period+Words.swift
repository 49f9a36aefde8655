import AllianceModel

extension Period {
  /// The time in words; one date where it begins and ends with the same, nothing where a table
  /// stands for all time.
  var words: String {
    if from == to { return from.year == 1900 ? "" : from.description }
    return description
  }
}

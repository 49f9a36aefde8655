/// Where on the curve the specifications with one alternative are found.
enum CurveStrip {
  private static let bins = 20

  /// A height from 0 to 8 for each twentieth of the curve, the least lead first.
  ///
  /// Half height: as frequent there as on the whole curve; full height: twice as frequent or more.
  static func heights(_ isTaken: [Bool]) -> [Int] {
    let taken = isTaken.count { $0 }
    guard taken > 0 else { return [] }
    let usual = Double(taken) / Double(isTaken.count)
    let bins = min(bins, isTaken.count)
    return (0..<bins).map { bin in
      let some = isTaken[bin * isTaken.count / bins..<(bin + 1) * isTaken.count / bins]
      let share = Double(some.count { $0 }) / Double(some.count)
      return min(8, Int((share / usual * 4).rounded()))
    }
  }
}

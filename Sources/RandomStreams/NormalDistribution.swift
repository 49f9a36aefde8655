/// The standard normal quantile Φ⁻¹, relative error about 1 in 10¹⁶.
///
/// Wichura 1988, algorithm AS 241 (PPND16), doi 10.2307/2347330. −∞ at 0 and ∞ at 1.
public func standardNormalQuantile(_ probability: Double) -> Double {
  guard probability > 0 else { return -.infinity }
  guard probability < 1 else { return .infinity }
  let q = probability - 0.5
  if q.magnitude <= 0.425 {
    return q * ratio(centralTop, centralBottom, at: 0.180625 - q * q)
  }
  let tail = q < 0 ? probability : 1 - probability
  let r = (-Elementary.log(tail)).squareRoot()
  let size =
    r <= 5 ? ratio(middleTop, middleBottom, at: r - 1.6) : ratio(farTop, farBottom, at: r - 5)
  return q < 0 ? -size : size
}

/// The probability Φ that a standard normal number is below `x`, absolute error below 10⁻¹⁵.
///
/// The power series 7.6.2 of the Digital Library of Mathematical Functions (dlmf.nist.gov) for |x| ≤ 3, the
/// continued fraction 7.9.1 beyond, which keeps the relative accuracy of the tail.
public func standardNormalProbability(below x: Double) -> Double {
  guard !x.isNaN else { return x }
  let size = x.magnitude
  guard size < 38.6 else { return x < 0 ? 0 : 1 }
  let density = 0.398_942_280_401_432_7 * Elementary.exp(-0.5 * x * x)
  if size <= 3 {
    var (term, sum, odd) = (x, x, 1.0)
    while term.magnitude > 1e-17 * sum.magnitude {
      odd += 2
      term *= x * x / odd
      sum += term
    }
    return 0.5 + density * sum
  }
  var fraction = size
  for numerator in stride(from: 60, through: 1, by: -1) {
    fraction = size + Double(numerator) / fraction
  }
  let tail = density / fraction
  return x < 0 ? tail : 1 - tail
}

private func ratio(_ top: [Double], _ bottom: [Double], at x: Double) -> Double {
  func value(_ coefficients: [Double]) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
  return value(top) / value(bottom)
}

// The coefficients of AS 241, lowest power first.
private let centralTop = [
  3.387_132_872_796_366_608, 133.141_667_891_784_377_45, 1971.590_950_306_551_442_7,
  13_731.693_765_509_461_125, 45_921.953_931_549_871_457, 67_265.770_927_008_700_853,
  33_430.575_583_588_128_105, 2509.080_928_730_122_672_7,
]
private let centralBottom = [
  1.0, 42.313_330_701_600_911_252, 687.187_007_492_057_908_3, 5394.196_021_424_751_107_7,
  21_213.794_301_586_595_867, 39_307.895_800_092_710_61, 28_729.085_735_721_942_674,
  5226.495_278_852_854_561,
]
private let middleTop = [
  1.423_437_110_749_683_577_34, 4.630_337_846_156_545_295_9, 5.769_497_221_460_691_405_5,
  3.647_848_324_763_204_605_04, 1.270_458_252_452_368_382_58, 0.241_780_725_177_450_611_77,
  0.022_723_844_989_269_184_583_3, 7.745_450_142_783_414_076_4e-4,
]
private let middleBottom = [
  1.0, 2.053_191_626_637_758_821_87, 1.676_384_830_183_803_849_4, 0.689_767_334_985_100_004_55,
  0.148_103_976_427_480_074_59, 0.015_198_666_563_616_457_196_6, 5.475_938_084_995_344_946e-4,
  1.050_750_071_644_416_843_24e-9,
]
private let farTop = [
  6.657_904_643_501_103_777_2, 5.463_784_911_164_114_369_9, 1.784_826_539_917_291_335_8,
  0.296_560_571_828_504_891_23, 0.026_532_189_526_576_123_093, 0.001_242_660_947_388_078_438_6,
  2.711_555_568_743_487_578_15e-5, 2.010_334_399_292_288_132_65e-7,
]
private let farBottom = [
  1.0, 0.599_832_206_555_887_937_69, 0.136_929_880_922_735_805_31,
  0.014_875_361_290_850_614_852_5, 7.868_691_311_456_132_591e-4, 1.846_318_317_510_054_681_8e-5,
  1.421_511_758_316_445_888_7e-7, 2.044_263_103_389_939_785_64e-15,
]

// swift-tools-version: 6.2
import PackageDescription

// Measures the engine from outside, so that its own package needs nothing for it.
let package = Package(
  name: "multivector-benchmarks",
  dependencies: [.package(name: "multivector", path: "..")],
  targets: [
    .executableTarget(
      name: "core-benchmark",
      dependencies: [.product(name: "MultivectorCore", package: "multivector")],
      path: "CoreBenchmark")
  ]
)

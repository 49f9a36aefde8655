// swift-tools-version: 6.2
import PackageDescription

// Measures the engine from outside, so that its own package needs nothing for it.
let package = Package(
  name: "multivector-benchmarks",
  dependencies: [.package(name: "multivector", path: "..")],
  targets: [
    .target(
      name: "ProblemFile",
      dependencies: [.product(name: "MultivectorCore", package: "multivector")],
      path: "ProblemFile"),
    .target(name: "PeakLoop", path: "PeakLoop"),
    .executableTarget(
      name: "core-benchmark",
      dependencies: [
        "ProblemFile", "PeakLoop", .product(name: "MultivectorCore", package: "multivector"),
      ],
      path: "CoreBenchmark"),
    .executableTarget(
      name: "model-benchmark",
      dependencies: [
        .product(name: "MultivectorCore", package: "multivector"),
        .product(name: "MultivectorFiles", package: "multivector"),
      ],
      path: "ModelBenchmark"),
    .executableTarget(
      name: "baseline-problem",
      dependencies: [
        "ProblemFile", .product(name: "MultivectorCore", package: "multivector"),
        .product(name: "MultivectorFiles", package: "multivector"),
      ],
      path: "BaselineProblem"),
  ]
)

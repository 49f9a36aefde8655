// swift-tools-version: 6.2
import PackageDescription

// MARK: - Settings shared by every Swift target

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

// The numeric core and the domain know nothing of files; files and reports know nothing of numerics.
// `Scripts/check-imports.py` holds the sources to this graph.
let package = Package(
  name: "multivector",
  products: [
    .library(
      name: "MultivectorCore", targets: ["InfluenceDynamics", "AllianceModel", "ScenarioEngine"])
  ],
  targets: [
    // MARK: Numbers
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .target(name: "CKernels"),
    .target(
      name: "LinearAlgebra", dependencies: ["COpenBLAS", "CKernels"], swiftSettings: strict),
    .target(
      name: "RandomStreams", dependencies: ["CKernels"], swiftSettings: strict),
    .target(name: "ParameterCatalogue", swiftSettings: strict),
    .target(
      name: "InfluenceDynamics",
      dependencies: ["LinearAlgebra", "RandomStreams", "ParameterCatalogue"],
      swiftSettings: strict),

    // MARK: Domain
    .target(name: "AllianceModel", dependencies: ["ParameterCatalogue"], swiftSettings: strict),
    .target(
      name: "ScenarioEngine",
      dependencies: [
        "AllianceModel", "InfluenceDynamics", "LinearAlgebra", "RandomStreams",
        "ParameterCatalogue",
      ],
      swiftSettings: strict),
    .target(
      name: "Experiments",
      dependencies: [
        "ScenarioEngine", "AllianceModel", "InfluenceDynamics", "RandomStreams",
        "ParameterCatalogue",
      ],
      swiftSettings: strict),

    // MARK: Tests
    .testTarget(
      name: "ScenarioEngineTests",
      dependencies: ["ScenarioEngine", "AllianceModel", "InfluenceDynamics", "LinearAlgebra"],
      swiftSettings: strict),
  ]
)

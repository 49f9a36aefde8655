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

let projectTemplates = [
  "README.md", "attributes.csv", "baseline.yaml", "closer-turkey.yaml", "example-article.txt",
  "example-article.yaml", "organisations.yaml", "states.yaml", "tables.yaml", "treaties.yaml",
]

// The numeric core and the domain know nothing of files; files and reports know nothing of numerics.
// `Scripts/check-imports.py` holds the sources to this graph.
let package = Package(
  name: "multivector",
  products: [
    .executable(name: "multivector", targets: ["multivector"]),
    // Everything a run needs, without files: matrices, parameters, domain, engine, ensembles.
    .library(
      name: "MultivectorCore",
      targets: [
        "LinearAlgebra", "RandomStreams", "Parameters", "InfluenceDynamics", "AllianceModel",
        "ScenarioEngine", "Experiments",
      ]),
    .library(name: "MultivectorFiles", targets: ["ScenarioFiles"]),
    // All of it under one import.
    .library(name: "MultivectorKit", targets: ["MultivectorKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
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
    .target(name: "Parameters", swiftSettings: strict),
    .target(
      name: "InfluenceDynamics",
      dependencies: ["CKernels", "LinearAlgebra", "RandomStreams", "Parameters"],
      swiftSettings: strict),

    // MARK: Domain
    .target(name: "AllianceModel", dependencies: ["Parameters"], swiftSettings: strict),
    .target(
      name: "ScenarioEngine",
      dependencies: [
        "AllianceModel", "InfluenceDynamics", "LinearAlgebra", "RandomStreams",
        "Parameters",
      ],
      swiftSettings: strict),
    .target(
      name: "Experiments",
      dependencies: [
        "ScenarioEngine", "AllianceModel", "InfluenceDynamics", "RandomStreams",
        "Parameters",
      ],
      swiftSettings: strict),

    // MARK: Files and faces
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "ScenarioFiles",
      dependencies: [
        "AllianceModel", "Experiments", "ScenarioEngine", "Parameters", "COpenSSL",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: ["Experiments", "ScenarioEngine", "AllianceModel", "Parameters"],
      swiftSettings: strict),
    .target(
      name: "MultivectorKit",
      dependencies: [
        "ScenarioFiles", "Experiments", "ScenarioEngine", "AllianceModel", "InfluenceDynamics",
        "LinearAlgebra", "RandomStreams", "Parameters",
      ],
      swiftSettings: strict),
    .target(name: "CTerminal"),
    .executableTarget(
      name: "multivector",
      dependencies: [
        "CTerminal", "AllianceModel", "ScenarioEngine", "Experiments", "ScenarioFiles", "Reports",
        "InfluenceDynamics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // What `multivector init` writes: built in, so that the program needs no files beside it.
      resources: projectTemplates.map { .embedInCode("Templates/\($0)") },
      swiftSettings: strict),

    // MARK: Tests
    .target(
      name: "TestSupport", dependencies: ["LinearAlgebra"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    .testTarget(
      name: "LinearAlgebraTests", dependencies: ["TestSupport", "LinearAlgebra"],
      swiftSettings: strict),
    .testTarget(
      name: "RandomStreamsTests", dependencies: ["TestSupport", "RandomStreams"],
      swiftSettings: strict),
    .testTarget(
      name: "InfluenceDynamicsTests",
      dependencies: [
        "AllocationCounter", "TestSupport", "InfluenceDynamics", "LinearAlgebra", "RandomStreams",
        "Parameters",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AllianceModelTests",
      dependencies: ["TestSupport", "AllianceModel", "Parameters"],
      swiftSettings: strict),
    .testTarget(
      name: "ScenarioEngineTests",
      dependencies: ["ScenarioEngine", "AllianceModel", "InfluenceDynamics", "LinearAlgebra"],
      swiftSettings: strict),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "TestSupport", "Experiments", "ScenarioEngine", "AllianceModel", "InfluenceDynamics",
        "RandomStreams", "Parameters",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ScenarioFilesTests",
      dependencies: ["ScenarioFiles", "ScenarioEngine", "AllianceModel", "Parameters"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Experiments", "ScenarioEngine", "AllianceModel", "InfluenceDynamics",
        "Parameters",
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "ShippedWorldTests",
      dependencies: [
        "ScenarioFiles", "Experiments", "Reports", "ScenarioEngine", "AllianceModel",
        "InfluenceDynamics", "LinearAlgebra",
      ],
      swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["multivector"], swiftSettings: strict),
  ]
)

// MARK: - Documentation

// `Scripts/docs` sets the variable; nobody else needs the plug-in.
if Context.environment["MULTIVECTOR_DOCUMENTATION"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

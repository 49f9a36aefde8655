// swift-tools-version: 6.2
import PackageDescription

// A program of somebody else: it sees what the package promises to the public and nothing more.
let package = Package(
  name: "own-model",
  dependencies: [.package(name: "multivector", path: "../..")],
  targets: [
    .executableTarget(
      name: "own-model",
      dependencies: [.product(name: "MultivectorKit", package: "multivector")])
  ]
)

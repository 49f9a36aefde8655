import Foundation

/// What the NumPy script answers.
struct Answer: Decodable {
  let seconds: [Double]
  let processor: [Double]
  let mean: Double
  let variance: Double

  var timing: Timing { Timing(elapsed: seconds[0], processor: processor[0]) }
}

/// The answer of NumPy for a problem file; nil when it cannot be run.
func askNumPy(script: String, file: URL) -> Answer? {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3", script, file.path]
  let output = Pipe()
  process.standardOutput = output
  guard (try? process.run()) != nil else { return nil }
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return try? JSONDecoder().decode(Answer.self, from: data)
}

import AllianceModel
import ArgumentParser
import InfluenceDynamics
import ScenarioFiles

/// What a shell proposes after an option: names of the catalogues, and of the evidence base that
/// stands in `seeds`, or where `--world` says.
enum Completions {
  /// Kinds of evidence.
  static let kinds = CompletionKind.list(KindCatalogue.all.map(\.id))
  /// Models of dynamics.
  static let models = CompletionKind.list(ModelCatalogue.all.map(\.description.id))

  /// Actors and organisations.
  static let parties = CompletionKind.custom { words, _, _ in
    names(words) { world in
      world.actors.map(\.id.text) + world.organisations.map(\.id.text)
    }
  }

  /// States, which have rows in scenarios.
  static let states = CompletionKind.custom { words, _, _ in
    names(words) { $0.actors.filter { $0.kind == .state }.map(\.id.text) }
  }

  /// Documents of the evidence base.
  static let documents = CompletionKind.custom { words, _, _ in
    names(words) { $0.evidence.documents.map(\.source.id) }
  }

  /// Records and the events they report.
  static let records = CompletionKind.custom { words, _, _ in
    names(words) { world in
      world.evidence.documents.flatMap { $0.records.flatMap { [$0.id, $0.event] } }
    }
  }

  /// Names in order, each once; none when the world cannot be read.
  private static func names(_ words: [String], _ list: (World) -> [String]) -> [String] {
    let option = words.lastIndex(of: "--world").map { words.index(after: $0) }
    let folder = option.flatMap { $0 < words.endIndex ? words[$0] : nil } ?? "seeds"
    guard let loaded = try? WorldReader.read(folder) else { return [] }
    return Set(list(loaded.world)).sorted()
  }
}

/// Files of projects that run in a moment.
enum SmallProject {
  /// Two agents that meet in the middle; `expect` is added as it is.
  static func twoAgents(expect: String = "") -> String {
    """
    format: multivector/scenario/1
    name: Two agents
    actors: [first, second]
    ties:
      - [0.8, 0.2]
      - [0.2, 0.8]
    positions: {opinion: [0, 1]}
    calendar: {steps: 60}
    dynamics: {model: degroot}
    \(expect)
    """
  }

  /// A run that takes longer than anyone waits.
  static let endless = """
    format: multivector/scenario/1
    name: Endless
    actors: [A, B, C]
    ties:
      - [0, 0.5, 0.1]
      - [0.5, 0, 0.2]
      - [0.1, 0.2, 0]
    calendar: {steps: 2000}
    dynamics: {model: tie-coevolution}
    uncertainty: {members: 50000, seed: 1}
    """

  /// A world of three states and a scenario in it.
  static let world: [String: String] = [
    "seeds/world/states.yaml": """
    format: multivector/world/1
    actors:
      - {id: AAA, kind: state, name: Aland}
      - {id: BBB, kind: state, name: Bland}
      - {id: CCC, kind: state, name: Cland}

    """,
    "seeds/world/organisations.yaml": """
    format: multivector/organisations/1
    organisations: []

    """,
    "seeds/world/tables.yaml": """
    format: multivector/tables/1
    tables: []

    """,
    "seeds/world/evidence/treaties.yaml": """
    format: multivector/evidence/1
    source:
      id: world-treaties
      kind: coded
      title: Treaties
      published: 2020-01-01
      reliability: 1
    evidence:
      - id: pact-aaa-bbb
        event: pact-aaa-bbb
        kind: treaty
        actors: [AAA, BBB]
        interval: {from: 2010-01}
        obligations: [defense]
        certainty: 1
        citation: Treaty of Aland and Bland, 2010
        note: A pact to defend one another.

    """,
    "base.yaml": """
    format: multivector/scenario/1
    name: Base
    summary: Aland between Bland and Cland.
    world: seeds
    evidence: {knownBy: 2022-06, occurredBy: 2022-06}
    actors: [AAA, BBB, CCC]
    calendar: {start: 2022-06, end: 2022-12}
    poles: {North: [BBB], South: [CCC]}
    uncertainty: {members: 8, seed: 1}

    """,
    "pact.yaml": """
    format: multivector/scenario/1
    name: A second pact
    extends: base.yaml
    changes:
      - date: 2022-08
        add: {kind: treaty, actors: [AAA, CCC], obligations: [defense]}
        because: What if?

    """,
  ]
}

#!/usr/bin/env python3
"""Finds identifiers of evidence kinds and of models written out where they should be referred to.

    Scripts/check-identifiers.py [FOLDER]     the repository by default

A kind is named in its catalogue (Sources/AllianceModel/Evidence/Kinds) and a model in its own file
(Sources/InfluenceDynamics/Models, or Parameters for the usual one). Everywhere else in Sources they
are reached by static members (EvidenceKind.treaty) and descriptions, so that a renaming is one edit
and a misspelling does not compile. Exit code 1 when an identifier stands anywhere else.
"""

import re
import sys
from pathlib import Path

KINDS = "Sources/AllianceModel/Evidence/Kinds"
MODELS = "Sources/InfluenceDynamics/Models"
USUAL_MODEL = "Sources/Parameters/ModelInputs.swift"

# Words that are also identifiers, where they mean something else.
OTHER_MEANINGS = {
    ("Sources/AllianceModel/Weighing/WeighingParameters.swift", "judgement"): "a source of values",
    ("Sources/Reports/Evidence/RecordReport.swift", "judgement"): "a noun to count, and a key",
    ("Sources/Reports/Forecasts/ForecastList.swift", "forecast"): "a column",
    ("Sources/Reports/Forecasts/ForecastReport.swift", "forecast"): "a key",
    ("Sources/ScenarioEngine/Compile/CompiledScenario+Draws.swift", "judgement"): "a random stream",
    ("Sources/ScenarioFiles/Evidence/DocumentReader.swift", "judgement"): "a source of reliability",
    ("Sources/ScenarioFiles/World/TableReader.swift", "attribute"): "a column",
    ("Sources/ScenarioFiles/World/TableDescription.swift", "attribute"): "a column",
}

TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')


def swift_files(root, folder):
    return sorted((root / folder).rglob("*.swift"))


def code_lines(path):
    """The lines of a file with their numbers, without comments."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.lstrip().startswith("//"):
            yield number, line


def identifiers(root):
    """The identifiers that the catalogues declare."""
    found = set()
    for path in swift_files(root, KINDS):
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r'\bid: "([a-z-]+)"', text))
        found |= set(re.findall(r'\bevent\(\s*"([a-z-]+)"', text))
    for path in [*swift_files(root, MODELS), root / USUAL_MODEL]:
        found |= set(re.findall(r'\bid(?: =|:) "([a-z-]+)"', path.read_text(encoding="utf-8")))
    return found


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    known = identifiers(root)
    catalogues = (KINDS + "/", MODELS + "/", USUAL_MODEL)
    problems = []
    unused = set(OTHER_MEANINGS)
    for path in swift_files(root, "Sources"):
        name = path.relative_to(root).as_posix()
        if name.startswith(catalogues):
            continue
        for number, line in code_lines(path):
            for text in TEXT.findall(line):
                if text not in known:
                    continue
                if (name, text) in OTHER_MEANINGS:
                    unused.discard((name, text))
                else:
                    problems.append(
                        f"{name}:{number}: '{text}' is written out; "
                        "refer to the kind or model that it identifies"
                    )
    for name, text in sorted(unused):
        problems.append(f"Scripts/check-identifiers.py: '{text}' no longer stands in {name}")
    print("\n".join(problems) if problems else f"identifiers: none of {len(known)} is written out")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

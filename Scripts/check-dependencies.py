#!/usr/bin/env python3
"""Fails when the package is built with other dependencies than the pinned ones.

usage: python3 Scripts/check-dependencies.py      (from anywhere; needs `swift` in PATH)

Package.swift asks for each dependency `from:` a version, so that a package that uses the library may
take a newer one. The versions in PINS are those that are built and tested here. The script resolves the
dependencies, and Package.resolved must then name these versions and nothing else. To take a new version,
change PINS and the manifest in one commit, and say why.
"""
import json
import pathlib
import subprocess
import sys

# Each dependency, where it comes from, and the version that CI builds.
PINS = {
    "swift-argument-parser": ("https://github.com/apple/swift-argument-parser", "1.8.2"),
    "yams": ("https://github.com/jpsim/Yams", "6.2.2"),
}
# What only the documentation needs: resolved after `Scripts/docs` has run, and never asked for otherwise.
DOCUMENTATION = {"swift-docc-plugin", "swift-docc-symbolkit"}


def requirement_problems(manifest):
    """What is wrong with how the manifest asks for its dependencies."""
    asked = set()
    for kinds in manifest["dependencies"]:
        for dependency in kinds.get("sourceControl", []):
            name = dependency["identity"]
            asked.add(name)
            if name not in PINS:
                yield f"{name} has no line in PINS"
                continue
            least = PINS[name][1]
            next_major = f"{int(least.split('.')[0]) + 1}.0.0"
            if dependency["requirement"] != {"range": [{"lowerBound": least, "upperBound": next_major}]}:
                yield f'{name} is to be asked for with from: "{least}"'
        if set(kinds) - {"sourceControl"}:
            yield f"a dependency is neither a repository nor a version: {sorted(kinds)}"
    for name in sorted(set(PINS) - asked):
        yield f"{name} has a line in PINS and is asked for nowhere"


def resolved_problems(pins):
    """What is wrong with the versions that were resolved."""
    found = {pin["identity"]: pin for pin in pins if pin["identity"] not in DOCUMENTATION}
    for name, (location, version) in PINS.items():
        if name not in found:
            yield f"{name} is not resolved"
            continue
        if found[name]["location"] != location:
            yield f"{name} comes from {found[name]['location']}, not from {location}"
        if found[name]["state"].get("version") != version:
            yield f"{name} is resolved to {found[name]['state'].get('version')}, not to {version}"
    for name in sorted(set(found) - set(PINS)):
        yield f"{name} is resolved and has no line in PINS"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    dumped = subprocess.run(
        ["swift", "package", "dump-package"], cwd=root, stdout=subprocess.PIPE)
    if dumped.returncode != 0:
        return 1
    if subprocess.run(["swift", "package", "resolve"], cwd=root, stdout=subprocess.DEVNULL).returncode != 0:
        return 1
    pins = json.loads((root / "Package.resolved").read_text(encoding="utf-8"))["pins"]
    problems = [f"Package.swift: error: {text}" for text in requirement_problems(json.loads(dumped.stdout))]
    problems += [f"Package.resolved: error: {text}" for text in resolved_problems(pins)]
    for problem in problems:
        print(problem)
    if problems:
        return 1
    print(f"dependencies: {len(PINS)}, at the versions that CI builds")
    return 0


if __name__ == "__main__":
    sys.exit(main())

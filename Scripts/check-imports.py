#!/usr/bin/env python3
"""Fails when a target imports more than its layer may import.

usage: python3 Scripts/check-imports.py      (from anywhere; needs `swift` in PATH)

It reports four things:

    an import of a sibling that the manifest does not declare;
    an import of a sibling that LAYERS does not allow, even if the manifest declares it;
    an import of a module from outside the package that OUTSIDE does not allow;
    a declared sibling or product that no file of the target imports (for tests this one alone).

SwiftPM's own --explicit-target-dependency-import-check found none of them in a trial with Swift 6.3.1.
"""
import json
import pathlib
import re
import subprocess
import sys

# Each target and the siblings that it may import.
LAYERS = {
    "LinearAlgebra": {"COpenBLAS", "CKernels"},
    "RandomStreams": {"CKernels"},
    "Parameters": set(),
    "InfluenceDynamics": {"CKernels", "LinearAlgebra", "RandomStreams", "Parameters"},
    "AllianceModel": {"Parameters"},
    "ScenarioEngine": {
        "AllianceModel", "InfluenceDynamics", "LinearAlgebra", "RandomStreams", "Parameters"},
    "Experiments": {
        "ScenarioEngine", "AllianceModel", "InfluenceDynamics", "RandomStreams", "Parameters"},
    "ScenarioFiles": {
        "Experiments", "ScenarioEngine", "AllianceModel", "Parameters", "COpenSSL"},
    "Reports": {"Experiments", "ScenarioEngine", "AllianceModel", "Parameters"},
    "MultivectorKit": {
        "ScenarioFiles", "Experiments", "ScenarioEngine", "AllianceModel", "InfluenceDynamics",
        "LinearAlgebra", "RandomStreams", "Parameters"},
    "multivector": {
        "AllianceModel", "ScenarioEngine", "Experiments", "ScenarioFiles", "Reports",
        "InfluenceDynamics", "Parameters", "CTerminal"},
    "TestSupport": {"LinearAlgebra"},
}

# Modules from outside the package and the targets that may import them. No target may import a
# module that is not listed here.
SYSTEM = {"ScenarioFiles", "Reports", "multivector"}
OUTSIDE = {
    "Foundation": SYSTEM,
    "FoundationEssentials": SYSTEM,
    "Glibc": SYSTEM,
    "Dispatch": SYSTEM | {"InfluenceDynamics"},
    "Synchronization": SYSTEM | {"LinearAlgebra", "InfluenceDynamics", "ScenarioEngine", "Experiments"},
    "Yams": {"ScenarioFiles"},
    "ArgumentParser": {"multivector"},
}

IMPORT = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |fileprivate |private )?"
    r"import (?:struct |enum |class |protocol |func |var |let |typealias )?(\w+)", re.M)


def problems_of(path, target, declared, siblings):
    """What is wrong with the imports of one source file."""
    text = path.read_text(encoding="utf-8")
    for match in IMPORT.finditer(text):
        module = match[1]
        place = f"{path}:{text.count(chr(10), 0, match.start(1)) + 1}"
        if module in siblings:
            if module not in LAYERS[target]:
                yield f"{place}: error: {target} must not know {module}"
            elif module not in declared:
                yield f"{place}: error: {target} does not declare {module} in Package.swift"
        elif target not in OUTSIDE.get(module, set()):
            allowed = ", ".join(sorted(OUTSIDE.get(module, set()))) or "nobody"
            yield f"{place}: error: {target} must not import {module}; granted to {allowed}"


def imports_of(path):
    """The modules that one source file imports."""
    return {match[1] for match in IMPORT.finditer(path.read_text(encoding="utf-8"))}


def unused_of(root, target, siblings):
    """The declared siblings and products that no file of a target imports.

    A command is no module for others, but its tests need it built: CommandTests run the program.
    """
    imported = set()
    for source in target["sources"]:
        imported |= imports_of(root / target["path"] / source)
    programs = {name for name, kind in siblings.items() if kind == "executable"}
    declared = set(target.get("target_dependencies", [])) | set(target.get("product_dependencies", []))
    for unused in sorted(declared - imported - programs):
        yield f"Package.swift: error: {target['name']} depends on {unused} and imports it nowhere"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    described = subprocess.run(
        ["swift", "package", "describe", "--type", "json"], cwd=root, stdout=subprocess.PIPE)
    if described.returncode != 0:
        return 1
    targets = json.loads(described.stdout)["targets"]
    siblings = {target["name"]: target["type"] for target in targets if target["type"] != "test"}
    problems = []
    for target in targets:
        if target["module_type"] != "SwiftTarget":
            continue
        problems += unused_of(root, target, siblings)
        if target["type"] == "test":
            continue
        name, declared = target["name"], set(target.get("target_dependencies", []))
        if name not in LAYERS:
            problems.append(f"Package.swift: error: {name} has no line in LAYERS of {__file__}")
            continue
        for unwanted in sorted(declared - LAYERS[name]):
            problems.append(f"Package.swift: error: {name} must not depend on {unwanted}")
        for source in target["sources"]:
            path = pathlib.Path(target["path"]) / source
            problems += problems_of(root / path, name, declared, siblings)
    for problem in problems:
        print(problem.replace(f"{root}/", ""))
    if problems:
        return 1
    print(f"imports respect the layers of {len(LAYERS)} targets")
    return 0


if __name__ == "__main__":
    sys.exit(main())

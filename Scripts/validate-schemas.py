#!/usr/bin/env python3
"""Checks every shipped YAML file, and outcomes named as arguments, against the schemas in Schemas/.

Scalars are read as text (BaseLoader), as the project's own reader does. A pattern in the schema says
what a number or a date looks like. Needs Python's jsonschema and PyYAML. The exit code is 1 when a
file does not fit or a shipped folder is empty.
"""
import json
import pathlib
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMAS = {  # format of a file: its schema
    f"multivector/{name}/1": name
    for name in ["evidence", "world", "organisations", "tables", "scenario", "outcome"]
}


def validators():
    loaded = {}
    for file_format, name in SCHEMAS.items():
        schema = json.loads((ROOT / "Schemas" / f"{name}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        loaded[file_format] = jsonschema.Draft202012Validator(schema)
    return loaded


def problems(path, known):
    """Yields a line for each way in which a file does not fit its schema."""
    text = path.read_text(encoding="utf-8")
    data = json.loads(text) if path.suffix == ".json" else yaml.load(text, yaml.BaseLoader)
    file_format = data.get("format") if isinstance(data, dict) else None
    if file_format not in known:
        if file_format is None or not str(file_format).startswith("multivector/"):
            yield f"{path}: no format of ours: {file_format}"
        return
    for error in sorted(known[file_format].iter_errors(data), key=lambda e: list(map(str, e.path))):
        place = "/".join(map(str, error.absolute_path)) or "the whole file"
        yield f"{path}: {place}: {error.message[:300]}"


def main():
    known = validators()
    shipped = [ROOT / "seeds" / "world", ROOT / "seeds" / "articles", ROOT / "Scenarios",
               ROOT / "Sources" / "multivector" / "Templates"]
    files = [pathlib.Path(name) for name in sys.argv[1:]]
    for folder in shipped:
        found = sorted(p for p in folder.rglob("*.yaml") if p.name != "expected.yaml")
        if not found:
            print(f"{folder}: no files")
            return 1
        files += found
    found = [line for path in files for line in problems(path, known)]
    print("\n".join(found + [f"{len(files)} files, {len(found)} problems"]))
    return 1 if found else 0


sys.exit(main())

#!/usr/bin/env python3
"""Describes every key in Schemas/ and fills in the names that the program knows.

    Scripts/describe-schemas.py [BINARY]            # rewrites Schemas/*.json
    Scripts/describe-schemas.py [BINARY] --check    # exits with 1 when that would change a file

Editors show the descriptions and propose the names: kinds, measures, models and parameters, as
`multivector kinds`, `measures` and `models` list them. Run it after you add one of these, or a key.
If a key has no description, the script names the key and writes nothing. It builds nothing. BINARY
is the release build by default.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Descriptions by key. Where a key means different things in different maps: by map and key.
DESCRIPTIONS = {
    # Everywhere
    "id": "The identifier by which other files and reports name it.",
    "name": "The name that reports print.",
    "note": "A remark in your own words.",
    "citation": "The public text in which it can be checked.",
    "licence": "The terms under which the figures may be passed on.",
    "title": "What it is called, or what it holds.",
    "from": "The first date: YYYY, YYYY-MM or YYYY-MM-DD.",
    "to": "The last date; left out while it still goes on.",
    "aliases": "Other names that texts use, each for some time or always.",
    "obligations": "What the parties owe each other.",
    "kind": "What sort of evidence it is; `multivector kinds` explains each.",
    "actor": "The code of an actor, such as KAZ.",
    "actors": "Codes of actors or organisations.",
    "organisation": "The acronym of an organisation, such as CSTO.",
    "unit": "The unit of the figure.",
    "measure": "What is measured; `multivector measures` explains each.",
    "partner": "The code of the other actor, for measures of ties.",
    "pole": "The name of a pole.",
    "issue": "The issue of a position, in scenarios given in numbers.",
    "members": "How many members are run, or who belongs to it.",
    "paragraph": "The non-empty line of the text, counted from 1.",
    "expert": "Who judges, by name.",
    "channel": "The channel whose tie is judged: economic, security, diplomatic or societal.",
    "range": "The lowest and the highest level thought right, from -1 to 1; a member draws its own.",
    # Evidence
    "source": "The document that the records were coded from.",
    "evidence": "The records: one dated, checkable claim each.",
    "source.kind": "article (unless given), coded: facts from public texts, or judgement: what experts hold.",
    "source.outlet": "The newspaper, agency or site.",
    "source.publisher": "Who stands behind the outlet.",
    "source.url": "Where the text can be read.",
    "source.language": "The language of the text, such as en.",
    "source.sha256": "SHA-256 of the text as received; sha256sum FILE prints it.",
    "published.inferred": "Whether the span was inferred because the text prints no date.",
    "record.paragraphHash": "The first 16 digits of the SHA-256 of the paragraph, white space folded; `multivector evidence check` tells it.",
    "effects.from": "Who acts.",
    "effects.to": "Who is affected.",
    "effects.sign": "Strength and direction of this effect, from -1 to 1.",
    # World, organisations, tables
    "alias.name": "A name that texts use.",
    "world.actors": "States, and companies or parts of states that evidence names.",
    "actor.kind": "state, company or substate; only states have rows in scenarios.",
    "actor.capital": "The capital, by which texts name the state.",
    "actor.cow": "The state number of the Correlates of War project.",
    "organisations": "The organisations of the world.",
    "organisation.members": "Who belongs to it, and from when to when.",
    "organisation.economicUnion": "Whether members form an economic union.",
    "organisation.wholeBloc": "Whether members never stand in one pole with the organisation itself.",
    "organisation.obligations": "What members owe each other, by date.",
    "tables": "Figures that cover every pair, or every actor.",
    "table.kind": "What the rows are.",
    "table.columns": "Which column of the CSV file holds what.",
    "table.unit": "The unit of every row's value.",
    "table.known": "How long after its date a row could be known.",
    "table.firstYear": "The first year that rows may be of.",
    "table.lastYear": "The last year that rows may be of.",
    "table.script": "The script that made the file.",
    "then.columns": "Which column of the CSV file holds what.",
    # Scenarios
    "summary": "What the scenario asks, in a sentence or two.",
    "scenario.name": "The name that reports print.",
    "scenario.evidence": "Which evidence may be used, by date and by filter.",
    "focus": "The actor that reports put first.",
    "calendar": "From which month to which it runs, or how many steps.",
    "future": "What happens after the evidence: hold, fade or flow.",
    "poles": "Actors, or weighted groups of them, that the others align with.",
    "dynamics": "The model that moves the ties, with its parameters.",
    "weighing": "Parameters of the step from evidence to ties.",
    "uncertainty": "How many members, from which seed, and what differs between them.",
    "changes": "What is done to the world, when and why.",
    "measures": "What is measured; the usual ones unless given.",
    "expect": "What the author expects; a run fails when it is not found.",
    "ties": "The model's matrix, row = the one affected.",
    "start": "The first month, or the ties at the first step.",
    "end": "The last month, or a stock that comes to an end.",
    "steps": "How many steps are run.",
    "positions": "Positions of the actors, by issue.",
    "susceptibility": "How far each actor gives way to others, from 0 to 1.",
    "sizes": "The size of each actor.",
    "include": "When given, only records that match one of these.",
    "exclude": "No record that matches one of these.",
    "include.id": "Identifiers of records.",
    "include.event": "Identifiers of happenings.",
    "include.document": "Identifiers of documents.",
    "include.kind": "Kinds of evidence.",
    "exclude.id": "Identifiers of records.",
    "exclude.event": "Identifiers of happenings.",
    "exclude.document": "Identifiers of documents or tables.",
    "exclude.kind": "Kinds of evidence, those of tables too.",
    "backgroundOnly": "Whether all articles and judgements are left out.",
    "dynamics.parameters": "Parameters of the model; `multivector models` lists them.",
    "weighing.parameters": "Parameters of weighing; `multivector kinds --parameters` lists them.",
    "uncertainty.parameters": "Parameters that are drawn anew for each member, by path.",
    "uncertainty.evidence": "sampled: each claim is true in a member by its credibility; point: it counts by it.",
    "seed": "What all luck is keyed by.",
    "uniform": "Between two values, all alike.",
    "logUniform": "Between two positive values, all alike on the scale of logarithms.",
    "triangular": "Lowest, likeliest and highest value.",
    "normal": "Mean and standard deviation.",
    "choice": "One of these values.",
    "atLeast": "The smallest that will do.",
    "atMost": "The largest that will do.",
    "document": "The identifier of a document, such as 001.",
    "adjustment.scale": "Times a factor; 1 changes nothing.",
    "adjustment.add": "Plus an amount in the unit of what is set.",
    "date": "When: YYYY, YYYY-MM or YYYY-MM-DD.",
    "over": "How long the change takes to come into force, such as 12 months.",
    "until": "From when the change no longer holds.",
    "set": "A quantity that is scaled, added to or set: capability.RUS, trade.KAZ.TUR, tie.KAZ.RUS.",
    "add": "Evidence of any kind, that comes true on the date.",
    "join": "An actor becomes a member of an organisation.",
    "leave": "An actor stops being a member of an organisation.",
    "amend": "Members of an organisation owe each other something else.",
    "event": "Shared by every record of one happening.",
    "is": "The category that is expected.",
    "share": "The share of members in which it holds, or of members with a category.",
    "median": "The median over members.",
    "when": "What a run must meet before the change comes into force, in each member on its own.",
    "when.is": "The pole that a named measure must give.",
    "specifications": "Choices over which the headline is tried; they replace the usual list.",
    "specificationChoice.choice": "The name of the choice.",
    "specificationChoice.meaning": "What is chosen, in words.",
    "specificationChoice.alternatives": "The alternatives, one of them as the scenario has it.",
    "alternatives.label": "The name of the alternative.",
    "alternatives.because": "Why a careful analyst could take it.",
    "alternatives.set": "Values of parameters, by path under weighing or dynamics.",
    "alternatives.leastLead": "The lead that makes a partner primary.",
    "set.scale": "Times a factor of what the scenario gives; 1 changes nothing.",
    "scenario.start": "The state at the start: one row for each actor, or issues with one position for each actor.",
    "capability": "What each actor can bring to bear; another name of sizes.",
    "influence": "How much each column can move each row, 0 or above, for signed-influence; all alike unless given.",
    "coupling": "How positions on one issue bear on the others: one row for each issue, the row is the one moved.",
    "salience": "How much each actor cares for each issue: issues with one number for each actor, or one row for each actor, or with one issue one number for each actor.",
    "accommodation": "How far ideals follow positions: one row for each actor whose ideal it is, at most 1 in all.",
    "finding": "What the model finds beyond its states; `multivector models` lists it.",
    "expectation.issue": "The issue that the finding is of.",
    "item": "Its number from 1, for findings that come as a list.",
    "groups": "Who stands with whom, in any order.",
    # Forecasts
    "claim": "What a forecast claims, in terms of a measure; or why it cannot be held against a model.",
    "claim.direction": "rises, falls or holds.",
    "claim.within": "How far the measure may move and still hold.",
    "claim.by": "By when; the end of the calendar unless given.",
    "claim.if": "The scenario, by file name, under which it is claimed.",
    "claim.none": "Why it cannot be held against a model.",
    # Outcomes
    "conditions.change": "The change that waits, in words.",
    "specifications.lead": "The lead of that pole over the best other; negative when another leads.",
    "specifications.level": "robust, contested or fragile, by share.",
    "specifications.count": "How many specifications were tried.",
    "specifications.possible": "How many the choices could make.",
    "specifications.isCrossed": "Whether all of them were tried rather than a sample.",
    "specifications.partners": "The primary partners that are given, with shares.",
    "specifications.temperatures": "How often the closest pole has more than half of the alignment, by τ.",
    "choices.id": "The name of the choice.",
    "choices.meaning": "What is chosen, in words.",
    "choices.alternatives": "The alternatives, in the order declared.",
    "alternatives.isUsual": "Whether the scenario takes it.",
    "alternatives.count": "How many specifications with a result take it.",
    "alone.lead": "The lead of the verdict's pole over the best other.",
    "alone.holds": "Whether the headline holds.",
    "temperatures.tau": "τ of the softmax that divides alignment.",
    "scenario": "What was run, and the files that it depends on.",
    "files": "Every file the results depend on.",
    "path": "The path as the scenario names it.",
    "sha256": "SHA-256 of the bytes.",
    "provenance": "Version, parameters, seed and library behind the numbers.",
    "outcome.actors": "Codes or labels of the rows.",
    "series": "Measures along the calendar.",
    "final": "The same, last step only.",
    "shifts": "Who turned from one pole to another, in what share of members.",
    "failures": "Members that are in no number, by reason.",
    "conflicts": "Figures that contradict each other.",
    "assumptions": "What the scenario takes for granted.",
    "judgements": "Experts' judgements that the numbers rest on, apart from sourced evidence.",
    "warnings": "What could not be used, and why.",
    "version": "The version of the program.",
    "model": "The identifier of the model; `multivector models` lists them.",
    "dynamics.model": "The model, or a list: the scenario's own first, then models to hold it against.",
    "modelAgreement": "What other models make of the same members; after run --model.",
    "groupAgreement": "What other models make of the same numbers; after run --model.",
    "leastLead": "The lead below which no pole comes first, on each model's own scale of closeness.",
    "models": "What each model says, the scenario's own first.",
    "leftOut": "Models that could not be run, and why.",
    "given": "What the model was given, in words.",
    "closeness": "What closeness means in the model, in words.",
    "actors.closeness": "Mean closeness to each pole over members, on the model's own scale.",
    "first": "The pole that comes first in most members, or no primary.",
    "meaning": "What it means, in words.",
    "groups": "Who ends together in most members.",
    "alike": "Share of pairs of actors put as the first model puts them, the mean over members.",
    "unanimous": "Share of pairs of actors that every model puts alike, the mean over members.",
    "parameters": "Every value in force, by path; in older files sizeExponent is dynamics.gamma and "
    "weighing.sizes.exponent, and weighing.setPointWalk is weighing.hold.walk.",
    "blas": "The library that made the matrix products.",
    "mean": "Mean over members.", "p05": "5 % quantile.", "p25": "25 % quantile.",
    "p75": "75 % quantile.", "p95": "95 % quantile.",
    "value": "Mean and quantiles over members.", "shares": "Share of members by category.",
    "interval": "The 95 % interval.", "medianDate": "By when half of those members had turned.",
    "shifts.from": "The pole turned from.", "shifts.to": "The pole turned to.",
    "reason": "How or why, in words.",
    "findings": "What the model of a scenario in numbers found beyond its states, over the members that succeeded.",
    "findings.issue": "The issue that it is of.",
    "findings.unit": "The unit of a number; words and groups for the others.",
    "findings.members": "In how many members it was found.",
    "findings.groups": "The groups, when all those members found the same.",
}


def asked(binary, *words):
    """What a listing command prints as JSON."""
    told = subprocess.run([binary, *words, "--format", "json"], stdout=subprocess.PIPE, check=True)
    return json.loads(told.stdout)


def names(entries, key="meaning"):
    """An enumeration that editors propose, each name with its meaning."""
    meanings = [entry[key] for entry in entries]
    return {"enum": [entry["id"] for entry in entries], "enumDescriptions": meanings,
            "markdownEnumDescriptions": meanings}


def parameters(entries, prefix=""):
    """Keys of a map, one a parameter, each with meaning, range and unit."""
    keys = {}
    for entry in entries:
        usual = f"Usual {entry['usual']:g}, plausible" if "usual" in entry else "Plausible"
        text = (f"{entry['meaning']} {usual} {entry['low']:g} to {entry['high']:g}, "
                f"unit {entry['unit']}. Source: {entry['source']}")
        keys.setdefault(prefix + entry["name"], []).append(text)
    return {key: {"description": " / ".join(dict.fromkeys(texts))}
            for key, texts in sorted(keys.items())}


def filled(schema, catalogue):
    """Puts the names of the catalogues where a schema has a place for them."""
    definitions = schema.get("$defs", {})
    if "kind" in definitions:
        definitions["kind"]["anyOf"][0] = names(catalogue["kinds"])
    if schema.get("properties", {}).get("dynamics"):
        definitions["measure"] = {
            "description": "What can be measured; the list is for completion.",
            "anyOf": [names(catalogue["measures"]), {"$ref": "#/$defs/text"}]}
        definitions["model"] = {
            "description": "A model of dynamics; the list is for completion.",
            "anyOf": [names(catalogue["models"], "summary"), {"$ref": "#/$defs/text"}]}
        named(schema, catalogue)
    return schema


def named(schema, catalogue):
    """Measures, models and parameters in the schema of scenarios."""
    properties = schema["properties"]
    whole = properties["measures"]["anyOf"][0]
    whole.pop("$ref", None)
    whole.update({"type": "array", "items": {"$ref": "#/$defs/measure"}})
    schema["$defs"]["expectation"]["oneOf"][0]["properties"]["measure"] = {"$ref": "#/$defs/measure"}
    dynamics = properties["dynamics"]["anyOf"][0]["properties"]
    one = {"type": "object", "minProperties": 1, "maxProperties": 1,
           "additionalProperties": {"$ref": "#/$defs/modelParameters"}}
    schema["$defs"]["modelParameters"] = {
        "description": "Values of one model's parameters.", "type": "object",
        "additionalProperties": {"$ref": "#/$defs/value"}}
    several = {"type": "array", "minItems": 1,
               "items": {"anyOf": [{"$ref": "#/$defs/model"}, one]}}
    dynamics["model"] = {"anyOf": [{"$ref": "#/$defs/model"}, several]}
    of_models = [p for model in catalogue["models"] for p in model["parameters"]]

    def put(place, listed):
        """Lists keys that hold what any key there may hold."""
        patterns = place.get("patternProperties")
        usual = next(iter(patterns.values())) if patterns else place["additionalProperties"]
        place["properties"] = {key: {**text, **usual} for key, text in listed.items()}

    put(dynamics["parameters"], parameters(of_models))
    put(properties["weighing"]["anyOf"][0]["properties"]["parameters"],
        parameters(catalogue["weighing"]))
    put(properties["uncertainty"]["anyOf"][0]["properties"]["parameters"],
        {**parameters(of_models, "dynamics."), **parameters(catalogue["weighing"], "weighing.")})


def described(node, context, missing, place):
    """Gives every key of every map a description; names those for which there is none."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            described(item, context, missing, f"{place}/{index}")
    if not isinstance(node, dict):
        return
    keys = node.get("properties")
    if isinstance(keys, dict):
        for key, value in keys.items():
            if isinstance(value, dict) and "description" not in value and "const" not in value:
                text = DESCRIPTIONS.get(f"{context}.{key}") or DESCRIPTIONS.get(key)
                if text is None:
                    missing.append(f"{place}/{context}.{key}")
                else:
                    value["description"] = text
            described(value, key, missing, f"{place}/{key}")
    for key, value in node.items():
        if key == "$defs":
            for name, definition in value.items():
                described(definition, name, missing, f"{place}/{name}")
        elif key != "properties":
            described(value, "then" if key == "then" else context, missing, place)


def main():
    arguments = [word for word in sys.argv[1:] if word != "--check"]
    binary = arguments[0] if arguments else str(ROOT / ".build/release/multivector")
    catalogue = {
        "kinds": asked(binary, "kinds"), "measures": asked(binary, "measures"),
        "models": asked(binary, "models"), "weighing": asked(binary, "kinds", "--parameters")}
    texts, missing, changed = {}, [], []
    for path in sorted((ROOT / "Schemas").glob("*.schema.json")):
        schema = filled(json.loads(path.read_text()), catalogue)
        described(schema, path.name.split(".")[0], missing, path.name)
        texts[path] = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        if texts[path] != path.read_text():
            changed.append(path)
    if missing:
        print("no description for: " + ", ".join(missing), file=sys.stderr)
        return 1
    if "--check" in sys.argv:
        for path in changed:
            print(f"{path.relative_to(ROOT)} is not up to date", file=sys.stderr)
        return 1 if changed else 0
    for path in changed:
        path.write_text(texts[path])
    print(f"{len(changed)} of {len(texts)} schemas changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A case of tie-coevolution: its contenders, and whether they agree."""
import statistics

from contenders import HERE, Contender, ratio, take_turns

# Members and steps: about as long a round for every size.
WORK = {12: (256, 12), 22: (128, 12), 64: (32, 6), 200: (8, 3), 1000: (2, 1)}


def measure(case, options, program, peers, problem, cores):
    """One case with some cores: what each contender took.

    `case` is the words that core-benchmark takes, `problem` the file it wrote of them.
    """
    actors, members = int(case[0]), int(case[1])
    block = max(1, min(members, int(1.2e6 / (9 * 8 * actors * actors))))
    numpy = [options.python, str(HERE / "peer_numpy.py"), problem, "--serve", "--block"]
    commands = {
        "multivector": [program, "serve", *case, str(len(cores))],
        "NumPy stacked": numpy + [str(members)], "NumPy blocked": numpy + [str(block)],
    }
    for peer in peers:
        commands[peer] = [options.python, str(HERE / f"peer_{peer.lower()}.py"), problem]
    contenders = {name: [Contender(command, cores)] for name, command in commands.items()}
    # As many dgemm processes as cores, each on a core of its own.
    contenders["dgemm"] = [Contender([program, "dgemm", *case], {core}) for core in sorted(cores)]
    contenders["peak"] = [Contender([program, "peak"], {core}) for core in sorted(cores)]
    try:
        seconds, answers = take_turns(contenders, options.rounds)
    finally:
        for group in contenders.values():
            for contender in group:
                contender.close()
    stages = 4 * (2 if case[4] == "noise" else 4)
    product = actors**2 * (actors + 1) if case[3] == "symmetric" else 2 * actors**3
    work = members * int(case[2]) * stages * product
    middle = {name: statistics.median(values) for name, values in seconds.items()}
    ours = statistics.median(work / s for s in seconds["multivector"])
    rates = {name: len(cores) * answers[name]["work"] for name in ("dgemm", "peak")}
    share = {name: statistics.median(
        work / a / (rates[name] / b) for a, b in zip(seconds["multivector"], seconds[name]))
        for name in rates}
    ratios = {name: ratio(seconds, name, "multivector") for name in commands}
    ratios["NumPy"] = min(ratios["NumPy stacked"], ratios["NumPy blocked"])
    return {
        "actors": actors, "members": members, "steps": int(case[2]), "ties": case[3],
        "noise": case[4], "cores": len(cores), "secondsMedian": middle, "timesOurs": ratios,
        "microsecondsPerMemberStep": middle["multivector"] / members / int(case[2]) * 1e6 * len(cores),
        "usefulGigaflops": ours * 1e-9, "shareOfPeak": share["peak"], "shareOfDgemm": share["dgemm"],
        "moments": {name: [answers[name]["mean"], answers[name]["variance"]] for name in commands},
    }


def disagreement(row):
    """The peer whose last ties have another mean or variance than ours; None when all agree."""
    # Without noise all follow one path; with it they draw from generators of their own.
    allowed = 1e-9 if row["noise"] == "quiet" else 0.01
    ours = row["moments"]["multivector"]
    for name, theirs in row["moments"].items():
        if max(abs(a - b) / abs(a) for a, b in zip(ours, theirs)) > allowed:
            return name
    return None

#!/usr/bin/env python3
"""The baseline scenario as a whole command, beside the same model in NumPy.

usage: Benchmarks/compare.py [--repeats R] [--json FILE]

Both do 1,000 members of 22 actors over 60 months at 4 substeps, noise on, set points of sampled
evidence, and the same measures with their quantiles. `multivector run` also reads and weighs the
evidence, finds what the result hangs on and prints the report; the peer is handed weighed set
points, so it has less to do. Both run as whole commands, in turn, with OPENBLAS_CORETYPE unset.
NumPy runs once with one thread and once with as many as there are cores.

Needs NumPy. Builds what it needs first. Prints medians and ratios, and says what was run on what.
"""
import argparse
import json
import os
import pathlib
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent


def build(folder, product):
    flags = ["swift", "build", "-c", "release", "--package-path", str(folder)]
    subprocess.run(flags + ["--product", product], check=True, stdout=sys.stderr)
    where = subprocess.run(flags + ["--show-bin-path"], check=True, capture_output=True, text=True)
    return pathlib.Path(where.stdout.strip()) / product


def timed(command, threads):
    environment = dict(os.environ)
    environment.pop("OPENBLAS_CORETYPE", None)
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        environment[name] = str(threads)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, processor, done.stdout


def peak_megabytes(command):
    """The largest resident size of one run, by a process of its own."""
    script = ("import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,"
              "stderr=subprocess.DEVNULL);print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    out = subprocess.run([sys.executable, "-c", script] + command, capture_output=True, text=True)
    return int(out.stdout) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--json", help="also write the table to this file")
    options = parser.parse_args()
    cores = os.cpu_count() or 1
    program = build(ROOT, "multivector")
    export = build(HERE, "baseline-problem")
    scenario = str(ROOT / "Scenarios" / "baseline.yaml")
    with tempfile.TemporaryDirectory() as folder:
        problem = str(pathlib.Path(folder) / "baseline.problem")
        subprocess.run([str(export), scenario, problem], check=True)
        peer = [sys.executable, str(HERE / "peer_numpy.py"), problem, "--measure"]
        ours = [str(program), "run", scenario, "--quiet"]
        kept = pathlib.Path(folder) / "out"
        contenders = {
            "multivector run": (ours, 1),
            "NumPy, one thread": (peer, 1),
            f"NumPy, {cores} threads": (peer, cores),
        }
        rows = {name: {"whole": [], "processor": [], "inside": []} for name in contenders}
        for _ in range(options.repeats + 1):  # the first round warms up and is not counted
            for name, (command, threads) in contenders.items():
                wall, processor, output = timed(command, threads)
                row = rows[name]
                row["whole"].append(wall)
                row["processor"].append(processor)
                if command is peer:
                    row["inside"].append(json.loads(output)["seconds"][0])
                else:
                    # A second run, not counted as a whole, tells its own time in a file.
                    timed(command + ["--out", str(kept)], threads)
                    row["inside"].append(json.loads((kept / "run.json").read_text())["seconds"])
        table = []
        for name, (command, _) in contenders.items():
            middle = {key: statistics.median(values[1:]) for key, values in rows[name].items()}
            ratios = {key: statistics.median(b / a for a, b in zip(
                rows["multivector run"][key][1:], rows[name][key][1:])) for key in middle}
            table.append({"command": name, "medians": middle, "ratios": ratios,
                          "peakMegabytes": peak_megabytes(command)})
    print(f"{platform.machine()}, {cores} cores; medians of {options.repeats} rounds, in turn")
    print(f"{'':22} {'whole':>9} {'':>7} {'no start-up':>12} {'':>7} {'processor':>10} {'peak':>9}")
    for row in table:
        middle, ratio = row["medians"], row["ratios"]
        print(f"{row['command']:22} {middle['whole']:7.2f} s {ratio['whole']:6.2f}x "
              f"{middle['inside']:10.2f} s {ratio['inside']:6.2f}x {middle['processor']:8.2f} s "
              f"{row['peakMegabytes']:6.0f} MB")
    print("A ratio is the median over rounds of that command's time by that of multivector run.")
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(table, indent=2) + "\n")


if __name__ == "__main__":
    main()

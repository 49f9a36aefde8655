"""What the comparisons share: contenders are processes that do their case once for a line of input.

A contender prepares itself and then answers every line with a line of JSON that holds its `seconds`.
Contenders of a round take turns on the same cores, with OPENBLAS_CORETYPE unset for all.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def build(product):
    """Builds a product of this package for release; returns where it is."""
    flags = ["swift", "build", "-c", "release", "--package-path", str(HERE)]
    subprocess.run(flags + ["--product", product], check=True, stdout=sys.stderr)
    where = subprocess.run(flags + ["--show-bin-path"], check=True, capture_output=True, text=True)
    return str(pathlib.Path(where.stdout.strip()) / product)


class Contender:
    """A process that does its case once for every line it is sent."""

    def __init__(self, command, cores):
        environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
        for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS"):
            environment[name] = str(len(cores))
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, env=environment, preexec_fn=lambda: os.sched_setaffinity(0, cores))

    def ask(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def answer(self):
        line = self.process.stdout.readline()
        return json.loads(line) if line else None

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def can_import(python, module):
    """The version of the package that `module` is in, as `python` imports it; None when it cannot."""
    package = module.split(".")[0]
    script = f"import {module}, importlib.metadata as m; print(m.version('{package}'))"
    done = subprocess.run([python, "-c", script], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def take_turns(contenders, rounds):
    """Seconds by name and round, and last answers by name; the first round is not counted."""
    seconds = {name: [] for name in contenders}
    answers = {}
    for _ in range(rounds + 1):
        for name, group in contenders.items():
            for contender in group:
                contender.ask()
            replies = [contender.answer() for contender in group]
            if None in replies:
                raise SystemExit(f"{name} gave no answer")
            seconds[name].append(max(reply["seconds"] for reply in replies))
            answers[name] = replies[0]
    return {name: values[1:] for name, values in seconds.items()}, answers


def ratio(seconds, name, base):
    """The median over rounds of how many times as long `name` took as `base`."""
    return statistics.median(a / b for a, b in zip(seconds[name], seconds[base]))

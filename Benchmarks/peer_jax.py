#!/usr/bin/env python3
"""Tie coevolution in JAX: one jitted function over all members and steps, in double precision.

usage: peer_jax.py PROBLEM      (then a line on standard input for every run)

The model and the problem file are those of peer_numpy.py. Members are mapped with vmap, steps with
scan; noise is jax.random.normal. XLA compiles for the processor it finds.
"""
import sys

import jax

jax.config.update("jax_enable_x64", True)
jax.config.update("jax_platforms", "cpu")

import jax.numpy as jnp  # noqa: E402  (the precision must be set first)

import peer_numpy  # noqa: E402


def make(problem):
    actors, steps, substeps = problem["actors"], problem["steps"], problem["substeps"]
    members, h = problem["members"], 1.0 / problem["substeps"]
    off = 1.0 - jnp.eye(actors)
    rows, columns = jnp.triu_indices(actors, 1)
    noisy = bool((problem["sigma"] != 0).any())

    def field(x, known):
        set_points, sizes, alpha, beta, ceiling, offset, _ = known
        z = (x - offset) * off
        product = (z * sizes) @ z
        return (ceiling * jnp.tanh(alpha / ceiling * product) - beta * (x - set_points)) * off

    def heun(x, known, draws):
        noise = jnp.zeros((actors, actors)).at[rows, columns].set(draws * known[6] * h**0.5)
        noise = noise + noise.T
        slope = field(x, known)
        return x + 0.5 * h * (slope + field(x + h * slope + noise, known)) + noise

    def runge_kutta(x, known):
        a = field(x, known)
        b = field(x + 0.5 * h * a, known)
        c = field(x + 0.5 * h * b, known)
        d = field(x + h * c, known)
        return x + h / 6 * (a + 2 * b + 2 * c + d)

    def month(carry, _):
        x, key = carry
        for _ in range(substeps):
            if noisy:
                key, use = jax.random.split(key)
                draws = jax.random.normal(use, (members, len(rows)))
                x = jax.vmap(heun)(x, known, draws)
            else:
                x = jax.vmap(runge_kutta)(x, known)
        return (x, key), x

    known = tuple(jnp.asarray(problem[name]) for name in (
        "set_points", "sizes", "alpha", "beta", "ceiling", "offset", "sigma"))
    start = jnp.asarray(problem["start"])

    @jax.jit
    def follow(start, key):
        (_, _), states = jax.lax.scan(month, (start, key), None, length=steps)
        return jnp.moveaxis(states, 0, 1)

    key = jax.random.key(problem["seed"])
    return lambda: follow(start, key).block_until_ready()


if __name__ == "__main__":
    loaded = peer_numpy.read(sys.argv[1])
    work = make(loaded)
    work()  # compiles
    peer_numpy.serve(loaded, work)

"""Ties drawn by balance: the point run of `tie-coevolution`, by the classical Runge-Kutta method.

dX_ij/dt = L tanh((a/L) sum_k s_k Z_ik Z_kj) - b (X_ij - B_ij(t)), Z = X - b0, Z_ii = X_ii = 0.
a = f b / (4 lambda0), lambda0 the largest eigenvalue of S^1/2 sym(Z_B) S^1/2 at the as-of date.
"""
import numpy as np


class Balance:
    """The equation with its constants fixed on a reference of set points."""

    def __init__(self, reference, sizes, balance=0.5, beta=0.1, ceiling=1.0):
        self.beta, self.limit = beta, ceiling * beta
        n = len(reference)
        self.off = ~np.eye(n, dtype=bool)
        self.offset = reference[self.off].mean()
        root = np.sqrt(sizes)
        normal = np.where(self.off, reference - self.offset, 0.0)
        spread = root[:, None] * (normal + normal.T) / 2 * root[None, :]
        self.alpha = balance * beta / (4 * np.linalg.eigvalsh(spread)[-1])

    def rate(self, ties, points, sizes):
        """dX/dt."""
        normal = np.where(self.off, ties - self.offset, 0.0)
        pull = self.limit * np.tanh(self.alpha / self.limit * (normal * sizes) @ normal)
        return np.where(self.off, pull - self.beta * (ties - points), 0.0)

    def month(self, ties, points, sizes, steps=4):
        """Ties a month later, in steps of a quarter."""
        h = 1 / steps
        for _ in range(steps):
            first = self.rate(ties, points, sizes)
            second = self.rate(ties + h / 2 * first, points, sizes)
            third = self.rate(ties + h / 2 * second, points, sizes)
            fourth = self.rate(ties + h * third, points, sizes)
            ties = ties + h / 6 * (first + 2 * second + 2 * third + fourth)
        return ties

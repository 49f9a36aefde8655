#ifndef COPENBLAS_SHIM_H
#define COPENBLAS_SHIM_H

#include <cblas.h>

// The LAPACK routines used here. Debian's OpenBLAS holds them under their Fortran names, without LAPACKE.
// Matrices are column-major, every argument is passed by address, `info` is 0 on success.

// Eigenvalues (and vectors, jobz 'V') of a symmetric matrix, by divide and conquer.
void dsyevd_(
    const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w,
    double *work, const int *lwork, int *iwork, const int *liwork, int *info);

// Eigenvalues (and vectors) of a general matrix.
void dgeev_(
    const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda, double *wr,
    double *wi, double *vl, const int *ldvl, double *vr, const int *ldvr, double *work,
    const int *lwork, int *info);

// Solves a x = b by LU factorisation with partial pivoting.
void dgesv_(
    const int *n, const int *nrhs, double *a, const int *lda, int *ipiv, double *b,
    const int *ldb, int *info);

#endif

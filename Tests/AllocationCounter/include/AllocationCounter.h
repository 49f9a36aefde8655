#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

// Counts what a thread asks of the heap, so that a test can hold a loop to allocating nothing.
//
// The functions of the C library are replaced in the whole test program by ones that count and
// pass on. Only with glibc and without a sanitizer, which brings a heap of its own.

/// Whether allocations are counted in this build.
int allocations_are_counted(void);

/// Allocations by the calling thread so far.
long allocations_of_this_thread(void);

#endif

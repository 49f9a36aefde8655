#ifndef PEAK_LOOP_H
#define PEAK_LOOP_H

/// Does nothing but independent fused multiply-adds in the widest vectors there are, `rounds` times
/// twelve vectors; returns the floating-point operations done.
double peak_loop(long rounds);

#endif

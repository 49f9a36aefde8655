#pragma once

/// How many columns the terminal behind a file descriptor has; 0 where there is none, or it does not
/// tell.
///
/// In C, because the system call fills a structure through a pointer.
int terminalColumns(int descriptor);

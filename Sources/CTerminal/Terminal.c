#include "CTerminal.h"

#include <sys/ioctl.h>

int terminalColumns(int descriptor) {
  struct winsize size = {0};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

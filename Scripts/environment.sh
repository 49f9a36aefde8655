# The other scripts source this file. It says where the package is, and which Swift builds it.

least_swift=6.2
offered_swift=6.3.1
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
offered_toolchain=${XDG_DATA_HOME:-$HOME/.local/share}/multivector/swift-$offered_swift

# say WORDS…: prints on standard error, so that standard output has only results.
say() { printf '%s\n' "$*" >&2; }

# swift_version [COMMAND]: prints a version such as 6.3.1, or nothing when the command does not run.
swift_version() {
  { "${1:-swift}" --version 2>/dev/null || true; } |
    sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1
}

# is_recent VERSION: whether it is at least $least_swift.
is_recent() {
  [[ -n $1 && $(printf '%s\n' "$least_swift" "$1" | sort -V | head -n 1) == "$least_swift" ]]
}

# use_swift: puts a recent Swift first in PATH: the one in PATH, or else the one that setup installed.
use_swift() {
  is_recent "$(swift_version)" && return
  is_recent "$(swift_version "$offered_toolchain/usr/bin/swift")" || return
  export PATH="$offered_toolchain/usr/bin:$PATH"
}

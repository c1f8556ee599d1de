# Where things are and on which ports; sourced. Everything can be set from outside.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
LOCAL=$ROOT/infra/local
NODE=$ROOT/node_modules/.bin/node

CACHE=${HUJI_ENGINES_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/huji-engines}
DATA=${HUJI_ENGINES_DATA:-$ROOT/.huji/engines}

HOST=127.0.0.1
KAFKA_PORT=${HUJI_KAFKA_PORT:-9092}
KAFKA_CONTROLLER_PORT=${HUJI_KAFKA_CONTROLLER_PORT:-$((KAFKA_PORT + 1))}
KAFKA_HEAP=${HUJI_KAFKA_HEAP:-384m}
MONGO_PORT=${HUJI_MONGO_PORT:-27017}
OBJECT_STORE_PORT=${HUJI_OBJECT_STORE_PORT:-7070}

KAFKA_VERSION=$(sed -n 's:.*<kafka.version>\(.*\)</kafka.version>.*:\1:p' "$LOCAL/kafka/pom.xml")
FERRETDB_VERSION=2.7.0
OBJECT_STORE_VERSION=1.8.0
POSTGRES_MAJOR=18
# Debian's testing release: the first one that has documentdb.
DEBIAN_SUITE=${HUJI_DEBIAN_SUITE:-forky}

say() { printf 'engines: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}
need() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || fail "$program is needed and not on the PATH"
  done
}

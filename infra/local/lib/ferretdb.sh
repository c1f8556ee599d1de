# FerretDB: the MongoDB protocol in front of PostgreSQL; sourced.

FERRETDB=$CACHE/ferretdb-$FERRETDB_VERSION/ferretdb
FERRETDB_PID=$DATA/ferretdb.pid
# Clients keep their pools at or under this.
FERRETDB_POOL=20

ferretdb_install() {
  [ -x "$FERRETDB" ] && return
  need go
  say "compiling FerretDB $FERRETDB_VERSION (minutes, once)"
  local part
  part=$(mktemp -d "$CACHE/ferretdb.XXXXXX")
  (cd "$part" && CGO_ENABLED=0 GOFLAGS="${GOFLAGS:-} -buildvcs=false" GOBIN=$part go install -trimpath -ldflags='-s -w' \
    "github.com/FerretDB/FerretDB/v2/cmd/ferretdb@v$FERRETDB_VERSION" 2>"$part/build.log") || {
    tail -n 20 "$part/build.log" >&2
    fail "FerretDB $FERRETDB_VERSION could not be compiled"
  }
  rm -rf "${FERRETDB%/*}"
  mv "$part" "${FERRETDB%/*}"
}

# documentdb knows two sets of roles only, both over every database; a true MongoDB narrows each user to its own (infra/compose).
ferretdb_users() {
  local principal user
  for principal in $(principals); do
    [ "$principal" != broker ] || continue
    [ "$(postgres_sql "SELECT count(*) FROM pg_roles WHERE rolname = '$principal'")" = 0 ] || continue
    user="{\"createUser\":\"$principal\",\"pwd\":\"$(cat "$DATA/credentials/$principal")\",\"roles\":[{\"role\":\"clusterAdmin\",\"db\":\"admin\"},{\"role\":\"readWriteAnyDatabase\",\"db\":\"admin\"}]}"
    postgres_sql "SELECT documentdb_api.create_user('$user')" >/dev/null
  done
}

# Answers only when PostgreSQL behind it answers; an open port alone proves nothing.
ferretdb_answers() { FERRETDB_LISTEN_ADDR=$HOST:$MONGO_PORT "$FERRETDB" ping --log-level=ERROR >/dev/null 2>&1; }

ferretdb_up() {
  local try
  ferretdb_users
  if ! running "$FERRETDB_PID"; then
    must_be_free "$MONGO_PORT" HUJI_MONGO_PORT
    mkdir -p "$DATA/ferretdb"
    launch "$FERRETDB_PID" "$DATA/ferretdb.log" env DO_NOT_TRACK=1 "$FERRETDB" \
      --postgresql-url="postgres://postgres@/postgres?host=$POSTGRES_SOCKET&port=5432&pool_max_conns=$FERRETDB_POOL&pool_min_conns=2" \
      --listen-addr="$HOST:$MONGO_PORT" --debug-addr=- --telemetry=disable --auth --state-dir="$DATA/ferretdb" --log-level=WARN
  fi
  for ((try = 0; try < 150; try++)); do
    ferretdb_answers && return
    running "$FERRETDB_PID" || break
    sleep 0.1
  done
  tail -n 20 "$DATA/ferretdb.log" >&2
  fail 'FerretDB did not become ready'
}

ferretdb_down() { halt "$FERRETDB_PID" TERM 10; }

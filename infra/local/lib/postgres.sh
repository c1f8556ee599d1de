# PostgreSQL with the documentdb extension, which FerretDB stands on, from Debian packages unpacked beside the system; sourced.
# Nothing is installed: no maintainer script runs, and the programs are started through their own loader and C library.

POSTGRES_ROOT=$CACHE/postgres-$POSTGRES_MAJOR-$DEBIAN_SUITE
POSTGRES=$POSTGRES_ROOT/usr/lib/postgresql/$POSTGRES_MAJOR
POSTGRES_DATA=$DATA/postgres
POSTGRES_PID=$DATA/postgres.pid

# A socket's path may have 107 bytes; a longer data folder gets a short name for it.
POSTGRES_SOCKET=$DATA/socket
[ ${#POSTGRES_SOCKET} -le 80 ] || POSTGRES_SOCKET=/tmp/huji-$(printf %s "$DATA" | sha256sum | cut -c1-16)

postgres_install() {
  [ -e "$POSTGRES_ROOT/packages.txt" ] && return
  need apt-get dpkg-deb
  say "fetching PostgreSQL $POSTGRES_MAJOR with documentdb from Debian $DEBIAN_SUITE"
  local part mirror package missing
  part=$(mktemp -d "$CACHE/postgres.XXXXXX")
  mirror=$(debian_mirror debian)
  [ -n "$mirror" ] || fail 'apt-get names no Debian mirror: PostgreSQL with documentdb is taken from Debian packages'
  debian_apt_configuration "$part/apt" "$mirror $DEBIAN_SUITE"
  (
    export APT_CONFIG=$part/apt/apt.conf
    apt-get update -qq >"$part/apt.log" 2>&1 &&
      apt-get install -y --print-uris "postgresql-$POSTGRES_MAJOR-documentdb" 2>>"$part/apt.log" |
      sed -n "s/^'[^']*' \([^_ ]*\)_.*/\1/p" | grep -vxE "$(grep -v '^#' "$LOCAL/postgres/unneeded-packages.txt" | paste -sd'|')" >"$part/wanted" &&
      cd "$part/apt/archives" && xargs -a "$part/wanted" apt-get download -qq >>"$part/apt.log" 2>&1
  ) || {
    tail -n 20 "$part/apt.log" >&2
    fail 'the packages of PostgreSQL could not be fetched'
  }
  mkdir "$part/root"
  for package in "$part"/apt/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$part/root" --no-same-owner \
      --exclude='./usr/share/doc*' --exclude='./usr/share/man*' --exclude='./usr/share/locale*' --exclude='*/bitcode*'
  done
  (cd "$part/apt/archives" && ls -- *.deb) >"$part/root/packages.txt"
  postgres_make_startable "$part/root"
  missing=$(postgres_missing_libraries "$part/root")
  [ -z "$missing" ] || fail "libraries are missing, see postgres/unneeded-packages.txt: $missing"
  rm -rf "$POSTGRES_ROOT"
  mv "$part/root" "$POSTGRES_ROOT"
  rm -rf "$part"
}

postgres_library_folder() { find "$1/usr/lib" -maxdepth 1 -type d -name '*-linux-gnu' | head -n 1; }

# Puts a wrapper in front of each program: PostgreSQL finds its folders by the name it was called with, and calls its own programs.
postgres_make_startable() {
  local root=$1 program file
  # Debian does this by a maintainer script.
  ln -sf postgis-3.control "$root/usr/share/postgresql/$POSTGRES_MAJOR/extension/postgis.control"
  for program in postgres initdb psql; do
    file=$root/usr/lib/postgresql/$POSTGRES_MAJOR/bin/$program
    mv "$file" "$file.real"
    cat >"$file" <<'W'
#!/bin/sh
self=$(readlink -f "$0")
home=${self%/bin/*}
libraries=$(echo "${self%/usr/lib/postgresql/*}"/usr/lib/*-linux-gnu)
exec "$libraries"/ld-linux*.so.* --library-path "$libraries:$home/lib" --argv0 "$self" "$self.real" "$@"
W
    chmod 755 "$file"
  done
}

postgres_missing_libraries() {
  local home=$1/usr/lib/postgresql/$POSTGRES_MAJOR libraries file
  libraries=$(postgres_library_folder "$1")
  for file in "$home"/bin/*.real "$home"/lib/{pg_documentdb,pg_documentdb_core,pg_documentdb_extended_rum,pg_documentdb_extended_rum_core,postgis-3,pg_cron,vector}.so; do
    "$libraries"/ld-linux*.so.* --library-path "$libraries:$home/lib" --list "$file" 2>&1 | grep -E 'not found|cannot open' || true
  done
}

# PostgreSQL refuses to run as root. There it gets a user namespace in which it is somebody else, or else the account nobody.
POSTGRES_AS=()
if [ "$(id -u)" = 0 ]; then
  if unshare --user --map-user=1000 --map-group=1000 true 2>/dev/null; then
    POSTGRES_AS=(unshare --user --map-user=1000 --map-group=1000)
  else
    POSTGRES_AS=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
  fi
fi

postgres_sql() { "$POSTGRES/bin/psql" -X -q -tA -v ON_ERROR_STOP=1 -h "$POSTGRES_SOCKET" -p 5432 -U postgres -d postgres -c "$1"; }

postgres_version() { "$POSTGRES/bin/postgres" --version | sed 's/^[^0-9]*\([0-9.]*\).*/\1/'; }

postgres_documentdb_version() { sed -n 's/^postgresql-[0-9]*-documentdb_\([^_]*\)_.*/\1/p' "$POSTGRES_ROOT/packages.txt"; }

# The indexes of this extension give documents in their order; those of documentdb itself are read whole and sorted.
POSTGRES_INDEXES="shared_preload_libraries = 'pg_cron,pg_documentdb_core,pg_documentdb,pg_documentdb_extended_rum'
documentdb.alternate_index_handler_name = 'extended_rum'"

# After a checkpoint each page that changes is logged whole once: few checkpoints, and those pages compressed. Every commit is as durable as
# with one a minute; what a kill leaves to be read again is a gigabyte at most.
POSTGRES_WRITING="shared_buffers = 256MB
max_wal_size = 2GB
checkpoint_timeout = 5min
wal_buffers = 16MB
wal_compression = lz4
default_toast_compression = lz4"

# A data folder of an earlier version gets them too, the last of a name counts; what it has indexed already stays as it is.
postgres_configure() {
  local configuration=$POSTGRES_DATA/postgresql.conf
  grep -q '^documentdb.alternate_index_handler_name' "$configuration" || echo "$POSTGRES_INDEXES" >>"$configuration"
  grep -q '^wal_compression' "$configuration" || echo "$POSTGRES_WRITING" >>"$configuration"
}

postgres_initialise() {
  [ -e "$POSTGRES_DATA/initialised" ] && return
  rm -rf "$POSTGRES_DATA"
  mkdir -p "$POSTGRES_DATA"
  postgres_give_folders
  # The locale is PostgreSQL's own: the host's locale files belong to another C library.
  "${POSTGRES_AS[@]}" env -i PATH=/usr/bin:/bin LC_ALL=C "$POSTGRES/bin/initdb" -D "$POSTGRES_DATA" -U postgres -A trust --encoding=UTF8 \
    --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --no-sync --no-instructions >"$DATA/initdb.log" 2>&1 || {
    cat "$DATA/initdb.log" >&2
    fail 'the data folder of PostgreSQL could not be made'
  }
  cat >>"$POSTGRES_DATA/postgresql.conf" <<C
# No TCP: only FerretDB, through a socket in a folder of mode 0700.
listen_addresses = ''
unix_socket_directories = '$POSTGRES_SOCKET'
unix_socket_permissions = 0700
port = 5432
max_connections = 120
max_worker_processes = 16
fsync = on
jit = off
$POSTGRES_WRITING
$POSTGRES_INDEXES
cron.database_name = 'postgres'
# Otherwise pg_cron would connect by TCP.
cron.use_background_workers = on
cron.log_run = off
cron.log_statement = off
documentdb.localhost_connection_string = 'host=$POSTGRES_SOCKET'
documentdb_core.enableCollation = on
# With the default of a second, inserts that race for one unique key take seconds each.
deadlock_timeout = 10ms
log_min_messages = warning
log_min_error_statement = panic
C
  touch "$POSTGRES_DATA/initialised"
}

# As the account nobody, the folders must be its own.
postgres_give_folders() {
  mkdir -p "$POSTGRES_SOCKET"
  chmod 700 "$POSTGRES_SOCKET"
  [ "${POSTGRES_AS[0]-}" != setpriv ] || chown -R nobody:nogroup "$POSTGRES_DATA" "$POSTGRES_SOCKET"
}

# What a killed PostgreSQL leaves behind: sessions that hold its shared memory, one of them seen to spin for minutes. Each
# works in the data folder, and nobody else does.
postgres_end_orphans() {
  local process
  for process in /proc/[0-9]*; do
    [ "$(readlink "$process/cwd" 2>/dev/null)" = "$POSTGRES_DATA" ] || continue
    kill -KILL "${process#/proc/}" 2>/dev/null || true
  done
}

postgres_launch() {
  running "$POSTGRES_PID" && return
  postgres_end_orphans
  # Left by a kill -9. Its number may be a stranger's by now, and PostgreSQL would then refuse to start.
  rm -f "$POSTGRES_DATA/postmaster.pid"
  launch "$POSTGRES_PID" "$DATA/postgres.log" "${POSTGRES_AS[@]}" "$POSTGRES/bin/postgres" -D "$POSTGRES_DATA"
}

postgres_up() {
  local try
  postgres_initialise
  postgres_configure
  postgres_give_folders
  postgres_launch
  for ((try = 0; try < 300; try++)); do
    postgres_sql 'SELECT 1' >/dev/null 2>&1 && break
    sleep 0.1
    # The kernel frees the shared memory of what has just ended a moment later, and the first start may fail on it.
    postgres_launch
  done
  postgres_sql 'SELECT 1' >/dev/null 2>&1 || {
    tail -n 20 "$DATA/postgres.log" >&2
    fail 'PostgreSQL did not become ready'
  }
  postgres_sql 'SET client_min_messages = error;
    CREATE EXTENSION IF NOT EXISTS documentdb CASCADE;
    CREATE EXTENSION IF NOT EXISTS documentdb_extended_rum' >/dev/null
}

postgres_down() {
  # INT is PostgreSQL's fast shutdown: sessions are ended, nothing committed is lost.
  halt "$POSTGRES_PID" INT 30
  postgres_end_orphans
}

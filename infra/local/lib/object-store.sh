# An object store: Versity's S3 gateway over a folder, which keeps metadata in extended attributes; sourced.
# Each service is an account of its own with a bucket that is its own.

OBJECT_STORE=$CACHE/versitygw-$OBJECT_STORE_VERSION/versitygw
OBJECT_STORE_PID=$DATA/object-store.pid
OBJECT_STORE_URL=http://$HOST:$OBJECT_STORE_PORT

object_store_install() {
  [ -x "$OBJECT_STORE" ] && return
  need go
  say "compiling the object store $OBJECT_STORE_VERSION (minutes, once)"
  local part
  part=$(mktemp -d "$CACHE/versitygw.XXXXXX")
  (cd "$part" && CGO_ENABLED=0 GOFLAGS="${GOFLAGS:-} -buildvcs=false" GOBIN=$part go install -trimpath -ldflags='-s -w' \
    "github.com/versity/versitygw/cmd/versitygw@v$OBJECT_STORE_VERSION" 2>"$part/build.log") || {
    tail -n 20 "$part/build.log" >&2
    fail "the object store $OBJECT_STORE_VERSION could not be compiled"
  }
  rm -rf "${OBJECT_STORE%/*}"
  mv "$part" "${OBJECT_STORE%/*}"
}

object_store_admin() {
  ADMIN_ACCESS_KEY=administrator ADMIN_SECRET_KEY=$(cat "$DATA/credentials/administrator") ADMIN_ENDPOINT_URL=$OBJECT_STORE_URL \
    "$OBJECT_STORE" admin "$@" >/dev/null
}

# Whoever is nobody here is refused, and that is an answer.
object_store_answers() { curl --silent --max-time 2 --output /dev/null "$OBJECT_STORE_URL/"; }

object_store_accounts() {
  local principal made=$DATA/object-store/made
  for principal in $(principals); do
    case $principal in broker | administrator) continue ;; esac
    if [ ! -e "$made/$principal.account" ]; then
      object_store_admin create-user --access "$principal" --secret "$(cat "$DATA/credentials/$principal")" --role user
      touch "$made/$principal.account"
    fi
    if [ ! -e "$made/$principal.bucket" ]; then
      object_store_admin create-bucket --bucket "huji-$principal" --owner "$principal"
      touch "$made/$principal.bucket"
    fi
  done
}

object_store_up() {
  local try folder=$DATA/object-store
  need curl
  if ! running "$OBJECT_STORE_PID"; then
    must_be_free "$OBJECT_STORE_PORT" HUJI_OBJECT_STORE_PORT
    mkdir -p "$folder"/{buckets,iam,made}
    launch "$OBJECT_STORE_PID" "$DATA/object-store.log" env ROOT_ACCESS_KEY=administrator \
      ROOT_SECRET_KEY="$(cat "$DATA/credentials/administrator")" "$OBJECT_STORE" \
      --port "$HOST:$OBJECT_STORE_PORT" --iam-dir "$folder/iam" --quiet posix "$folder/buckets"
  fi
  for ((try = 0; try < 100; try++)); do
    if object_store_answers; then
      object_store_accounts
      return
    fi
    running "$OBJECT_STORE_PID" || break
    sleep 0.1
  done
  tail -n 20 "$DATA/object-store.log" >&2
  fail 'the object store did not become ready'
}

object_store_down() { halt "$OBJECT_STORE_PID" TERM 10; }

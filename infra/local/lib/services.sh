# The secrets of services that run from their images, one file each; sourced after credentials.sh.

# new_key NAME COMMAND…: what COMMAND prints, made once per data folder
new_key() {
  local file=$DATA/credentials/$1
  shift
  [ -s "$file" ] || (umask 077 && "$@" | tr -d '\n' >"$file")
  cat "$file"
}

# keeps_files SERVICE: true where the service reads the settings of an object store
keeps_files() { grep -qs '"objectStore": true' "$ROOT/charts/$1/files/facts.json"; }

# services_environment_write MONGODB-ADDRESS: writes <data>/services/<service>.env. All services have the same keys, as on one
# laptop; the console has keys of its own and knows none of theirs.
services_environment_write() {
  local principal password master lookup signing session client
  need openssl
  master=$(new_key master-key openssl rand -base64 32)
  lookup=$(new_key lookup-key openssl rand -base64 32)
  signing=$(new_key audit-signing-key bash -c 'openssl genpkey -algorithm ed25519 -outform DER | openssl base64 -A')
  mkdir -p "$DATA/services"
  chmod 700 "$DATA/services"
  for principal in $(principals); do
    case $principal in broker | administrator | conformance) continue ;; esac
    password=$(cat "$DATA/credentials/$principal")
    (
      umask 077
      cat >"$DATA/services/$principal.env" <<C
MONGODB_URI=mongodb://$principal:$password@$1/huji-$principal?authSource=admin
KAFKA_USERNAME=$principal
KAFKA_PASSWORD=$password
HUJI_MASTER_KEY=$master
HUJI_LOOKUP_KEY=$lookup
HUJI_AUDIT_SIGNING_KEY=$signing
C
      if keeps_files "$principal"; then
        printf 'S3_ACCESS_KEY_ID=%s\nS3_SECRET_ACCESS_KEY=%s\n' "$principal" "$password" >>"$DATA/services/$principal.env"
      fi
    )
  done
  client=$(new_key payout-client-secret openssl rand -hex 32)
  (umask 077 && printf 'PAYOUT_CLIENT_SECRET=%s\n' "$client" >>"$DATA/services/payout.env")
  session=$(new_key console-session-key openssl rand -hex 32)
  client=$(new_key console-client-secret openssl rand -hex 32)
  (umask 077 && printf 'CONSOLE_SESSION_KEY=%s\nCONSOLE_CLIENT_SECRET=%s\n' "$session" "$client" >"$DATA/services/console.env")
}

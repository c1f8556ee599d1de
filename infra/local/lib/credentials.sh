# One random password per principal and data folder, and one file of environment variables per service; sourced.

# Names are asked of the contracts once per run.
PRINCIPALS=
principals() {
  [ -n "$PRINCIPALS" ] || PRINCIPALS=$("$NODE" "$LOCAL/principals.ts")
  printf '%s\n' "$PRINCIPALS"
}

credentials_make() {
  local principal
  principals >/dev/null
  mkdir -p "$DATA/credentials" "$DATA/env"
  chmod 700 "$DATA/credentials" "$DATA/env"
  for principal in $(principals); do
    [ -s "$DATA/credentials/$principal" ] && continue
    # Letters and digits only: the password stands in a URI, in SQL and in a properties file.
    (umask 077 && head -c 256 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | head -c 32 >"$DATA/credentials/$principal")
  done
}

environment_write() {
  local principal password
  for principal in $(principals); do
    [ "$principal" != broker ] || continue
    password=$(cat "$DATA/credentials/$principal")
    (
      umask 077
      cat >"$DATA/env/$principal.env" <<C
MONGODB_URI=mongodb://$principal:$password@$HOST:$MONGO_PORT/huji-$principal?authSource=admin&authMechanism=SCRAM-SHA-256
KAFKA_BROKERS=$HOST:$KAFKA_PORT
KAFKA_USERNAME=$principal
KAFKA_PASSWORD=$password
C
    )
  done
}

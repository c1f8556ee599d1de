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

# mongodb_uri PRINCIPAL PASSWORD: each service has a database of its own, also on a server that was given
mongodb_uri() {
  if [ -n "${MONGODB_URI:-}" ]; then
    sed -E "s#^(mongodb(\+srv)?://[^/?]+)/?[^?]*#\1/huji-$1#" <<<"$MONGODB_URI"
  else
    echo "mongodb://$1:$2@$HOST:$MONGO_PORT/huji-$1?authSource=admin&authMechanism=SCRAM-SHA-256"
  fi
}

environment_write() {
  local principal password
  for principal in $(principals); do
    [ "$principal" != broker ] || continue
    password=$(cat "$DATA/credentials/$principal")
    (
      umask 077
      {
        echo "MONGODB_URI='$(mongodb_uri "$principal" "$password")'"
        if [ -n "${KAFKA_BROKERS:-}" ]; then
          echo "KAFKA_BROKERS='$KAFKA_BROKERS'"
          [ -z "${KAFKA_USERNAME:-}" ] || printf 'KAFKA_USERNAME=%s\nKAFKA_PASSWORD=%s\n' "$KAFKA_USERNAME" "${KAFKA_PASSWORD:-}"
        else
          printf 'KAFKA_BROKERS=%s\nKAFKA_USERNAME=%s\nKAFKA_PASSWORD=%s\n' "$HOST:$KAFKA_PORT" "$principal" "$password"
        fi
        if [ -n "${S3_ENDPOINT:-}" ]; then
          printf 'S3_ENDPOINT=%s\nS3_REGION=%s\nS3_BUCKET=%s\nS3_PATH_STYLE=%s\nS3_ACCESS_KEY_ID=%s\nS3_SECRET_ACCESS_KEY=%s\n' "$S3_ENDPOINT" \
            "${S3_REGION:-us-east-1}" "${S3_BUCKET:-huji-$principal}" "${S3_PATH_STYLE:-true}" "${S3_ACCESS_KEY_ID:-}" "${S3_SECRET_ACCESS_KEY:-}"
        else
          printf 'S3_ENDPOINT=%s\nS3_REGION=us-east-1\nS3_BUCKET=huji-%s\nS3_PATH_STYLE=true\nS3_ACCESS_KEY_ID=%s\nS3_SECRET_ACCESS_KEY=%s\n' \
            "http://$HOST:$OBJECT_STORE_PORT" "$principal" "$principal" "$password"
        fi
      } >"$DATA/env/$principal.env"
    )
  done
}

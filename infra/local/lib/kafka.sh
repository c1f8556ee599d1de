# One Kafka broker with its controller in the same process (KRaft), from jars; sourced.

KAFKA_LIB=$CACHE/kafka-$KAFKA_VERSION
KAFKA_HOME=$DATA/kafka
KAFKA_PID=$DATA/kafka.pid

kafka_install() {
  [ -e "$KAFKA_LIB/complete" ] && return
  need mvn java
  say "fetching Kafka $KAFKA_VERSION"
  local part
  part=$(mktemp -d "$CACHE/kafka.XXXXXX")
  cp "$LOCAL/kafka/pom.xml" "$part/"
  (cd "$part" && mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$part/jars" >"$part/maven.log" 2>&1) || {
    tail -n 20 "$part/maven.log" >&2
    fail "Kafka $KAFKA_VERSION could not be fetched"
  }
  rm -rf "$KAFKA_LIB"
  mv "$part" "$KAFKA_LIB"
  touch "$KAFKA_LIB/complete"
}

# In one fixed order, because the class data archive is good only for the class path it was written with.
kafka_class_path() { find "$KAFKA_LIB/jars" -name '*.jar' | LC_ALL=C sort | paste -sd:; }

KAFKA_JAVA=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData "-Dlog4j2.configurationFile=file:$LOCAL/kafka/log4j2.properties")

kafka_configure() {
  mkdir -p "$KAFKA_HOME"
  local broker_password
  broker_password=$(cat "$DATA/credentials/broker")
  (
    umask 077
    cat >"$KAFKA_HOME/server.properties" <<C
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@$HOST:$KAFKA_CONTROLLER_PORT
listeners=CLIENT://$HOST:$KAFKA_PORT,CONTROLLER://$HOST:$KAFKA_CONTROLLER_PORT
advertised.listeners=CLIENT://$HOST:$KAFKA_PORT
inter.broker.listener.name=CLIENT
controller.listener.names=CONTROLLER
listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT

sasl.enabled.mechanisms=SCRAM-SHA-256
sasl.mechanism.inter.broker.protocol=SCRAM-SHA-256
listener.name.client.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="broker" password="$broker_password";
# SCRAM passwords live in the metadata that the controller serves, so a broker cannot use one to reach it.
sasl.mechanism.controller.protocol=PLAIN
listener.name.controller.sasl.enabled.mechanisms=PLAIN
listener.name.controller.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="broker" password="$broker_password" user_broker="$broker_password";
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:broker;User:administrator
allow.everyone.if.no.acl.found=false

log.dirs=$KAFKA_HOME/data
num.partitions=4
auto.create.topics.enable=false
# Each topic says how long it keeps its records; one that does not keeps them all. Where a group stands is kept for a year.
log.retention.ms=-1
offsets.retention.minutes=525600
offsets.topic.num.partitions=4
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1

# A killed broker may come back, and a killed member's partitions move, within seconds.
broker.session.timeout.ms=3000
broker.heartbeat.interval.ms=500
group.min.session.timeout.ms=1000
group.initial.rebalance.delay.ms=0
log.cleaner.dedupe.buffer.size=16777216
C
  )
}

kafka_format() {
  [ -e "$KAFKA_HOME/data/meta.properties" ] && return
  local principal users=() cluster
  for principal in $(principals); do
    users+=(--add-scram "SCRAM-SHA-256=[name=$principal,password=$(cat "$DATA/credentials/$principal")]")
  done
  cluster=$(head -c 16 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=' | sed 's/^-/A/')
  java -Xmx256m "${KAFKA_JAVA[@]}" -cp "$(kafka_class_path)" kafka.tools.StorageTool format \
    -t "$cluster" -c "$KAFKA_HOME/server.properties" "${users[@]}" >"$KAFKA_HOME/format.log" 2>&1 || {
    cat "$KAFKA_HOME/format.log" >&2
    fail 'the data folder of Kafka could not be formatted'
  }
  principals >"$KAFKA_HOME/principals"
}

# Principals that came after the data folder was made (a new service).
kafka_add_principals() {
  local principal
  for principal in $(principals); do
    grep -qx "$principal" "$KAFKA_HOME/principals" && continue
    java -Xmx128m "${KAFKA_JAVA[@]}" -cp "$(kafka_class_path)" kafka.admin.ConfigCommand --bootstrap-server "$HOST:$KAFKA_PORT" \
      --command-config <(kafka_admin_properties) --alter --entity-type users --entity-name "$principal" \
      --add-config "SCRAM-SHA-256=[password=$(cat "$DATA/credentials/$principal")]" >/dev/null
    echo "$principal" >>"$KAFKA_HOME/principals"
  done
}

kafka_admin_properties() {
  cat <<C
security.protocol=SASL_PLAINTEXT
sasl.mechanism=SCRAM-SHA-256
sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="administrator" password="$(cat "$DATA/credentials/administrator")";
C
}

kafka_up() {
  kafka_configure
  if ! running "$KAFKA_PID"; then
    must_be_free "$KAFKA_PORT" HUJI_KAFKA_PORT
    must_be_free "$KAFKA_CONTROLLER_PORT" HUJI_KAFKA_CONTROLLER_PORT
    kafka_format
    # The first broker that is stopped leaves an archive of its loaded classes; later ones start in half the time with it.
    local archive=(-XX:ArchiveClassesAtExit="$KAFKA_HOME/classes.jsa")
    [ ! -s "$KAFKA_LIB/classes.jsa" ] || archive=(-XX:SharedArchiveFile="$KAFKA_LIB/classes.jsa")
    launch "$KAFKA_PID" "$KAFKA_HOME/kafka.log" java "${archive[@]}" -Xms128m "-Xmx$KAFKA_HEAP" "${KAFKA_JAVA[@]}" \
      -cp "$(kafka_class_path)" kafka.Kafka "$KAFKA_HOME/server.properties"
  fi
  KAFKA_BROKERS=$HOST:$KAFKA_PORT KAFKA_USERNAME=administrator KAFKA_PASSWORD=$(cat "$DATA/credentials/administrator") \
    "$NODE" "$LOCAL/kafka-access.ts" wait || {
    tail -n 20 "$KAFKA_HOME/kafka.log" >&2
    fail 'Kafka did not become ready'
  }
  kafka_add_principals
  KAFKA_BROKERS=$HOST:$KAFKA_PORT KAFKA_USERNAME=administrator KAFKA_PASSWORD=$(cat "$DATA/credentials/administrator") \
    "$NODE" "$LOCAL/kafka-access.ts" grant-local
}

kafka_down() {
  halt "$KAFKA_PID" TERM 30
  if [ -s "$KAFKA_HOME/classes.jsa" ] && [ ! -s "$KAFKA_LIB/classes.jsa" ]; then
    mv "$KAFKA_HOME/classes.jsa" "$KAFKA_LIB/classes.jsa.part" && mv "$KAFKA_LIB/classes.jsa.part" "$KAFKA_LIB/classes.jsa"
  fi
  rm -f "$KAFKA_HOME/classes.jsa"
}

# Servers outlive the script that starts them, so each leaves a file `<pid> <start time>`; sourced.
# A number alone would lie: after a kill -9 it may name a zombie that nobody has reaped, or a stranger that got it again.

# Prints the state letter and the start time (clock ticks since boot) of a process; nothing when there is none.
process_facts() {
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  # The program's name stands in brackets and may hold blanks; state is the 1st field after it, start time the 20th.
  awk '{ print $1, $20 }' <<<"${stat##*) }"
}

# running FILE: true while the process that FILE names lives
running() {
  local pid started state now
  [ -s "$1" ] || return 1
  read -r pid started <"$1"
  read -r state now <<<"$(process_facts "$pid")"
  [ -n "${now:-}" ] && [ "$now" = "${started:-}" ] && [ "$state" != Z ] && [ "$state" != X ]
}

# launch FILE LOG COMMAND…: starts a server in a session of its own and records it
launch() {
  local file=$1 log=$2 pid
  shift 2
  # Descriptor 9 is the lock of the caller: a server that inherited it would hold the lock for ever.
  setsid "$@" </dev/null >>"$log" 2>&1 9>&- &
  pid=$!
  disown "$pid"
  # setsid in the background runs the command in the same process; only the start time has to be read.
  printf '%s %s\n' "$pid" "$(process_facts "$pid" | cut -d' ' -f2)" >"$file"
}

# halt FILE SIGNAL SECONDS: asks the process to end, and after SECONDS no longer asks
halt() {
  local file=$1 signal=$2 seconds=$3 pid tick
  if running "$file"; then
    read -r pid _ <"$file"
    kill "-$signal" "$pid" 2>/dev/null || true
    for ((tick = 0; tick < seconds * 20; tick++)); do
      running "$file" || break
      sleep 0.05
    done
    if running "$file"; then
      say "$(basename "$file" .pid) did not end within ${seconds}s and was killed"
      kill -KILL "$pid" 2>/dev/null || true
    fi
  fi
  rm -f "$file"
}

# must_be_free PORT VARIABLE: a stranger on the port is named before a server fails on it in its own words
must_be_free() {
  if (exec 3<>"/dev/tcp/$HOST/$1") 2>/dev/null; then
    fail "port $1 is taken by another program; choose another with $2"
  fi
}

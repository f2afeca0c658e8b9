#!/bin/sh
# Ends the servers of a process that died without ending them itself. It reads "add PID" and "remove PID" lines;
# when its input closes, because its parent is gone, it ends every process still on its list.
# It runs in a session of its own, so that what kills the parent's group does not kill it first.
pids=''
while read -r verb pid; do
  case "$verb" in
    add) pids="$pids $pid" ;;
    remove)
      rest=''
      for other in $pids; do [ "$other" = "$pid" ] || rest="$rest $other"; done
      pids="$rest"
      ;;
  esac
done
[ -n "$pids" ] || exit 0
for pid in $pids; do kill "$pid" 2>/dev/null; done
tries=0
while [ "$tries" -lt 50 ]; do
  alive=''
  for pid in $pids; do kill -0 "$pid" 2>/dev/null && alive="$alive $pid"; done
  [ -n "$alive" ] || exit 0
  tries=$((tries + 1))
  sleep 0.1
done
for pid in $alive; do kill -9 "$pid" 2>/dev/null; done

#!/usr/bin/env bash
# Shows that an interrupted export loses nothing: the run is killed again and again at random moments and given anew, and its bytes are those of
# a run that nobody disturbed. Then: shards, one behind the other, are the whole.
# usage: durability.sh COTGEN.dll ASSEMBLY.dll NAME [ROWS] [KILLS]
set -uo pipefail
tool=$(realpath "$1") assembly=$(realpath "$2") name=$3 rows=${4:-3000000} kills=${5:-20}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1

trace() { dotnet "$tool" trace "$assembly" "$name" "$@" 2>>log; }

trace --count "$rows" --out whole.jsonl || { cat log; exit 1; }
expected=$(sha256sum <whole.jsonl)
echo "whole: $rows rows, $(stat -c %s whole.jsonl) bytes"

# How long a run takes, so that the moments lie all over it.
start=$(date +%s%N)
trace --count "$rows" --out timed.jsonl || exit 1
milliseconds=$((($(date +%s%N) - start) / 1000000))
rm timed.jsonl*

killed=0
while ((killed < kills)); do
  dotnet "$tool" trace "$assembly" "$name" --count "$rows" --out killed.jsonl 2>>log &
  pid=$!
  # The later kills wait longer: whatever was written must not be done twice.
  sleep "$(awk -v t="$milliseconds" -v r="$RANDOM" 'BEGIN { printf "%.3f", 0.3 + r / 32768 * t / 4000 }')"
  if kill -KILL "$pid" 2>/dev/null; then
    killed=$((killed + 1))
  fi
  wait "$pid" 2>/dev/null
  if [[ -e killed.jsonl ]]; then
    # Done before its time: once more from the beginning.
    [[ $(sha256sum <killed.jsonl) == "$expected" ]] || { echo "FAIL: other bytes"; exit 1; }
    rm killed.jsonl*
  fi
done

trace --count "$rows" --out killed.jsonl || { tail -3 log; exit 1; }
[[ $(sha256sum <killed.jsonl) == "$expected" ]] || { echo "FAIL: other bytes after $killed kills"; exit 1; }
[[ -e killed.jsonl.manifest.json && ! -e killed.jsonl.partial && ! -e killed.jsonl.partial.json ]] || { echo "FAIL: something is left over"; ls; exit 1; }
echo "pass: $killed kills, $(grep -c 'going on' log) times gone on, the same bytes"

for shards in 1 2 3 7 64; do
  found=$(for ((i = 1; i <= shards; i++)); do trace --count "$rows" --shard "$i/$shards"; done | sha256sum)
  [[ $found == "$expected" ]] || { echo "FAIL: $shards shards are not the whole"; exit 1; }
done
echo "pass: 1, 2, 3, 7 and 64 shards are the whole"

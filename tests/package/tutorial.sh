#!/usr/bin/env bash
# docs/tutorial.md as a newcomer does it: its commands, one after the other, with the package and the tool from a folder, an empty cache and a home of their own.
set -euo pipefail
name=tutorial
# shellcheck source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
page=$repository/docs/tutorial.md
export DOTNET_ADD_GLOBAL_TOOLS_TO_PATH=false DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

step "pack"
dotnet pack "$repository/src/Runtime" -o "$room/feed" -v:quiet
dotnet pack "$repository/src/Tool" -o "$room/feed" -v:quiet

mkdir "$room/work"
cd "$room/work"
write_nuget_config
export DOTNET_CLI_HOME=$room/home PATH=$room/home/.dotnet/tools:$PATH

# The blocks of the page in their order: commands are run, C# is the program.
awk -v folder="$room" '
  /^```(bash|csharp)$/ { n++; name = sprintf("%s/block%02d.%s", folder, n, substr($0, 4)); open = 1; next }
  /^```$/ { open = 0; next }
  open { print > name }' "$page"
for block in "$room"/block*; do
  case $block in
    *.csharp) cp "$block" Program.cs ;;
    *.bash)
      while IFS= read -r command; do
        step "$command"
        # A change of folder must last.
        eval "$command" >"$room/output" 2>&1 || fail "$command: $(cat "$room/output")"
      done <"$block"
      ;;
  esac
done

[[ $(wc -l <change.jsonl) == 500 ]] || fail "change.jsonl does not have the 500 rows"
[[ $(wc -l <findings.jsonl) == 500 ]] || fail "findings.jsonl does not have a finding for each row"
grep -vq '"verdict":"correct"' findings.jsonl && fail "a finding is not 'correct'"
[[ -s negatives.jsonl ]] || fail "there are no negatives"
grep -q '"sha256":"'"$(sha256sum change.jsonl | cut -d' ' -f1)"'"' change.jsonl.manifest.json || fail "the manifest has another hash"
(($SECONDS - started < 300)) || fail "it took more than five minutes"
step "done"

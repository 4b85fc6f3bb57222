#!/usr/bin/env bash
# The package as a user gets it: packed to a folder, restored with an empty cache into a project away from this
# repository, built, run, and published with NativeAOT, with warnings as errors all the way.
set -euo pipefail
name=package
# shellcheck source=setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

# --- pack ---------------------------------------------------------------------------------------

step "pack"
dotnet pack "$repository/src/Runtime" -o "$room/feed" -v:quiet

expected="analyzers/dotnet/cs/CotGen.CodeFixes.dll
analyzers/dotnet/cs/CotGen.Generator.dll
build/CotGen.props
build/CotGen.targets
build/CotSummary.globalconfig
buildTransitive/CotGen.props
buildTransitive/CotGen.targets
buildTransitive/CotSummary.globalconfig
lib/net10.0/CotGen.Attributes.dll
lib/net10.0/CotGen.Attributes.xml
lib/net10.0/CotGen.Runtime.dll
lib/net10.0/CotGen.Runtime.xml
README.md"

# --- a project that knows the folder, and an empty cache ------------------------------------------

cp -r "$here/Fresh" "$room/Fresh"
cd "$room/Fresh"

write_nuget_config

step "build"
dotnet build -v:quiet

packed=("$room"/cache/cotgen/*/)
content=$(cd "${packed[0]}" && find analyzers build buildTransitive lib README.md -type f | LC_ALL=C sort)
[[ $content == "$(LC_ALL=C sort <<<"$expected")" ]] || fail "other files in the package than expected:"$'\n'"$content"
grep -rlF -e "$repository" "${packed[0]}" && fail "the package names the folder that it was built in"

# --- run ----------------------------------------------------------------------------------------

check() { # program
  local output
  output=$("$1") || fail "$1 ended with $?: $output"
  [[ $output == $'1234 x 5678 = 7006652\n10110 -> 01001' ]] || fail "$1 printed: $output"
}

step "run"
check bin/Debug/net10.0/Fresh

# --- CotSummary ---------------------------------------------------------------------------------

step "build with CotSummary"
log=$(dotnet build --no-restore -p:CotSummary=true) || fail "summaries stopped the build:"$'\n'"$log"
grep -q 'Arithmetic.cs(.*warning COT1001: ' <<<"$log" || fail "no summary in the log:"$'\n'"$log"

# --- NativeAOT ----------------------------------------------------------------------------------

step "publish with NativeAOT"
command -v clang >/dev/null || command -v gcc >/dev/null || fail "NativeAOT links with clang or gcc, and neither is here; install one"
dotnet publish -v:quiet -o "$room/native"
[[ ! -e $room/native/Fresh.dll ]] || fail "the published program is not native"
check "$room/native/Fresh"

step "done"

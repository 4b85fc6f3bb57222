#!/usr/bin/env bash
# A nuget.config: CotGen and its tool come from a folder alone, everything else from this machine's own sources, which keep their names.
# usage: feed.sh FEED CACHE, both relative to where the file will lie
set -euo pipefail
echo '<configuration>'
echo "  <config><add key=\"globalPackagesFolder\" value=\"$2\" /></config>"
echo '  <fallbackPackageFolders><clear /></fallbackPackageFolders>'
echo "  <packageSources><add key=\"packed\" value=\"$1\" /></packageSources>"
echo '  <packageSourceMapping>'
echo '    <packageSource key="packed"><package pattern="CotGen" /><package pattern="CotGen.Tool" /></packageSource>'
dotnet nuget list source --format detailed |
  sed -nE 's#^ +[0-9]+\. +(.*) \[Enabled\]$#    <packageSource key="\1"><package pattern="*" /></packageSource>#p'
echo '  </packageSourceMapping>'
echo '</configuration>'

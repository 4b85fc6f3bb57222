# For the scripts beside it, which source it: a room of their own, and how they tell what they do.
# $name is what the messages begin with.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# It would win over the empty cache of nuget.config.
unset NUGET_PACKAGES

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
started=$SECONDS

step() { echo "$name: $* (after $((SECONDS - started)) s)"; }

fail() {
  echo "$name: FAILED: $*" >&2
  exit 1
}

# A nuget.config in the present folder: CotGen and its tool come from ../feed alone, everything else from this machine's own sources, which keep
# their names. Not written at once to its place, where an empty one would be read.
write_nuget_config() {
  {
    echo '<configuration>'
    echo '  <config><add key="globalPackagesFolder" value="../cache" /></config>'
    echo '  <fallbackPackageFolders><clear /></fallbackPackageFolders>'
    echo '  <packageSources><add key="packed" value="../feed" /></packageSources>'
    echo '  <packageSourceMapping>'
    echo '    <packageSource key="packed"><package pattern="CotGen" /><package pattern="CotGen.Tool" /></packageSource>'
    dotnet nuget list source --format detailed |
      sed -nE 's#^ +[0-9]+\. +(.*) \[Enabled\]$#    <packageSource key="\1"><package pattern="*" /></packageSource>#p'
    echo '  </packageSourceMapping>'
    echo '</configuration>'
  } >nuget.config.new
  mv nuget.config.new nuget.config
}

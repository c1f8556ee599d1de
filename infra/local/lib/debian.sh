# Packages of a Debian release other than the machine's, named and fetched without touching the system; sourced.

# debian_mirror debian|debian-security: prints the mirror this machine uses already; nothing when it has none
debian_mirror() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -E "/$1/?\$" | head -n 1 || true
}

# debian_apt_configuration FOLDER 'MIRROR SUITE'…: writes FOLDER/apt.conf, an apt of its own: own lists, own (empty) status,
# these sources, so that the whole closure is named. To be used as APT_CONFIG.
debian_apt_configuration() {
  local home=$1 source architecture
  shift
  architecture=$(dpkg --print-architecture)
  mkdir -p "$home/lists/partial" "$home/archives/partial"
  : >"$home/status"
  for source in "$@"; do
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $source main"
  done >"$home/sources.list"
  cat >"$home/apt.conf" <<C
Dir::State "$home";
Dir::State::lists "$home/lists";
Dir::State::status "$home/status";
Dir::Cache "$home";
Dir::Cache::archives "$home/archives";
Dir::Etc::sourcelist "$home/sources.list";
Dir::Etc::sourceparts "-";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
APT::Architecture "$architecture";
APT::Architectures { "$architecture"; };
APT::Install-Recommends "false";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
Debug::NoLocking "true";
C
}

#!/usr/bin/env bash
# Prints the path of a Chromium that can show Chinese, and gets one where there is none:
#   1. ANBIAO_BROWSER, or a Chromium or Chrome that is installed;
#   2. Debian's packages, installed (root, or sudo without a password);
#   3. Debian's packages, unpacked below the user's cache folder (no rights needed).
# Only the path goes to standard output. Fails, saying why, where none of these works.
set -euo pipefail

cache="${XDG_CACHE_HOME:-$HOME/.cache}/anbiao/browser"
packages=(chromium fonts-noto-cjk)

say() { printf '%s\n' "browser.sh: $*" >&2; }

works() { [ -x "$1" ] && "$1" --version >/dev/null 2>&1; }

installed_browser() {
    local name path
    for name in chromium google-chrome google-chrome-stable chromium-browser; do
        path=$(command -v "$name" || true)
        if [ -n "$path" ] && works "$path"; then
            printf '%s\n' "$path"
            return 0
        fi
    done
    path='/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    works "$path" && printf '%s\n' "$path"
}

chinese_fonts() {
    # without fontconfig's tools nothing can be said of the fonts of a foreign system: take them as given
    [ ! -e /etc/debian_version ] || { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh file 2>/dev/null | head -n 1)" ]; }
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

may_be_root() { [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; }

install_packages() {
    say "installing ${packages[*]} from Debian"
    as_root apt-get -qq update >&2 || say "the package list could not be renewed; trying with the old one"
    as_root apt-get -qq -y --no-install-recommends install "${packages[@]}" fontconfig >&2
}

# apt with lists and archives of its own, so that no rights are needed
own_apt() {
    local tool=$1
    shift
    "$tool" -o "Dir::State::lists=$cache/lists" -o "Dir::Cache=$cache/apt" -o "APT::Sandbox::User=$(id -un)" \
        -o Debug::NoLocking=1 "$@"
}

unpack_packages() {
    say "unpacking ${packages[*]} from Debian below $cache (no rights to install)"
    rm -rf "$cache"
    mkdir -p "$cache/lists/partial" "$cache/apt/archives/partial" "$cache/root"
    own_apt apt-get -qq update >&2
    own_apt apt-get -qq -y --no-install-recommends --download-only install "${packages[@]}" fontconfig >&2
    local archive
    for archive in "$cache"/apt/archives/*.deb; do
        dpkg -x "$archive" "$cache/root"
    done
    rm -rf "$cache/lists" "$cache/apt"
    write_launcher
}

write_launcher() {
    local root="$cache/root" arch browser
    arch="$(uname -m)-linux-gnu"
    browser="$root/usr/lib/chromium/chromium"
    [ -x "$browser" ] || browser=$(installed_browser)
    cat >"$cache/fonts.conf" <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>$root/usr/share/fonts</dir>
  <cachedir>$cache/fontcache</cachedir>
</fontconfig>
XML
    cat >"$cache/chromium" <<SH
#!/bin/sh
export LD_LIBRARY_PATH="$root/usr/lib/$arch:$root/lib/$arch:$root/usr/lib/$arch/pulseaudio:\${LD_LIBRARY_PATH:-}"
export FONTCONFIG_FILE="$cache/fonts.conf"
exec "$browser" "\$@"
SH
    chmod +x "$cache/chromium"
}

if [ -n "${ANBIAO_BROWSER:-}" ]; then
    works "$ANBIAO_BROWSER" || { say "ANBIAO_BROWSER=$ANBIAO_BROWSER does not start"; exit 1; }
    printf '%s\n' "$ANBIAO_BROWSER"
    exit 0
fi

browser=$(installed_browser || true)
if [ -n "$browser" ] && chinese_fonts; then
    printf '%s\n' "$browser"
    exit 0
fi
if works "$cache/chromium"; then
    printf '%s\n' "$cache/chromium"
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    [ -n "$browser" ] && { printf '%s\n' "$browser"; exit 0; }
    say "no Chromium or Chrome found, and this is not a Debian system: install one, or set ANBIAO_BROWSER to its path"
    exit 1
fi
if may_be_root; then
    install_packages
    browser=$(installed_browser)
else
    unpack_packages
    browser="$cache/chromium"
fi
works "$browser" || { say "the browser was fetched but does not start: $browser"; exit 1; }
printf '%s\n' "$browser"

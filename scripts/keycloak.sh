#!/usr/bin/env bash
# Runs a Keycloak for the demonstration beside the portal, on this machine only, until it is stopped:
#   scripts/keycloak.sh [--port=8180] [--portal=http://localhost:8080] [--folder=data/keycloak] [--reset]
# The distribution comes from Maven Central; realm, theme and demonstration accounts come from keycloak/. Accounts live in the
# folder between starts; they begin anew with --reset, or when the realm in keycloak/ or the portal's address has changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=26.4.5
port=8180
portal=http://localhost:8080
folder=data/keycloak
reset=false
for argument in "$@"; do
    case "$argument" in
        --port=*) port=${argument#--port=} ;;
        --portal=*) portal=${argument#--portal=} ;;
        --folder=*) folder=${argument#--folder=} ;;
        --reset) reset=true ;;
        -h | --help)
            sed -n '2,6s/^# *//p' "${BASH_SOURCE[0]}"
            exit 0
            ;;
        *)
            echo "keycloak.sh: unknown argument $argument (try --help)" >&2
            exit 2
            ;;
    esac
done

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
home="$folder/keycloak-$version"

# a secret of this machine's own; nobody else may read it
secret() {
    [ -s "$folder/$1" ] || (umask 077 && od -An -tx1 -N24 /dev/urandom | tr -d ' \n' >"$folder/$1")
    cat "$folder/$1"
}

if [ ! -e "$folder/unpacked-$version" ]; then
    echo "keycloak.sh: fetching Keycloak $version from Maven Central" >&2
    rm -rf "$home"
    ./mvnw -q -ntp dependency:unpack -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" \
        -DoutputDirectory="$folder" -Dmdep.overWriteReleases=true >&2
    touch "$folder/unpacked-$version"
fi

rm -rf "$home/themes/anbiao" "$home/data/import"
cp -R keycloak/themes/anbiao "$home/themes/anbiao"
mkdir -p "$home/data/password-blacklists"
cp keycloak/password-blacklists/common.txt "$home/data/password-blacklists/"
mkdir -p "$home/data/import"
cp keycloak/demo/anbiao-realm.json "$home/data/import/"

state="$(cksum <keycloak/demo/anbiao-realm.json) $portal $port"
if [ "$reset" = true ] || [ "$(cat "$folder/imported" 2>/dev/null || true)" != "$state" ]; then
    rm -rf "$home/data/h2"
    printf '%s' "$state" >"$folder/imported"
fi

ANBIAO_CLIENT_SECRET=$(secret client-secret)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret admin-password)
export ANBIAO_CLIENT_SECRET KC_BOOTSTRAP_ADMIN_PASSWORD
export KC_BOOTSTRAP_ADMIN_USERNAME=admin
export ANBIAO_PORTAL_URL="$portal" ANBIAO_BACKCHANNEL_URL="$portal"
export JAVA_OPTS_KC_HEAP="${JAVA_OPTS_KC_HEAP:--Xms64m -Xmx512m}"

# the theme was copied above and does not change while the server runs, so its pages are kept as on a real server; what it prints is
# for whoever looks for a fault
exec bash "$home/bin/kc.sh" start-dev --import-realm --http-host=127.0.0.1 --http-port="$port" \
    --hostname="http://localhost:$port" --cache=local \
    --spi-theme--cache-themes=true --spi-theme--cache-templates=true >"$folder/keycloak.log" 2>&1

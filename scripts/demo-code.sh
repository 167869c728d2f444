#!/usr/bin/env bash
# Prints the one-time code that every demonstration account of ./start --keycloak has at this moment.
set -euo pipefail
exec java "$(dirname "${BASH_SOURCE[0]}")/DemoCode.java"

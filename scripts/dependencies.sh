#!/usr/bin/env bash
# Looks at what the portal is built from, as far as the package registries tell, and says what it could not look at:
#   target/sbom.json       every library with its version and licence (CycloneDX)
#   target/npm-audit.json  known weaknesses of the pages' packages, if the npm registry answers
#   target/updates.txt     libraries with newer versions
# Fails only on a known weakness rated high or critical. Without a network it says so and goes on.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p target
unchecked=()
failed=0

if ./mvnw -q -B -ntp org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeAggregateBom \
    -DoutputName=sbom -DoutputFormat=json -DincludeTestScope=false >target/sbom.log 2>&1 && [ -s target/sbom.json ]; then
    echo "dependencies.sh: target/sbom.json lists $(grep -c '"bom-ref"' target/sbom.json) parts"
else
    unchecked+=("the list of libraries (target/sbom.log)")
fi

if [ -f package-lock.json ]; then
    timeout 120 npm audit --omit=dev --json >target/npm-audit.json 2>target/npm-audit.log
    if grep -q '"vulnerabilities"' target/npm-audit.json 2>/dev/null; then
        serious=$(sed -n '/"metadata"/,$p' target/npm-audit.json | grep -E '"(high|critical)": *[1-9]' || true)
        if [ -n "$serious" ]; then
            echo "dependencies.sh: known weaknesses of the pages' packages, see target/npm-audit.json:" >&2
            printf '%s\n' "$serious" >&2
            failed=1
        else
            echo "dependencies.sh: no serious weakness of the pages' packages is known to the registry"
        fi
    else
        unchecked+=("weaknesses of the pages' packages: the npm registry does not answer audits (target/npm-audit.log)")
    fi
else
    unchecked+=("weaknesses of the pages' packages: package-lock.json is made by the first build of the pages")
fi

if timeout 300 ./mvnw -q -B -ntp org.codehaus.mojo:versions-maven-plugin:2.18.0:display-dependency-updates \
    -DprocessDependencyManagement=false -DallowMajorUpdates=false -Dversions.outputFile=target/updates.txt >target/updates.log 2>&1; then
    echo "dependencies.sh: newer versions are listed in target/updates.txt"
else
    unchecked+=("newer versions of the libraries (target/updates.log)")
fi

# the databases of known weaknesses of Java libraries (NVD, OSV) are no package registries
unchecked+=("known weaknesses of the Java libraries: give target/sbom.json to a scanner with its own database")
for what in "${unchecked[@]}"; do
    echo "dependencies.sh: not checked: $what"
done
exit "$failed"

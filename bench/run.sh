#!/bin/sh
# Measures graphql/target/caseledger.jar: bench/run.sh [a b c d e f g h i j k l m n o p q r s]; all parts but p when none is named. See README.md.
set -eu
home=$(cd "$(dirname "$0")" && pwd)
jar=${CASELEDGER_JAR:-$home/../graphql/target/caseledger.jar}
[ -f "$jar" ] || { echo "No $jar: run 'mvn package' first." >&2; exit 1; }
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" --version | head -1 | grep -qE ' (2[5-9]|[3-9][0-9])' || {
  for java in /usr/lib/jvm/*25*/bin/java; do [ -x "$java" ] && break; done
  [ -x "$java" ] || { echo "JDK 25 or later is needed: set JAVA_HOME." >&2; exit 1; }
}
if [ -n "${BENCH_DATA:-}" ]; then
  data=$BENCH_DATA
else
  data=$(mktemp -d "${TMPDIR:-/tmp}/caseledger-bench.XXXXXX")
  trap 'rm -rf "$data"' EXIT
fi
report=${BENCH_REPORT:-$home/report.md}
"$java" -Xmx512m -Dbench.home="$home" ${BENCH_OPTIONS:-} "$home/Bench.java" "$jar" "$data" "$report" "$@"
echo "Report: $report"

#!/bin/sh
# Times Dateline's indexing, with everything extracted, against OpenSearch's of the same texts with nothing extracted: in turn,
# each in a process of its own, several rounds in each so that the later ones are warm.
#
#   src/opensearch/compare.sh FILE.jsonl.gz [ROUNDS]
set -eu
cd "$(dirname "$0")/../.."
file=$1
rounds=${2:-4}
. src/main/sh/find-java.sh
find_java jdk || exit 3
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./mvnw -q -Dfast test-compile dependency:build-classpath -Dmdep.outputFile="$work/dateline" >&2
./mvnw -q -f src/opensearch/pom.xml dependency:build-classpath -Dmdep.outputFile="$work/opensearch" >&2
"$java" -version 2>&1 | head -1
grep -m1 'model name' /proc/cpuinfo || true

for turn in 1 2; do
  "$java" -XX:+UseParallelGC -Xmx700m --enable-native-access=ALL-UNNAMED \
    -cp "target/fast/classes:target/fast/test-classes:$(cat "$work/dateline")" \
    news.dateline.cli.IngestBenchmark "$file" "$rounds" 2>/dev/null | grep '^round' | sed 's/^/Dateline, /' | tee -a "$work/out"
  "$java" -Xms2g -Xmx2g -Djava.io.tmpdir="$work" -cp "$(cat "$work/opensearch")" \
    src/opensearch/IndexTexts.java "$file" "$rounds" 2>/dev/null | grep '^OpenSearch' | tee -a "$work/out"
done

# The median of the rounds after the first.
median() {
  grep "^$1" "$work/out" | grep -v 'round 1:' | sed 's/.* s, \([0-9]*\) a second.*/\1/' | sort -n | awk '{v[NR]=$1} END {print (NR % 2) ? v[(NR+1)/2] : (v[NR/2] + v[NR/2+1]) / 2}'
}
if [ "$(grep -c 'round' "$work/out")" -ne $((4 * rounds)) ]; then
  echo "some rounds failed" >&2
  exit 1
fi
ours=$(median Dateline)
theirs=$(median OpenSearch)
echo "median of the warm rounds: Dateline $ours, OpenSearch $theirs articles a second; ratio $(echo "$ours $theirs" | awk '{printf "%.2f", $1 / $2}')"

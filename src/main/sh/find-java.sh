# Finds a Java that Dateline runs on. Sourced by mvnw and by bin/dateline, so that both agree.
#
#   find_java jdk    one with a compiler        find_java jre    one that runs
#
# Sets JAVA_HOME and returns 0; or says what to install and returns 1. A JAVA_HOME that fits is kept;
# otherwise the newest that fits is taken, early-access builds left aside.
# DATELINE_JVM_DIRS (colon-separated) replaces the folders that are looked through.

JAVA_OLDEST=21 # Lucene 10 needs it

# Prints the version of the Java in folder $1 as one number, 25.0.3 as 25000003; nothing if it is none.
java_number() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][^" ]*\).*/\1/p' "$1/release" | head -n 1 |
    awk -F'[.+_-]' '{ printf "%d%03d%03d", $1, $2, $3 }'
}

# Whether the Java in folder $1 is new enough, and has what $2 asks for.
java_fits() {
  java_fits_number=$(java_number "$1")
  [ -n "$java_fits_number" ] && [ "$java_fits_number" -ge "${JAVA_OLDEST}000000" ] || return 1
  [ "$2" = jre ] || [ -x "$1/bin/javac" ]
}

# Prints the folders where a Java may be, one a line.
java_folders() {
  if java_on_path=$(command -v java); then
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null || printf %s "$java_on_path")
    printf '%s\n' "${java_on_path%/bin/java}"
  fi
  java_folders_ifs=$IFS
  IFS=:
  for java_dir in ${DATELINE_JVM_DIRS-/usr/lib/jvm:/usr/java:${SDKMAN_DIR:-${HOME-}/.sdkman}/candidates/java:${HOME-}/.jdks:/Library/Java/JavaVirtualMachines:${HOME-}/Library/Java/JavaVirtualMachines}; do
    for java_folder in "$java_dir"/* "$java_dir"/*/Contents/Home; do
      [ ! -d "$java_folder" ] || printf '%s\n' "$java_folder"
    done
  done
  IFS=$java_folders_ifs
}

# Prints the folder of the newest Java that fits $1.
newest_java() {
  java_folders | while IFS= read -r java_candidate; do
    if java_fits "$java_candidate" "$1" && ! grep -q '^JAVA_VERSION="[^"]*-' "$java_candidate/release"; then
      printf '%s %s\n' "$(java_number "$java_candidate")" "$java_candidate"
    fi
  done | sort -s -n -r -k 1,1 | head -n 1 | cut -d ' ' -f 2-
}

find_java() {
  if [ -z "${JAVA_HOME-}" ] || ! java_fits "$JAVA_HOME" "$1"; then
    java_found=$(newest_java "$1")
    if [ -z "$java_found" ]; then
      if [ "$1" = jdk ]; then java_kind='a JDK'; else java_kind='Java'; fi
      echo "Dateline needs $java_kind $JAVA_OLDEST or later, and found none: install one (Debian, Ubuntu: apt install openjdk-25-jdk or openjdk-21-jdk; any vendor's build will do), or set JAVA_HOME to where it is." >&2
      return 1
    fi
    JAVA_HOME=$java_found
  fi
  export JAVA_HOME
}

# Sees to it that Java reads names of files as UTF-8: under the locale C, usual for cron and containers, or one that is not
# installed, it would lose all letters beyond ASCII. Other charsets, which somebody has chosen, stay.
read_names_as_utf8() {
  case $(locale charmap 2>/dev/null) in
    '' | ANSI_X3* | US-ASCII) ;;
    *) return 0 ;;
  esac
  for utf8_locale in C.UTF-8 en_US.UTF-8; do
    if [ "$(LC_ALL=$utf8_locale locale charmap 2>/dev/null || echo UTF-8)" = UTF-8 ]; then
      LC_ALL=$utf8_locale
      export LC_ALL
      return 0
    fi
  done
}

package news.dateline.archive;

import java.util.ArrayList;
import java.util.List;

/** The names that members of containers have: strangers chose them. */
final class MemberName {
  private MemberName() {}

  /** Whether a member is hidden, as files whose names begin with a dot. */
  static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/")
        || List.of(name.split("/")).stream()
            .anyMatch(part -> part.startsWith(".") && !part.equals(".") && !part.equals(".."));
  }

  /** A member's name as it can be shown: no way out of the container, nothing unprintable. */
  static String shown(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.replace('\\', '/').split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    StringBuilder text = new StringBuilder();
    String.join("/", parts)
        .codePoints()
        .forEach(
            c ->
                text.appendCodePoint(
                    Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT
                            || Character.getType(c) == Character.SURROGATE
                        ? 0xfffd
                        : c));
    return text.isEmpty() ? "unnamed" : text.toString();
  }
}

package news.dateline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a browser's window shows: the headline, and before or behind it the outlet and its section.
 *
 * <pre>
 *   Dredger freed | The Skagen Ledger         Skagen Ledger: Dredger freed
 *   Dredger freed - Harbour - Skagen Ledger   挖泥船脱困_海湾新闻网
 * </pre>
 */
final class WindowTitle {
  private static final int LONGEST = 400;
  private static final int LEAST_INITIALS = 3;
  private static final int LEAST_CONTAINED = 4;

  /** What stands between a title and the outlet's name. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|–—·•»«:‹›~-]+\\s+|\\s*[|｜»«_]+\\s*|\\s+::\\s+|\\s*--+\\s*|:\\s+|(?<=[\\p{IsHan}！？”》])[-—]+(?=\\p{IsHan})");

  /** How Chinese sites are called, whose names follow a mere hyphen or line. */
  private static final Pattern CHINESE_SITE =
      Pattern.compile("\\p{IsHan}{1,8}(?:网|網|报|報|日报|晚报|新闻|新聞|频道|頻道|在线|线上|资讯|客户端|电视台|百科)");

  private WindowTitle() {}

  /** The parts of a title. */
  static List<String> parts(String title) {
    return SEPARATOR
        .splitAsStream(Page.line(title))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** What stands before the first separator that is no colon. */
  static String beginning(String title) {
    return SEPARATOR
        .matcher(title)
        .results()
        .filter(at -> !isColon(at))
        .findFirst()
        .map(at -> title.substring(0, at.start()))
        .orElse(title);
  }

  /**
   * A title without the outlet's name at its end or beginning.
   *
   * @param names the letters of the names
   */
  static String bare(String title, Set<String> names) {
    String rest = Page.line(title);
    while (rest.length() <= LONGEST) {
      String shorter = withoutOne(rest, names);
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  private static String withoutOne(String title, Set<String> names) {
    List<MatchResult> separators = new ArrayList<>(SEPARATOR.matcher(title).results().toList());
    // a name may have a separator of its own, so the longest that fits goes
    for (MatchResult at : separators) {
      if (at.start() > 0 && !isColon(at) && isName(title.substring(at.end()), false, names)) {
        return title.substring(0, at.start()).strip();
      }
    }
    for (int i = separators.size() - 1; i >= 0; i--) {
      MatchResult at = separators.get(i);
      String rest = title.substring(at.end());
      boolean enough = !rest.isEmpty() && (!isColon(at) || PageHeading.of(rest).isLong());
      if (enough && isName(title.substring(0, at.start()), isColon(at), names)) {
        return rest.strip();
      }
    }
    return title;
  }

  /** A colon mostly parts a headline from its kicker. */
  private static boolean isColon(MatchResult separator) {
    return separator.group().startsWith(":");
  }

  private static boolean isName(String part, boolean exactly, Set<String> names) {
    String letters = Page.fold(part);
    return letters.isEmpty()
        || names.contains(letters)
        || (!exactly
            && (CHINESE_SITE.matcher(part.strip()).matches()
                || isAcronym(part, names)
                || names.stream()
                    .anyMatch(name -> isMostly(letters, name) || isMostly(name, letters))));
  }

  private static boolean isMostly(String one, String other) {
    return one.length() >= LEAST_CONTAINED
        && other.contains(one)
        && one.length() * 2 > other.length();
  }

  /** {@code Farm Bureau Financial Services} at fbfs.com. */
  private static boolean isAcronym(String part, Set<String> names) {
    StringBuilder initials = new StringBuilder();
    for (String word : part.split("\\P{L}+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() >= LEAST_INITIALS && names.contains(Page.fold(initials.toString()));
  }
}

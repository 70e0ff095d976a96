package news.dateline.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.extract.text.Rule;

/**
 * The example of a rule, taken apart: {@code key: value|key: value||text => found}.
 *
 * @param fields the lines before the first empty one, in their order
 * @param text the lines behind it
 * @param found what stands behind the arrow
 */
public record RuleExample(Map<String, String> fields, String text, String found) {
  private static final String ARROW = " => ";

  /** An example that begins with fields. */
  public static RuleExample withFields(Rule rule) {
    String[] parts = left(rule).split("\\|", -1);
    Map<String, String> fields = new LinkedHashMap<>();
    int i = 0;
    for (; i < parts.length && !parts[i].isEmpty(); i++) {
      int colon = parts[i].indexOf(": ");
      fields.put(parts[i].substring(0, colon), parts[i].substring(colon + 2));
    }
    StringBuilder text = new StringBuilder();
    for (int line = i + 1; line < parts.length; line++) {
      text.append(text.isEmpty() ? "" : "\n").append(parts[line]);
    }
    return new RuleExample(fields, text.toString(), right(rule));
  }

  /** An example that is a text only. */
  public static RuleExample ofText(Rule rule) {
    return new RuleExample(Map.of(), left(rule).replace('|', '\n'), right(rule));
  }

  private static String left(Rule rule) {
    return rule.example().substring(0, rule.example().lastIndexOf(ARROW));
  }

  private static String right(Rule rule) {
    return rule.example().substring(rule.example().lastIndexOf(ARROW) + ARROW.length());
  }
}

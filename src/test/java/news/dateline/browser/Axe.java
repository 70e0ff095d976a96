package news.dateline.browser;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What axe-core finds in a page.
 *
 * @param violations of WCAG 2.2, levels A and AA
 * @param advice of what is good practice beside it
 * @param unsure what a person has to look at
 * @param passes how many rules were looked at and kept
 */
record Axe(List<String> violations, List<String> advice, List<String> unsure, int passes) {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String PRACTICE = "best-practice";
  private static final String SOURCE = source();

  /** Checks what the page shows now. */
  static Axe check(Page page) {
    if (!page.evaluate("typeof axe === 'object'").getAsBoolean()) {
      page.evaluate(SOURCE + "\n;0");
    }
    List<String> tags = new ArrayList<>(WCAG);
    tags.add(PRACTICE);
    JsonObject report =
        page.evaluate(
                "axe.run(document, {runOnly: {type: 'tag', values: "
                    + new Gson().toJson(tags)
                    + "}})")
            .getAsJsonObject();
    List<String> violations = new ArrayList<>();
    List<String> advice = new ArrayList<>();
    List<String> unsure = new ArrayList<>();
    for (JsonElement each : report.getAsJsonArray("violations")) {
      JsonObject rule = each.getAsJsonObject();
      (has(rule, PRACTICE) ? advice : violations).add(words(rule));
    }
    for (JsonElement each : report.getAsJsonArray("incomplete")) {
      unsure.add(words(each.getAsJsonObject()));
    }
    return new Axe(violations, advice, unsure, report.getAsJsonArray("passes").size());
  }

  /** One line. */
  String summary() {
    return violations.size()
        + " violations, "
        + advice.size()
        + " against good practice, "
        + unsure.size()
        + " unsure, "
        + passes
        + " rules kept";
  }

  private static boolean has(JsonObject rule, String tag) {
    return rule.getAsJsonArray("tags").asList().stream()
        .anyMatch(each -> each.getAsString().equals(tag));
  }

  private static String words(JsonObject rule) {
    StringBuilder words = new StringBuilder(rule.get("id").getAsString());
    words.append(": ").append(rule.get("help").getAsString());
    for (JsonElement each : rule.getAsJsonArray("nodes")) {
      JsonObject node = each.getAsJsonObject();
      words.append("\n    ").append(node.get("html").getAsString());
      if (node.has("failureSummary")) {
        words
            .append("\n      ")
            .append(node.get("failureSummary").getAsString().replace("\n", "\n      "));
      }
    }
    return words.toString();
  }

  private static String source() {
    try (InputStream in =
        Objects.requireNonNull(
            Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js is on the class path")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

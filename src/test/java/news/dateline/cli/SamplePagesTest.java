package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The saved pages of the sample archive yield what its README says they are meant to. */
class SamplePagesTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `([a-z-]+/[a-z0-9-]+\\.html)` \\| [^|]* \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$",
          Pattern.MULTILINE);

  /** Printed without a mark of any kind; see src/docs/pages.md. */
  private static final Set<String> NO_BYLINE_YET =
      Set.of("bar-pilot/three-votes.html", "la-acena/riada.html");

  @Test
  void everyPageYieldsItsTitleBylineDateAndOutlet() throws IOException {
    Map<String, JsonObject> read = new TreeMap<>();
    for (String line : Shell.run("annotate", "data/pages").out().lines().toList()) {
      JsonObject page = JsonParser.parseString(line).getAsJsonObject();
      String file = page.getAsJsonObject("source").get("file").getAsString();
      read.put(file.replace("data/pages/", ""), page);
    }
    int rows = 0;
    Matcher row = ROW.matcher(Files.readString(Path.of("data/README.md")));
    while (row.find()) {
      String file = row.group(1);
      JsonObject page = read.remove(file);
      assertThat(page).as(file).isNotNull();
      assertThat(text(page.get("outlet"))).as(file).isEqualTo(row.group(4));
      assertThat(text(page.getAsJsonObject("published").get("date")))
          .as(file)
          .isEqualTo(row.group(3));
      String byline = row.group(2).replace(" and ", ", ");
      assertThat(text(page.get("byline")))
          .as(file)
          .isEqualTo(NO_BYLINE_YET.contains(file) ? "" : byline);
      assertThat(text(page.get("title"))).as(file).isNotBlank();
      rows++;
    }
    assertThat(rows).isEqualTo(13);
    assertThat(read).containsOnlyKeys("halden-courier/index.html");
    assertThat(read.get("halden-courier/index.html").get("article").getAsBoolean()).isFalse();
  }

  private static String text(JsonElement value) {
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }
}

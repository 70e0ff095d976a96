package news.dateline.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads files as {@link GoldArticle} describes them. */
final class GoldReader {
  private static final List<String> KEYS = List.of("domain", "english", "style", "outlet", "date");
  private static final Pattern KEY = Pattern.compile("([a-z]+): (\\S.*)");
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d+) (direct|mixed|indirect) speaker=\"([^\"]+)\" kind=([a-z]+)"
              + "(?: relay=\"([^\"]+)\")?( belief)?");

  private final String file;
  private final List<String> lines;
  private int at;

  private GoldReader(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * The articles of a folder, by file name.
   *
   * @throws IOException when it cannot be read, or a file breaks the rules: names file and line
   */
  static List<GoldArticle> folder(Path folder) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(file(file));
      }
    }
    return articles;
  }

  /**
   * The article of a file.
   *
   * @throws IOException when it cannot be read, or breaks the rules: names file and line
   */
  static GoldArticle file(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
    return new GoldReader(file.toString(), Files.readAllLines(file)).article(name);
  }

  private GoldArticle article(String name) throws IOException {
    Map<String, String> keys = keys();
    int end = lines.subList(at, lines.size()).indexOf("---");
    if (end < 0) {
      throw bad(lines.size(), "no line --- before the attributions");
    }
    end += at;
    GoldMarkup markup = new GoldMarkup(file);
    if (end < at + 3 || lines.get(at).isBlank() || !lines.get(at + 1).isBlank()) {
      throw bad(at + 1, "no title between two empty lines");
    }
    for (int i = at; i < end; i++) {
      markup.line(i + 1, lines.get(i));
    }
    String text = markup.text(end).stripTrailing();
    List<GoldArticle.Attribution> attributions = attributions(end + 1, markup.spans());
    return new GoldArticle(name, keys, text.lines().findFirst().orElse(""), text, attributions);
  }

  private Map<String, String> keys() throws IOException {
    Map<String, String> keys = new LinkedHashMap<>();
    while (at < lines.size() && !lines.get(at).isBlank()) {
      Matcher matcher = KEY.matcher(lines.get(at));
      at++;
      if (!matcher.matches()) {
        throw bad(at, "no \"key: value\"; the first line without one must be empty");
      }
      keys.put(matcher.group(1), matcher.group(2).strip());
    }
    for (String key : KEYS) {
      if (!keys.containsKey(key)) {
        throw bad(at, "no key \"" + key + "\"");
      }
    }
    at++;
    return keys;
  }

  private List<GoldArticle.Attribution> attributions(int from, Map<Integer, GoldMarkup.Spans> spans)
      throws IOException {
    Map<Integer, GoldArticle.Attribution> found = new TreeMap<>();
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      Matcher matcher = LINE.matcher(lines.get(i));
      if (!matcher.matches()) {
        throw bad(i + 1, "no attribution: NUMBER TYPE speaker=\"…\" kind=… [relay=\"…\"] [belief]");
      }
      GoldArticle.Attribution one = attribution(i + 1, matcher, spans);
      if (found.put(one.number(), one) != null) {
        throw bad(i + 1, "a second line for attribution " + one.number());
      }
    }
    for (Map.Entry<Integer, GoldMarkup.Spans> entry : spans.entrySet()) {
      if (!found.containsKey(entry.getKey())) {
        throw bad(
            entry.getValue().line(), "attribution " + entry.getKey() + " has no line below ---");
      }
    }
    return List.copyOf(found.values());
  }

  private GoldArticle.Attribution attribution(
      int line, Matcher matcher, Map<Integer, GoldMarkup.Spans> spans) throws IOException {
    int number = Integer.parseInt(matcher.group(1));
    GoldMarkup.Spans own = spans.get(number);
    if (own == null || own.content().isEmpty()) {
      throw bad(line, "attribution " + number + " has no [c" + number + ":…] in the text");
    }
    if (own.source().size() > 1) {
      throw bad(own.line(), "attribution " + number + " has several [s" + number + ":…]");
    }
    return new GoldArticle.Attribution(
        number,
        own.source().stream().findFirst(),
        own.cue(),
        own.content(),
        GoldArticle.Type.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
        speaker(line, matcher.group(3), kind(line, matcher.group(4))),
        kind(line, matcher.group(4)),
        Optional.ofNullable(matcher.group(5)),
        matcher.group(6) == null);
  }

  private GoldArticle.Kind kind(int line, String word) throws IOException {
    for (GoldArticle.Kind kind : GoldArticle.Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw bad(line, "kind " + word + " is none of " + List.of(GoldArticle.Kind.values()));
  }

  private String speaker(int line, String name, GoldArticle.Kind kind) throws IOException {
    boolean unnamed = name.startsWith("unnamed: ");
    if (unnamed && kind != GoldArticle.Kind.UNNAMED && kind != GoldArticle.Kind.GROUP) {
      throw bad(line, "an unnamed speaker is of the kind unnamed or group");
    }
    if (!unnamed && kind == GoldArticle.Kind.UNNAMED) {
      throw bad(line, "a speaker of the kind unnamed is written \"unnamed: " + name + "\"");
    }
    return name;
  }

  private IOException bad(int line, String what) {
    return new IOException(file + " line " + line + ": " + what);
  }
}

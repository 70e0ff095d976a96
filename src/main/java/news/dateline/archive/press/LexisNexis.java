package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;

/**
 * Text exports of LexisNexis Academic and Nexis Uni.
 *
 * <pre>
 *   2 of 25 DOCUMENTS                     Quay reopens                   ← headline first in Nexis Uni
 *   The Courier (Trieste)                 The Courier (Trieste)
 *   March 5, 2024 Tuesday                 March 5, 2024 Tuesday
 *   Quay reopens                          Copyright 2024 Courier Ltd
 *   BYLINE: Ana Ruf                       Section: NEWS; Pg. 4
 *   SECTION: NEWS; Pg. 4                  Length: 456 words
 *   LENGTH: 456 words                     Byline: Ana Ruf
 *   DATELINE: TRIESTE                     Body
 *   The quay …                            The quay …
 *   LOAD-DATE: March 6, 2024              Load-Date: March 6, 2024
 *   Copyright 2024 Courier Ltd            End of Document
 * </pre>
 *
 * <p>The layouts are those that open importers of such exports go by (the R packages
 * tm.plugin.lexisnexis and LexisNexisTools).
 */
public final class LexisNexis implements Format {
  private static final Pattern COUNTED =
      Pattern.compile("(?m)^[ \\t]*(?:Document )?(\\d{1,5}) of (\\d{1,5})(?: DOCUMENTS?)?[ \\t]*$");

  private static final Pattern END = Pattern.compile("(?m)^[ \\t]*End of Document[ \\t]*$");

  private static final Pattern FIELD =
      Pattern.compile(
          "(BYLINE|SECTION|LENGTH|DATELINE|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|HIGHLIGHT|GRAPHIC|SUBJECT|"
              + "SERIES|TYPE|JOURNAL-CODE|GEOGRAPHIC|COUNTRY|STATE|CITY|COMPANY|TICKER|PERSON|ORGANIZATION|INDUSTRY|"
              + "NOTES|URL|CORRECTION|CORRECTION-DATE|DISTRIBUTION|DOCUMENT-TYPE|LOAD DATE)[ ]?:[ \\t]*(.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2}\\.? )?(?:January|February|March|April|May|June|July|August|September|October|November|December|"
              + "Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|"
              + "septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
              + "noviembre|diciembre)\\b.{0,20}\\b\\d{4}\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern COPYRIGHT =
      Pattern.compile("(?:Copyright|©|\\(c\\)).*|All Rights Reserved.*", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> NAMES =
      Map.of(
          "byline", "byline",
          "section", "section",
          "dateline", "dateline",
          "language", "language",
          "subject", "subject",
          "highlight", "summary",
          "url", "url",
          "type", "type");

  @Override
  public String name() {
    return "nexis";
  }

  @Override
  public String mark() {
    return "it has the field lines of a Nexis export";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text();
    boolean fields =
        Pattern.compile("(?mi)^[ \\t]*LENGTH ?:[ \\t]*\\d+ words").matcher(text).find();
    return fields
        && (COUNTED.matcher(text).find()
            || END.matcher(text).find()
            || Pattern.compile("(?mi)^[ \\t]*LOAD-DATE:").matcher(text).find());
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    sink.whole(
        (window, length) -> {
          String text =
              window.text(0, length).replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
          for (String document : documents(text)) {
            NewsItem item = item(document);
            if (item instanceof NewsItem.Nothing) {
              sink.reject(0, "a Nexis document with neither headline nor text: " + begin(document));
            } else {
              sink.item(0, item, document.getBytes(StandardCharsets.UTF_8));
            }
          }
        });
  }

  private static String begin(String document) {
    String line = document.strip().lines().findFirst().orElse("");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  /** The documents, one for each. */
  private static List<String> documents(String text) {
    Pattern border = END.matcher(text).find() ? END : COUNTED;
    List<String> all = new ArrayList<>();
    Matcher cut = border.matcher(text);
    int from = 0;
    while (cut.find()) {
      all.add(text.substring(from, cut.start()));
      from = cut.end();
    }
    all.add(text.substring(from));
    return all.stream()
        .filter(document -> Pattern.compile("(?mi)^[ \\t]*LENGTH ?:").matcher(document).find())
        .toList();
  }

  private static NewsItem item(String document) {
    List<String> lines = document.lines().toList();
    Story story = new Story();
    int at = 0;
    List<String> head = new ArrayList<>();
    Optional<String> date = Optional.empty();
    List<String> behindDate = new ArrayList<>();
    boolean bodySaid = false;
    while (at < lines.size()) {
      String line = lines.get(at).strip();
      Matcher field = FIELD.matcher(line);
      if (line.equals("Body")) {
        at++;
        bodySaid = true;
        break;
      }
      if (field.matches()) {
        break;
      }
      if (date.isEmpty() && DATE.matcher(line).matches() && !head.isEmpty()) {
        date = Optional.of(line);
      } else if (!line.isEmpty()
          && !COPYRIGHT.matcher(line).matches()
          && !COUNTED.matcher(line).matches()) {
        (date.isPresent() ? behindDate : head).add(line);
      }
      at++;
    }
    // Fields, until the text.
    List<String> body = new ArrayList<>();
    boolean titleFirst = bodySaid;
    String last = "";
    for (; at < lines.size() && !bodySaid; at++) {
      String line = lines.get(at).strip();
      Matcher field = FIELD.matcher(line);
      if (line.equals("Body")) {
        titleFirst = true;
        at++;
        break;
      }
      if (field.matches()) {
        last = field.group(1).toLowerCase(Locale.ROOT);
        add(story, last, field.group(2));
      } else if (!line.isEmpty()) {
        if (lines.get(at).startsWith(" ") || lines.get(at - 1).isBlank()) {
          break;
        }
        add(story, last, line);
      }
    }
    for (; at < lines.size(); at++) {
      String line = lines.get(at);
      Matcher field = FIELD.matcher(line.strip());
      if (field.matches()
          && !field.group(1).matches("(?i)notes|type|state|city|person|country|company|series")) {
        break;
      }
      body.add(line);
    }
    for (; at < lines.size(); at++) {
      Matcher field = FIELD.matcher(lines.get(at).strip());
      if (field.matches()) {
        add(story, field.group(1).toLowerCase(Locale.ROOT), field.group(2));
      }
    }
    if (titleFirst && head.size() > 1) {
      story.with("title", String.join(" ", head.subList(0, head.size() - 1)));
      story.with("outlet", head.get(head.size() - 1));
    } else {
      story.with("outlet", head.stream().findFirst());
      List<String> title =
          behindDate.isEmpty() && head.size() > 1 ? head.subList(1, head.size()) : behindDate;
      List<String> words =
          title.stream().filter(line -> !line.matches("(?i).{0,40}\\bedition\\b.{0,20}")).toList();
      title.stream()
          .filter(line -> !words.contains(line))
          .forEach(edition -> story.with("edition", edition));
      story.with("title", String.join(" ", words));
    }
    story.with("published", date);
    List<String> text = new ArrayList<>(body);
    while (!text.isEmpty()
        && (text.get(text.size() - 1).isBlank()
            || COPYRIGHT.matcher(text.get(text.size() - 1).strip()).matches())) {
      text.remove(text.size() - 1);
    }
    story.with("body", WireText.paragraphs(text));
    return NewsItem.of(story);
  }

  private static void add(Story story, String name, String value) {
    String called = NAMES.get(name);
    if (called != null) {
      story.with(called, value.strip());
    }
  }
}

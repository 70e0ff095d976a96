package news.dateline.archive.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.record.Story;

/**
 * What a Nexis document begins with, before its fields.
 *
 * <pre>
 *   top = headline outlet date { edition | copyright }              (title first, Nexis Uni)
 *       | { copyright } outlet date { edition } headline            (outlet first, Academic)
 * </pre>
 *
 * <p>Of the older form, what stands centred under the date is an edition or a note ("Correction
 * Appended"); the headline stands at the left margin. Before the first document of Nexis Uni there
 * may be a page with the search and a list of documents.
 */
final class NexisTop {
  private static final Map<String, String> COVER_LABELS = PressWords.labels("nexis:cover");
  private static final Pattern EDITION =
      PressWords.pattern(".{0,60}?(?<!\\p{L}){@edition}(?!\\p{L}).{0,40}");
  private static final Pattern CORRECTION = PressWords.pattern("{@correction}");
  private static final Pattern NO_HEADLINE = PressWords.pattern("{@nexis:no-headline}");

  /** Items of the list of documents on the first page of Nexis Uni. */
  private static final Pattern LISTED =
      PressWords.pattern("\\d{1,5}\\.(?:\\s.*)?|{@nexis:document} ?\\(\\d+\\)");

  /** What a document begins with. */
  enum Order {
    TITLE_FIRST,
    OUTLET_FIRST,
    UNKNOWN
  }

  private final List<Line> lines;
  private final boolean wrapped;
  private final Order order;
  private final Story story;

  NexisTop(List<Line> lines, boolean wrapped, Order order, Story story) {
    this.lines = lines;
    this.wrapped = wrapped;
    this.order = order;
    this.story = story;
  }

  /** Whether words name an edition. */
  static boolean isEdition(String words) {
    return EDITION.matcher(words).matches();
  }

  /** Whether words say that the article was corrected. */
  static boolean isCorrection(String words) {
    return CORRECTION.matcher(words).matches();
  }

  /** Whether a headline says that there is none. */
  static boolean saysNoHeadline(String title) {
    return NO_HEADLINE.matcher(title).matches();
  }

  /**
   * Takes all of it.
   *
   * @param end where the fields begin
   * @param date the line of the date; negative if there is none
   * @param titleFirst whether the headline is looked for before the outlet
   */
  void take(int end, int date, boolean titleFirst) {
    int from = order == Order.OUTLET_FIRST ? 0 : coverEnd(date < 0 ? end : date);
    List<Line> before = new ArrayList<>();
    for (Line line : lines.subList(from, date < 0 ? end : date)) {
      if (order != Order.TITLE_FIRST && PrintedLine.isCopyright(line.text())) {
        story.with("copyright", line.text());
      } else {
        before.add(line);
      }
    }
    trim(before);
    List<Line> under = date < 0 ? List.of() : lines.subList(date + 1, Math.max(end, date + 1));
    if (date >= 0) {
      String printed = lines.get(date).text();
      String rest = PrintedDay.of(printed).map(PrintedDay::rest).orElse("");
      note(rest);
      story.with("published", printed);
    }
    List<String> words = before.stream().map(Line::text).filter(text -> !text.isEmpty()).toList();
    if (titleFirst && words.size() > 1) {
      story.with("outlet", words.get(words.size() - 1));
      title(from > 0 ? lastBlock(before) : words.subList(0, words.size() - 1));
      under(under, true);
    } else {
      story.with("outlet", words.stream().findFirst());
      List<String> title = under(under, titleFirst);
      title(title.isEmpty() && words.size() > 1 ? words.subList(1, words.size()) : title);
    }
  }

  private static void trim(List<Line> some) {
    while (!some.isEmpty() && some.get(some.size() - 1).isBlank()) {
      some.remove(some.size() - 1);
    }
  }

  /** The lines right before the outlet's. */
  private static List<String> lastBlock(List<Line> before) {
    List<Line> rest = new ArrayList<>(before.subList(0, before.size() - 1));
    trim(rest);
    int from = rest.size();
    while (from > 0 && !rest.get(from - 1).isBlank()) {
      from--;
    }
    return rest.subList(from, rest.size()).stream().map(Line::text).toList();
  }

  private void title(List<String> parts) {
    String title = String.join(" ", parts);
    if (!saysNoHeadline(title)) {
      story.with("title", title);
    }
  }

  /** Where a first page with the search and the list of documents ends; 0 if there is none. */
  private int coverEnd(int before) {
    int end = 0;
    int met = 0;
    for (int i = 0; i < before; i++) {
      String text = lines.get(i).text();
      boolean cover =
          Field.of(text, COVER_LABELS).isPresent()
              || COVER_LABELS.containsKey(PressWords.fold(text.replaceAll("\\t.*", "")))
              || LISTED.matcher(text).matches();
      if (cover) {
        end = i + 1;
        met++;
      }
    }
    return met < 2 ? 0 : end;
  }

  /** What stands between date and fields; gives the lines that are the headline. */
  private List<String> under(List<Line> under, boolean titleSeen) {
    List<List<Line>> blocks = blocks(under);
    boolean touches = wrapped && !under.isEmpty() && !under.get(0).isBlank();
    List<Line> notes = new ArrayList<>();
    List<Line> title = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      List<Line> block = blocks.get(i);
      boolean isNote =
          titleSeen
              || (i == 0 && touches)
              || (i < blocks.size() - 1 && block.size() == 1 && isShortEdition(block.get(0)));
      for (Line line : block) {
        if (isCorrection(line.text())) {
          story.with("correction", line.text());
        } else {
          (isNote || line.centred() ? notes : title).add(line);
        }
      }
    }
    if (title.isEmpty() && !titleSeen) {
      for (int i = 0; i < notes.size(); i++) {
        boolean goesOn = i > 0 && notes.get(i - 1).text().endsWith(";");
        if (!goesOn && !isEdition(notes.get(i).text())) {
          title.add(notes.get(i));
        }
      }
      notes.removeAll(title);
    }
    story.with("edition", String.join(" ", notes.stream().map(Line::text).toList()));
    return title.stream().map(Line::text).toList();
  }

  private static boolean isShortEdition(Line line) {
    return line.text().split("\\s+").length <= 5 && isEdition(line.text());
  }

  /** The lines between blank ones, without those of copyright, which are taken. */
  private List<List<Line>> blocks(List<Line> some) {
    List<List<Line>> blocks = new ArrayList<>();
    boolean begins = true;
    for (Line line : some) {
      if (PrintedLine.isCopyright(line.text())) {
        story.with("copyright", line.text());
      } else if (!line.isBlank()) {
        if (begins) {
          blocks.add(new ArrayList<>());
        }
        blocks.get(blocks.size() - 1).add(line);
        begins = false;
        continue;
      }
      begins = true;
    }
    return blocks;
  }

  /** Takes an edition or the note of a correction. */
  private void note(String text) {
    story.with(isCorrection(text) ? "correction" : "edition", text);
  }
}

package news.dateline.archive.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.record.Story;

/**
 * What stands behind the text of a Nexis document, found from its end backwards: fields that only
 * stand there ({@code LOAD-DATE}, {@code LANGUAGE}), topics with their scores, captions, copyright.
 * The first paragraph that is none of these is the last of the text, so that lines within the text
 * stay text whatever they look like.
 *
 * <p>A correction that is printed there belongs to the text.
 */
final class NexisTail {
  private static final Map<String, String> TAIL = PressWords.labels("nexis:tail.");
  private static final Map<String, String> FREE = PressWords.labels("nexis:free.");
  private static final Map<String, String> TOPICS = PressWords.labels("nexis:topic.");
  private static final Map<String, String> CORRECTIONS = PressWords.labels("nexis:correction");
  private static final Pattern CLASSIFICATION = PressWords.pattern("{@nexis:classification}");
  private static final Pattern CAPTION = PressWords.pattern("{@nexis:caption}");
  private static final Pattern SCORED = Pattern.compile(".*\\(\\d{1,3} ?%\\).*");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu} -]{2,30}:(?: .*)?");

  /** No document has more fields behind its text. */
  private static final int MOST = 500;

  /** No field has more lines, and no caption more paragraphs. */
  private static final int LONGEST = 60;

  private static final int LONGEST_CAPTION = 12;

  private final List<Line> lines;
  private final int from;
  private final boolean wrapped;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final List<Line> corrections = new ArrayList<>();
  private int end;

  NexisTail(List<Line> lines, int from, boolean wrapped) {
    this.lines = lines;
    this.from = Math.min(from, lines.size());
    this.wrapped = wrapped;
    this.end = lines.size();
    classification();
    for (int taken = 0; taken < MOST && takeBlock(); taken++) {
      // from the last to the first
    }
  }

  /** The lines of the text. */
  List<Line> text() {
    List<Line> text = new ArrayList<>(lines.subList(from, end));
    if (!corrections.isEmpty()) {
      text.add(lines.get(end - 1 < from ? from : end - 1).isBlank() ? lines.get(end - 1) : blank());
      text.addAll(corrections);
    }
    return text;
  }

  private static Line blank() {
    return new Line("", false, false);
  }

  void addTo(Story story) {
    fields.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    story.with(
                        name, name.equals("language") ? PrintedLanguage.code(value) : value)));
  }

  /** All behind the heading "Classification" is fields, whatever their labels. */
  private void classification() {
    for (int i = lines.size() - 1; i >= from; i--) {
      String text = lines.get(i).text();
      if (text.length() < 30 && CLASSIFICATION.matcher(text).matches() && isFieldBehind(i)) {
        for (Line line : lines.subList(i + 1, Math.min(lines.size(), i + 1 + 4 * MOST))) {
          any(line.text()).ifPresent(field -> put(field.name(), field.value()));
        }
        end = i;
        return;
      }
    }
  }

  private boolean isFieldBehind(int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return any(lines.get(i).text()).isPresent();
      }
    }
    return false;
  }

  private static Optional<Field> any(String line) {
    return Field.of(line, TAIL).or(() -> Field.of(line, TOPICS)).or(() -> Field.of(line, FREE));
  }

  /** Takes the last block before the end, if it is no text. */
  private boolean takeBlock() {
    while (end > from && lines.get(end - 1).isBlank()) {
      end--;
    }
    if (end == from) {
      return false;
    }
    int begin = end - 1;
    while (wrapped && begin > from && end - begin < LONGEST && !lines.get(begin - 1).isBlank()) {
      begin--;
    }
    List<Line> block = lines.subList(begin, end);
    if (takeFields(block) || takeCopyright(block) || takeCorrection(block)) {
      end = begin;
      return true;
    }
    return takeCaption();
  }

  private boolean takeCopyright(List<Line> block) {
    boolean is =
        PrintedLine.isCopyright(block.get(0).text())
            || (block.size() <= 3
                && block.stream().anyMatch(line -> PrintedLine.isCopyright(line.text()))
                && block.stream().allMatch(Line::centred));
    if (is) {
      put("copyright", String.join(" ", block.stream().map(Line::text).toList()));
    }
    return is;
  }

  private boolean takeFields(List<Line> block) {
    if (tail(block.get(0).text()).isEmpty()) {
      return false;
    }
    String name = "";
    StringBuilder value = new StringBuilder();
    for (Line line : block) {
      Optional<Field> field = tail(line.text());
      if (field.isPresent()) {
        put(name, value.toString());
        name = field.get().name();
        value.setLength(0);
        value.append(field.get().value());
      } else {
        value.append(' ').append(line.text());
      }
    }
    put(name, value.toString());
    return true;
  }

  /** The field that a line is, if it can be one behind a text. */
  private static Optional<Field> tail(String line) {
    Optional<Field> field = Field.of(line, TAIL);
    if (field.isPresent()) {
      return field.filter(NexisTail::isTail);
    }
    Optional<Field> free = Field.of(line, FREE);
    if (free.isPresent()) {
      return free.filter(Field::isCapitals);
    }
    Optional<Field> topic = Field.of(line, TOPICS);
    if (topic.isPresent()) {
      return topic.filter(
          met -> SCORED.matcher(met.value()).matches() || (met.isCapitals() && !met.isSentence()));
    }
    return Field.of(line, CORRECTIONS).isEmpty() && CAPITALS.matcher(line).matches()
        ? Optional.of(line.indexOf(':'))
            .map(at -> new Field(line.substring(0, at), "", line.substring(at + 1).strip()))
            .filter(met -> !met.value().isEmpty() && !met.isSentence() && met.words() <= 20)
        : Optional.empty();
  }

  private static boolean isTail(Field field) {
    return switch (field.name()) {
      case "loadDate", "correctionDate" ->
          field.words() <= 8 && field.value().chars().anyMatch(Character::isDigit);
      case "url" -> field.value().matches("(?i)(?:https?://|www\\.).*");
      default -> field.words() <= 8 && !field.isSentence();
    };
  }

  private boolean takeCorrection(List<Line> block) {
    Optional<Field> field = Field.of(block.get(0).text(), CORRECTIONS).filter(Field::isCapitals);
    if (field.isPresent()) {
      if (!corrections.isEmpty()) {
        corrections.add(0, blank());
      }
      corrections.addAll(0, List.copyOf(block));
    }
    return field.isPresent();
  }

  /** A heading such as "Graphic" a few paragraphs before what has been taken. */
  private boolean takeCaption() {
    if (fields.isEmpty()) {
      return false;
    }
    int blocks = 0;
    for (int i = end - 1; i > from && blocks <= LONGEST_CAPTION; i--) {
      Line line = lines.get(i);
      blocks += line.isBlank() || !wrapped ? 1 : 0;
      if (line.raw().length() < 30 && CAPTION.matcher(line.text()).matches()) {
        boolean alone = lines.get(i - 1).isBlank() || !wrapped;
        if (alone) {
          StringBuilder caption = new StringBuilder();
          lines.subList(i + 1, end).forEach(below -> caption.append(below.text()).append(' '));
          put("graphic", caption.toString());
          end = i;
          return true;
        }
      }
    }
    return false;
  }

  private void put(String name, String value) {
    if (!name.isEmpty() && !value.isBlank()) {
      fields.computeIfAbsent(name, unseen -> new ArrayList<>()).add(0, value.strip());
    }
  }
}

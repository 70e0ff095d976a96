package news.dateline.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.evaluate.AnnotatedText.MarkedAttribution;
import news.dateline.evaluate.AnnotatedText.Part;
import news.dateline.evaluate.SourceName.Kind;

/** One text's truth beside what was found in it, with the names of the sources of both. */
final class Sides {
  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern CAPITAL_INSIDE =
      Pattern.compile("(?<=[a-z,;:] )[A-Z][\\p{L}\\p{N}_’'.-]*");
  private static final Pattern SMALL_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}_])[a-z][\\p{L}\\p{N}_]*");

  final List<MarkedAttribution> gold;
  final AnnotatedText found;
  final boolean speech;
  final List<SourceName> goldNames = new ArrayList<>();
  final List<SourceName> foundNames = new ArrayList<>();
  private final String text;
  private final Set<String> capitalsInside = new HashSet<>();
  private final Set<String> smallWords = new HashSet<>();

  /**
   * Reads the names.
   *
   * @param speech whether only what was said or written counts
   */
  Sides(AnnotatedText truth, AnnotatedText found, boolean speech) {
    this.text = truth.text();
    this.gold = truth.attributions();
    this.found = found;
    this.speech = speech;
    Matcher inside = CAPITAL_INSIDE.matcher(text);
    while (inside.find()) {
      capitalsInside.add(SourceName.possessiveOff(inside.group()).toLowerCase(Locale.ROOT));
    }
    Matcher small = SMALL_WORD.matcher(text);
    while (small.find()) {
      smallWords.add(small.group());
    }
    for (MarkedAttribution one : gold) {
      goldNames.add(real(SourceName.of(one.source().map(AnnotatedText.Source::text).orElse(""))));
    }
    for (MarkedAttribution one : found.attributions()) {
      foundNames.add(
          real(
              SourceName.of(
                  one.speaker()
                      .filter(name -> !name.isEmpty())
                      .orElseGet(() -> one.source().map(AnnotatedText.Source::text).orElse("")))));
    }
  }

  /** Whether an attribution of the gold counts. */
  boolean counts(int i) {
    return !speech || gold.get(i).speech();
  }

  /** Where the words of some parts start. */
  Set<Integer> words(List<Part> parts) {
    Set<Integer> starts = new HashSet<>();
    for (Part part : parts) {
      Matcher matcher = WORD.matcher(text).region(part.start(), Math.max(part.start(), part.end()));
      while (matcher.find()) {
        starts.add(matcher.start());
      }
    }
    return starts;
  }

  /** "Scholars said …": a capital that only the sentence's start gives is no name. */
  SourceName real(SourceName name) {
    if (name.kind() != Kind.NAMED || name.words().size() != 1) {
      return name;
    }
    String word = name.words().get(0);
    boolean ordinary =
        !capitalsInside.contains(word)
            && (smallWords.contains(word) || word.endsWith("s"))
            && !text.contains(word.toUpperCase(Locale.ROOT));
    return ordinary ? SourceName.DESCRIBED : name;
  }
}

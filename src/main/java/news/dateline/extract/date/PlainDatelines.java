package news.dateline.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.article.Span;
import news.dateline.extract.text.Explained;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * Datelines in scripts without capitals, which only the agency tells from a sentence.
 *
 * <pre>
 *   新华社北京3月12日电      中新社北京3月12日电      (法新社巴黎12日电)
 *   【東京共同】              【ロンドン時事】
 *   (서울=연합뉴스)
 *   القاهرة (رويترز) -       दिल्ली, 12 मार्च (भाषा)
 * </pre>
 */
final class PlainDatelines {
  private static final int LONGEST = 160;

  private static final List<Form> FORMS =
      List.of(
          new Form(
              DatelineRule.DATELINE_IN_CHINESE,
              "[(（【]?(?:本报|据)?"
                  + agency(DatelineWords.CHINESE_AGENCIES)
                  + "(?<place>\\p{IsHan}{2,8}?)(?<day>(?:\\d{1,2}月)?\\d{1,2}日)?电[)）】]?"),
          new Form(
              DatelineRule.DATELINE_IN_JAPANESE,
              "【(?<place>[\\p{IsHan}\\p{IsKatakana}ー・]{2,12}?)"
                  + agency(DatelineWords.JAPANESE_AGENCIES)
                  + "】"),
          new Form(
              DatelineRule.DATELINE_IN_KOREAN,
              "\\((?<place>\\p{IsHangul}{2,8})=" + agency(DatelineWords.KOREAN_AGENCIES) + "\\)"),
          new Form(
              DatelineRule.DATELINE_IN_ARABIC_SCRIPT,
              "(?<place>[\\p{IsArabic}][\\p{IsArabic}\\p{M} ]{1,30}?) ?[(（](?<agency>[^()（）]{2,30})[)）] ?[-–—:ـ]+"),
          new Form(
              DatelineRule.DATELINE_IN_INDIC_SCRIPT,
              "(?<place>[\\p{IsDevanagari}\\p{IsBengali}\\p{IsTamil}][\\p{IsDevanagari}\\p{IsBengali}\\p{IsTamil}\\p{M} ]{1,30}?)"
                  + "(?:, ?(?<day>\\p{Nd}{1,2} [\\p{L}\\p{M}]{2,12}))?,? ?\\((?<agency>[^()]{2,30})\\) ?[-–—:।.]?"),
          new Form(
              DatelineRule.DATELINE_IN_HEBREW,
              "(?<place>\\p{IsHebrew}[\\p{IsHebrew} ]{1,30}?) ?\\((?<agency>[^()]{2,30})\\) ?[-–—:]"));

  private record Form(DatelineRule rule, Pattern pattern) {
    Form(DatelineRule rule, String pattern) {
      this(rule, Pattern.compile(pattern));
    }
  }

  private PlainDatelines() {}

  private static String agency(Set<String> names) {
    return names.stream()
        .sorted()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<agency>", ")"));
  }

  /** The dateline at the beginning of a paragraph. */
  static Optional<PrintedDateline> at(
      Text text, TokenSpan paragraph, DatelinePlaces places, List<Rule> before) {
    if (paragraph.size() == 0 || text.token(paragraph.from()).lower().charAt(0) == 0) {
      return Optional.empty();
    }
    int start = text.token(paragraph.from()).start();
    int last = Math.min(paragraph.to() - 1, paragraph.from() + LONGEST);
    String line = text.text().substring(start, Math.min(start + LONGEST, text.token(last).end()));
    if (line.codePointAt(0) < 0x300 && line.charAt(0) != '(') {
      return Optional.empty();
    }
    for (Form form : FORMS) {
      Matcher found = form.pattern().matcher(line);
      if (found.lookingAt()) {
        List<Rule> rules = new ArrayList<>(before);
        rules.add(form.rule());
        return Optional.of(line(text, paragraph, start, found, places, rules));
      }
    }
    return Optional.empty();
  }

  private static PrintedDateline line(
      Text text,
      TokenSpan paragraph,
      int start,
      Matcher found,
      DatelinePlaces places,
      List<Rule> rules) {
    String place = found.group("place").strip();
    int placeStart = start + found.start("place");
    int placeEnd = placeStart + place.length();
    boolean dated =
        found.namedGroups().containsKey("day")
            && found.group("day") != null
            && found.group("day").indexOf('月') != 0;
    Optional<Span> date =
        dated
            ? Optional.of(Span.body(start + found.start("day"), start + found.end("day")))
            : Optional.empty();
    Optional<Explained<String>> country = places.country(place, Optional.empty());
    country.ifPresent(explained -> rules.addAll(explained.rules()));
    return new PrintedDateline(
        place,
        country.map(Explained::found),
        Optional.of(found.group("agency").strip()),
        date,
        Span.body(start, start + found.end()),
        new TokenSpan(
            token(text, paragraph, placeStart), Math.max(token(text, paragraph, placeEnd), 1)),
        token(text, paragraph, start + found.end()),
        rules);
  }

  /** The first token that begins at a character or after it. */
  private static int token(Text text, TokenSpan paragraph, int at) {
    int i = paragraph.from();
    while (i < paragraph.to() && text.token(i).start() < at) {
      i++;
    }
    return i;
  }
}

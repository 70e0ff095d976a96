package news.dateline.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Span;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;

/**
 * What follows the place in a dateline, read from left to right: region, day, agency, dash. Its
 * grammar stands in {@link Datelines}.
 */
final class DatelineTail {
  private final Text text;
  private final int limit;
  final List<Rule> rules = new ArrayList<>();
  int at;
  int placesEnd;
  int end;
  Optional<String> region = Optional.empty();
  Optional<Span> date = Optional.empty();
  Optional<String> agency = Optional.empty();

  DatelineTail(Text text, int limit, int at) {
    this.text = text;
    this.limit = limit;
    this.at = at;
  }

  /** Reads it; false where no dash follows, or what is like one. */
  boolean read() {
    secondPlace();
    rest();
    return dash();
  }

  /** Whether a long dash comes before a sentence. */
  boolean beforeSentence() {
    String dash = text.lower(at - 1);
    if (!(dash.equals("—") || dash.equals("–") || dash.equals("―")) || at + 4 > text.size()) {
      return false;
    }
    boolean sentence = false;
    for (int i = at; i < at + 4; i++) {
      sentence |= text.token(i).shape() == Token.Shape.LOWER;
    }
    return sentence
        && (text.token(at).capital()
            || text.token(at).shape() == Token.Shape.NUMBER
            || text.token(at).shape() == Token.Shape.MARK);
  }

  /** {@code MOSCOW/KYIV}, where {@code Berlin/dpa} is a place and an agency. */
  private void secondPlace() {
    if (at >= limit || !text.token(at).is("/") || agencyAfterSlash()) {
      return;
    }
    at++;
    while (at < limit && text.token(at).capital()) {
      at++;
    }
    rules.add(DatelineRule.DATELINE_OF_TWO_PLACES);
  }

  private boolean agencyAfterSlash() {
    return at + 1 < limit
        && (!text.token(at + 1).capital() || text.token(at + 1).shape() == Token.Shape.UPPER)
        && text.token(at - 1).shape() != Token.Shape.UPPER;
  }

  /** Region, day and agency. */
  private void rest() {
    placesEnd = at;
    while (at < limit
        && (text.token(at).is(",")
            || (text.token(at).is(".") && DatelineTokens.day(text, at + 1, limit) > 0))) {
      if (!day(at + 1) && !region()) {
        break;
      }
    }
    day(at);
    end = at;
    bracketed();
    slashed();
    afterStop();
  }

  private boolean day(int from) {
    int day = date.isEmpty() && from < limit ? DatelineTokens.day(text, from, limit) : 0;
    if (day == 0) {
      return false;
    }
    rules.add(DatelineRule.DATELINE_DAY);
    date = Optional.of(Span.body(text.token(from).start(), text.token(day - 1).end()));
    at = day;
    if (at + 1 < limit && text.token(at).is(".") && text.token(at + 1).is(",")) {
      at++;
    }
    return true;
  }

  private boolean region() {
    int to = at + 1;
    while (to < limit
        && to - at <= 3
        && (text.token(to).capital() || DatelineTokens.elided(text, to, at))
        && !(DatelineTokens.month(text, to) && DatelineTokens.number(text, to + 1, 2))) {
      to++;
    }
    if (to == at + 1 || region.isPresent()) {
      // MADRID, 12 (EUROPA PRESS): the day of a month that all know
      boolean bare =
          to + 1 < limit && DatelineTokens.number(text, at + 1, 2) && text.token(at + 2).is("(");
      if (bare) {
        at += 2;
        rules.add(DatelineRule.DATELINE_BARE_DAY);
      }
      return bare;
    }
    rules.add(DatelineRule.DATELINE_REGION_AFTER_COMMA);
    region = Optional.of(text.between(at + 1, to));
    placesEnd = to;
    at =
        to < limit
                && text.token(to).is(".")
                && !(to + 1 < limit
                    && text.token(to + 1).capital()
                    && DatelineTokens.day(text, to + 1, limit) == 0)
            ? to + 1
            : to;
    return true;
  }

  private void bracketed() {
    if (at < limit && text.token(at).is(",") && at + 1 < limit && text.token(at + 1).is("(")) {
      at++;
    }
    if (at < limit && text.token(at).is("(")) {
      int to = at + 1;
      while (to < limit && !text.token(to).is(")")) {
        to++;
      }
      if (to < limit && to > at + 1 && to - at <= 8 && text.token(at + 1).word()) {
        rules.add(DatelineRule.DATELINE_AGENCY_IN_BRACKETS);
        agency = Optional.of(text.between(at + 1, to));
        at = to + 1;
        end = at;
      }
    }
  }

  /** {@code /TASS/}, {@code Berlin/dpa}. */
  private void slashed() {
    int slash = at < limit && text.token(at).is(".") ? at + 1 : at;
    if (agency.isEmpty()
        && slash + 1 < limit
        && text.token(slash).is("/")
        && text.token(slash + 1).word()) {
      int to = slash + 2;
      while (to < limit && to - slash < 5 && text.token(to).word() && slash == at + 1) {
        to++;
      }
      boolean closed = to < limit && text.token(to).is("/");
      rules.add(DatelineRule.DATELINE_AGENCY_AFTER_SLASH);
      agency = Optional.of(text.between(slash + 1, to));
      at = closed ? to + 1 : to;
      end = at;
    }
  }

  /** {@code Moscow. March 12. Interfax -}. */
  private void afterStop() {
    if (agency.isPresent() || date.isEmpty() || at + 2 >= limit || !text.token(at).is(".")) {
      return;
    }
    int to = at + 1;
    while (to < limit && to - at <= 3 && text.token(to).capital()) {
      to++;
    }
    if (to > at + 1 && to < limit && DatelineTokens.dash(text, to)) {
      rules.add(DatelineRule.DATELINE_AGENCY_AFTER_STOP);
      agency = Optional.of(text.between(at + 1, to));
      at = to;
      end = to;
    }
  }

  /** Passes the dash, if there is one; after an agency or a day, a colon or a stop is enough. */
  private boolean dash() {
    if (at >= limit) {
      return false;
    }
    if (text.token(at).is(".") && at + 1 < limit && DatelineTokens.dash(text, at + 1)) {
      // ORIHUELA.—   MADRID (EFE).-
      rules.add(DatelineRule.DATELINE_BEFORE_STOP_AND_DASH);
      at += 2;
      return true;
    }
    if (DatelineTokens.dash(text, at) && DatelineTokens.spaced(text, at)) {
      at += at + 1 < limit && DatelineTokens.dash(text, at + 1) ? 2 : 1;
      return true;
    }
    if (text.token(at).is(":") && (agency.isPresent() || date.isPresent())) {
      rules.add(DatelineRule.DATELINE_BEFORE_COLON);
    } else if (text.token(at).is(".") && agency.isPresent()) {
      rules.add(DatelineRule.DATELINE_BEFORE_STOP);
    } else {
      return false;
    }
    at++;
    return true;
  }
}

package news.dateline.extract.speech;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;

/**
 * Reads the subject of a reporting verb.
 *
 * <pre>
 *   subject = { filler } ( pronoun | [ honorific ] name | description [ "," name "," ] | acronym )
 *   description = [ determiner ] { word } role { word }: le ministre de la Justice Paul Martin
 * </pre>
 *
 * <p>A name inside a description counts only where nothing makes it part of a genitive: the head of
 * "the spokesman of Paul Martin" is not Martin. In German, where every noun has a capital, what
 * stands before a name has to be a known role, and a lone word is a name only where the text never
 * puts an article before it. A lone word that begins a sentence is one only where it has its
 * capital inside of a sentence too.
 */
final class SpeechSubjects {
  private static final int LONGEST = 16;
  private static final int FILLERS = 4;
  private static final int WORDS = 4;

  private final Text text;
  private final SpeechWords words;

  /** Words with a capital behind an article. */
  private final Set<String> nouns = new HashSet<>();

  /** Words with a capital behind another word, which begin no sentence there. */
  private final Set<String> inside = new HashSet<>();

  /** How a subject is put. */
  enum Form {
    NAME,
    PRONOUN,
    DESCRIPTION,
    ACRONYM
  }

  /**
   * A subject.
   *
   * @param form how it is put
   * @param whole all of it
   * @param name the words of the name, or all of it
   * @param role what the name's bearer is, as printed
   */
  record Subject(Form form, TokenSpan whole, TokenSpan name, Optional<TokenSpan> role) {}

  SpeechSubjects(Text text, SpeechWords words) {
    this.text = text;
    this.words = words;
    for (int i = 1; i < text.size(); i++) {
      if (text.token(i).capital() && text.token(i - 1).word()) {
        inside.add(text.token(i).text());
        if (words.german() && words.is("determiner", text.lower(i - 1))) {
          nouns.add(text.token(i).text());
        }
      }
    }
  }

  /** The subject that begins at a token or behind a few fillers, if one does. */
  Optional<Subject> at(int token, int limit) {
    int from = token;
    while (from < limit && from - token < FILLERS && filler(from)) {
      from++;
    }
    if (from >= limit || !text.token(from).word()) {
      return Optional.empty();
    }
    if (words.pronoun(text.lower(from))) {
      TokenSpan it = new TokenSpan(from, from + 1);
      return Optional.of(new Subject(Form.PRONOUN, it, it, Optional.empty()));
    }
    int end = end(from, Math.min(limit, from + LONGEST));
    return end == from ? Optional.empty() : phrase(from, end, limit);
  }

  private boolean filler(int i) {
    return words.is("filler", text.token(i).text()) || weekday(i);
  }

  private boolean weekday(int i) {
    return words.german()
        && words.is("not-name", text.token(i).text())
        && i > 0
        && text.token(i - 1).is("am");
  }

  /** One past the last word that can belong to a description. */
  private int end(int from, int limit) {
    int i = words.is("determiner", text.lower(from)) ? from + 1 : from;
    while (i < limit) {
      Token token = text.token(i);
      String lower = token.lower();
      boolean ends =
          !token.word()
              || token.shape() == Token.Shape.NUMBER
              || words.is("stop", lower)
              || words.elided("stop", token)
              || words.pronoun(lower)
              || (!token.capital()
                  && !(i > from && words.is("determiner", text.lower(i - 1)))
                  && (words.verb(lower) || words.is("aux", lower) || words.is("filler", lower)))
              || (i > from && text.token(i).start() - text.token(i - 1).end() > 2);
      boolean partOfName =
          ends
              && words.is("particle", lower)
              && i > from
              && i + 1 < limit
              && words.given(text.token(i - 1))
              && text.token(i + 1).capital();
      boolean partOfRole =
          ends
              && words.is("of", lower)
              && i > from
              && !token.capital()
              && !words.is("filler", lower)
              && words.role(text.token(i - 1));
      if (ends && !partOfName && !partOfRole) {
        break;
      }
      i++;
    }
    while (i > from
        && (words.is("of", text.lower(i - 1)) || words.is("determiner", text.lower(i - 1)))) {
      i--;
    }
    return i;
  }

  private Optional<Subject> phrase(int from, int end, int limit) {
    int head = from;
    boolean determined = words.is("determiner", text.lower(head));
    if (determined) {
      head++;
    }
    boolean elided = head < end && words.elided("determiner", text.token(head));
    boolean titled = false;
    while (head < end && words.honorific(text.token(head))) {
      titled = true;
      head++;
    }
    for (int i = head; i < end; i++) {
      if (words.given(text.token(i)) && !genitive(i, from)) {
        int last = nameEnd(i, end);
        return Optional.of(named(from, i, last, head));
      }
    }
    if (head < end && !determined && !elided && words.nameLike(text.token(head))) {
      int last = nameEnd(head, end);
      boolean whole = last == end || !text.token(last).capital();
      boolean fits = whole && last - head <= WORDS && (titled || plausible(head, last));
      if (fits) {
        return Optional.of(named(from, head, last, head));
      }
    }
    for (int i = head + 1; i < end; i++) {
      if (words.nameLike(text.token(i)) && words.role(text.token(i - 1))) {
        int last = nameEnd(i, end);
        boolean apart = last == end || !text.token(last).capital();
        if (apart && last - i <= WORDS && plausible(i, last)) {
          return Optional.of(named(from, i, last, head));
        }
      }
    }
    return described(from, head, end, limit, determined || elided);
  }

  private Optional<Subject> described(int from, int head, int end, int limit, boolean determined) {
    boolean role = false;
    for (int i = head; i < end; i++) {
      role |= words.role(text.token(i));
    }
    if (role && end + 1 < limit && text.token(end).is(",")) {
      int name = end + 1;
      while (name < limit && words.honorific(text.token(name))) {
        name++;
      }
      if (name < limit && words.nameLike(text.token(name))) {
        int last = nameEnd(name, Math.min(limit, name + LONGEST));
        boolean closed = last == limit || !text.token(last).word() || words.verb(text.lower(last));
        if (closed && last - name >= 2 && last - name <= WORDS) {
          return Optional.of(
              new Subject(
                  Form.NAME,
                  new TokenSpan(from, last),
                  new TokenSpan(name, last),
                  Optional.of(new TokenSpan(head, end))));
        }
      }
    }
    TokenSpan whole = new TokenSpan(from, end);
    boolean acronym = head + 1 == end && text.token(head).shape() == Token.Shape.UPPER && !role;
    if (acronym) {
      return Optional.of(
          new Subject(Form.ACRONYM, whole, new TokenSpan(head, end), Optional.empty()));
    }
    return (determined && head < end) || role
        ? Optional.of(
            new Subject(Form.DESCRIPTION, whole, new TokenSpan(head, end), Optional.empty()))
        : Optional.empty();
  }

  private Subject named(int from, int name, int last, int head) {
    Optional<TokenSpan> role =
        head < name && !words.honorific(text.token(name - 1))
            ? Optional.of(new TokenSpan(head, name))
            : Optional.empty();
    return new Subject(Form.NAME, new TokenSpan(from, last), new TokenSpan(name, last), role);
  }

  /** Whether a name's first word hangs on "of", as in "the spokesman of Paul Martin". */
  private boolean genitive(int i, int from) {
    if (i == from) {
      return false;
    }
    Token before = text.token(i - 1);
    return words.is("of", before.lower())
        || (words.is("determiner", before.lower()) && i - 1 > from)
        || words.elided("of", text.token(i));
  }

  /** Whether words without a known given name are a name. */
  private boolean plausible(int from, int last) {
    if (last - from > 1) {
      return !words.german() || last - from == 2 || words.is("particle", text.lower(from + 1));
    }
    Token only = text.token(from);
    boolean initial = from == 0 || !text.token(from - 1).word();
    return only.shape() == Token.Shape.CAPITALISED
        && !nouns.contains(only.text())
        && (!initial || inside.contains(only.text()));
  }

  /** One past the last word of the name that begins at a token. */
  int nameEnd(int from, int limit) {
    int i = from + 1;
    boolean onlyGiven = words.given(text.token(from));
    while (i < limit && i - from < WORDS + 2 && near(i)) {
      Token token = text.token(i);
      boolean given = words.given(token);
      if (words.nameLike(token) && token.shape() == Token.Shape.CAPITALISED) {
        if (words.german() && !onlyGiven && i - from >= 2) {
          break;
        }
        onlyGiven &= given;
        i++;
      } else if (particle(token) && (onlyGiven || i == from + 1)) {
        int next = i;
        while (next < limit && next - i < 3 && particle(text.token(next))) {
          next++;
        }
        if (next >= limit || !words.nameLike(text.token(next))) {
          break;
        }
        onlyGiven = false;
        i = next + 1;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean particle(Token token) {
    return words.is("particle", token.lower());
  }

  private boolean near(int i) {
    return text.token(i).start() - text.token(i - 1).end() <= 1;
  }
}

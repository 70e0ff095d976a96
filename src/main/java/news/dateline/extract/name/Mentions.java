package news.dateline.extract.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.extract.text.NamedLists;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;

/**
 * Every name in a text, in the order of reading, with what the text tells of its words. Headlines
 * are left out: Most Words of Them Have Capitals.
 */
public final class Mentions {
  /** Shorter words are too often other words of one letter's difference. */
  private static final int LONG = 7;

  private static final int MOST = 500;

  private static final int LONGEST_HEADLINE = 40;

  /** What somebody does in headlines. */
  private static final Set<String> VERBS =
      NamedLists.of(Mentions.class, "names.tsv").get("headline-verb");

  private final Text text;
  private final List<Mention> all = new ArrayList<>();
  private final Map<String, List<Mention>> byLast = new HashMap<>();
  private final Map<String, List<Mention>> byFirst = new HashMap<>();
  private final BitSet headlines = new BitSet();
  private final Set<String> smallWords;
  private final Set<String> insideSentences = new HashSet<>();

  public Mentions(Text text) {
    this.text = text;
    this.smallWords = text.smallWords();
    int paragraph = 0;
    boolean headline = false;
    int judged = -1;
    for (TokenSpan name : Names.in(text)) {
      while (text.paragraphs().get(paragraph).to() <= name.from()) {
        paragraph++;
      }
      if (judged != paragraph) {
        judged = paragraph;
        headline = headline(text.paragraphs().get(paragraph));
      }
      if (headline) {
        headlines.set(text.paragraphs().get(paragraph).from());
      } else {
        mention(name);
      }
    }
  }

  public List<Mention> all() {
    return Collections.unmodifiableList(all);
  }

  public Mention get(int i) {
    return all.get(i);
  }

  /** Names of several words that end with a word: surnames. */
  public List<Mention> endingWith(String lower) {
    return byLast.getOrDefault(lower, List.of());
  }

  /** Names of several words that begin with a word. */
  public List<Mention> beginningWith(String lower) {
    return byFirst.getOrDefault(lower, List.of());
  }

  /**
   * A name of several words that ends with nearly the same word: one letter more, less or other,
   * but not among the first four.
   */
  public Optional<Mention> endingAlmostWith(String lower) {
    if (lower.length() < LONG) {
      return Optional.empty();
    }
    return byLast.entrySet().stream()
        .limit(MOST)
        .filter(entry -> almost(entry.getKey(), lower))
        .map(entry -> entry.getValue().get(0))
        .min(Comparator.comparingInt(Mention::from));
  }

  private static boolean almost(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || !a.regionMatches(0, b, 0, 4)) {
      return false;
    }
    int same = 4;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restA = a.substring(Math.min(a.length(), a.length() >= b.length() ? same + 1 : same));
    String restB = b.substring(Math.min(b.length(), b.length() >= a.length() ? same + 1 : same));
    return restA.equals(restB);
  }

  /** Whether the text has a word in small letters too. */
  public boolean smallToo(String lower) {
    return smallWords.contains(lower);
  }

  /** Whether a word is a name inside of a sentence, where names only have capitals. */
  public boolean insideSentence(String printed) {
    return insideSentences.contains(printed);
  }

  /** Whether Most Words of a Line Have Capitals: they are no names then. */
  private boolean headline(TokenSpan line) {
    int words = 0;
    int capitals = 0;
    for (int i = line.from(); i < Math.min(line.to(), line.from() + 40); i++) {
      if (text.token(i).word() && text.token(i).text().length() > 3) {
        words++;
        capitals += text.token(i).capital() ? 1 : 0;
      }
    }
    return words >= 5 && capitals * 5 >= words * 4;
  }

  /**
   * Where the name ends that some words of a headline begin with, whose verbs have capitals as
   * well: Oduya Says Port Will Close.
   */
  public int endInHeadline(int from, int to) {
    int begins = from;
    while (begins > 0 && from - begins < LONGEST_HEADLINE && !headlines.get(begins)) {
      begins--;
    }
    if (!headlines.get(begins) || newLine(begins, from)) {
      return to;
    }
    for (int i = from + 1; i < to; i++) {
      if (text.token(i).shape() == Token.Shape.CAPITALISED && VERBS.contains(text.lower(i))) {
        return i;
      }
    }
    return to;
  }

  private boolean newLine(int a, int b) {
    return text.text().substring(text.token(a).start(), text.token(b).start()).indexOf('\n') >= 0;
  }

  /** Whether a name has several words, and is not broken off. */
  boolean severalWords(Mention mention) {
    return mention.lower().size() > 1 && !text.token(mention.to() - 1).is("&");
  }

  private void mention(TokenSpan stretch) {
    int start = stretch.from();
    int named = Names.behindTitles(text, start, stretch.to() - 1, stretch.to());
    named = Math.min(named, stretch.to() - 1);
    List<String> lower = new ArrayList<>();
    for (int i = named; i < stretch.to(); i++) {
      lower.add(text.lower(i));
    }
    Mention found =
        new Mention(
            named,
            stretch.to(),
            text.oneLine(named, stretch.to()),
            lower,
            named > start ? text.oneLine(start, named) : "");
    all.add(found);
    if (start > 0 && text.token(start - 1).word() && stretch.size() == 1) {
      insideSentences.add(text.token(start).text());
    }
    if (severalWords(found)) {
      byLast.computeIfAbsent(lower.get(lower.size() - 1), key -> new ArrayList<>()).add(found);
      String last = lower.get(lower.size() - 1);
      if (last.startsWith("al-") || last.startsWith("el-")) {
        byLast.computeIfAbsent(last.substring(3), key -> new ArrayList<>()).add(found);
      }
      byFirst.computeIfAbsent(lower.get(0), key -> new ArrayList<>()).add(found);
    }
  }

  /** The name that ends before a token. */
  Optional<Mention> endingAt(int to) {
    int low = 0;
    int high = all.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int end = all.get(middle).to();
      if (end == to) {
        return Optional.of(all.get(middle));
      }
      if (end < to) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The number of the first name that begins at a token or behind it. */
  public int firstFrom(int at) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).from() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

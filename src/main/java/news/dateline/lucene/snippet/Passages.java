package news.dateline.lucene.snippet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.article.Span;
import news.dateline.search.Snippet;

/** Chooses the passages of an article that show its marked words. */
final class Passages {
  private static final int MOST = 2;
  private static final int WIDTH = 200;

  /** Later marks are shown where they fall into a passage, but do not choose one. */
  private static final int MOST_CANDIDATES = 40;

  private Passages() {}

  /**
   * The snippets of an article whose words are marked: its title, if a word of it is, and the best
   * passages of its body.
   */
  static List<Snippet> snippets(String title, String body, Set<Span> marks) {
    List<Span> inTitle = new ArrayList<>();
    List<Span> inBody = new ArrayList<>();
    for (Span mark : marks) {
      List<Span> list = mark.part() == Span.Part.TITLE ? inTitle : inBody;
      if (list.isEmpty() || list.get(list.size() - 1).end() <= mark.start()) {
        list.add(mark);
      }
    }
    List<Snippet> snippets = new ArrayList<>();
    if (!inTitle.isEmpty()) {
      snippets.add(new Snippet(Span.title(0, title.length()), title, inTitle));
    }
    for (Span passage : best(body, inBody)) {
      snippets.add(
          new Snippet(
              passage, passage.in(body), inBody.stream().filter(passage::contains).toList()));
    }
    return snippets;
  }

  /** The best passages: those with the most different words, then with the most words. */
  private static List<Span> best(String body, List<Span> marks) {
    record Candidate(Span first, int different, int all) {}
    List<Candidate> candidates = new ArrayList<>();
    int most = Math.min(marks.size(), MOST_CANDIDATES);
    for (int i = 0; i < most; i++) {
      Set<String> different = new HashSet<>();
      int next = i;
      for (; next < marks.size() && marks.get(next).end() <= marks.get(i).start() + WIDTH; next++) {
        different.add(marks.get(next).in(body).toLowerCase(Locale.ROOT));
      }
      candidates.add(new Candidate(marks.get(i), different.size(), next - i));
    }
    candidates.sort(
        Comparator.comparingInt(Candidate::different)
            .thenComparingInt(Candidate::all)
            .reversed()
            .thenComparing(Candidate::first));
    List<Span> chosen = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (chosen.size() == MOST) {
        break;
      }
      if (chosen.stream().noneMatch(candidate.first()::overlaps)) {
        Span span = around(body, candidate.first());
        if (chosen.stream().noneMatch(span::overlaps)) {
          chosen.add(span);
        }
      }
    }
    chosen.sort(Comparator.naturalOrder());
    return chosen;
  }

  /**
   * Some {@link #WIDTH} characters that begin with the mark's sentence where that begins near, and
   * end with a sentence or a word; never inside a line break or a pair of surrogates.
   */
  private static Span around(String body, Span mark) {
    int earliest = Math.max(0, mark.start() - WIDTH / 3);
    int start = mark.start();
    int word = start;
    while (start > earliest && !ends(body, start)) {
      start--;
      if (Character.isWhitespace(body.charAt(start)) && start + 1 < mark.start()) {
        word = start + 1;
      }
    }
    if (start > 0 && !ends(body, start)) {
      start = word;
    }
    while (start < mark.start() && Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    int latest = Math.min(body.length(), Math.max(mark.end(), start + WIDTH));
    int end = mark.end();
    int lastWord = end;
    int lastSentence = end;
    while (end < latest && body.charAt(end) != '\n') {
      end++;
      if (end == body.length() || Character.isWhitespace(body.charAt(end))) {
        lastWord = end;
        if (ends(body, end)) {
          lastSentence = end;
        }
      }
    }
    if (end < body.length() && body.charAt(end) != '\n') {
      end =
          lastSentence - start > WIDTH / 2 ? lastSentence : lastWord > mark.end() ? lastWord : end;
    }
    if (end < body.length()
        && Character.isLowSurrogate(body.charAt(end))
        && Character.isHighSurrogate(body.charAt(end - 1))) {
      end++;
    }
    if (start > 0
        && Character.isLowSurrogate(body.charAt(start))
        && Character.isHighSurrogate(body.charAt(start - 1))) {
      start--;
    }
    return Span.body(start, end);
  }

  /** Whether a sentence, or a paragraph, ends before this place. */
  private static boolean ends(String body, int at) {
    if (at == 0 || body.charAt(at - 1) == '\n') {
      return true;
    }
    int last = at - 1;
    while (last > 0 && "\"'”’»)]".indexOf(body.charAt(last)) >= 0) {
      last--;
    }
    return ".!?。！？".indexOf(body.charAt(last)) >= 0
        && (at == body.length() || Character.isWhitespace(body.charAt(at)));
  }
}

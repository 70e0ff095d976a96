package news.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.dateline.actors.Surname;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Folding;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.search.Query;
import news.dateline.search.Snippet;
import news.dateline.search.TextField;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * Shows where hits match: the title when words of it do, and the best stretches of the body.
 *
 * <p>Which words of title and body match, the postings say by position, and {@link Offsets} where
 * they stand. Fuzzy words, prefixes of very many words, and words inside quotations are found by
 * reading the text again.
 *
 * <p>For one thread and one request.
 */
final class Snippets {
  private static final int STRETCHES = 2;
  private static final int WIDTH = 200;

  /** Later marks are shown where they fall into a stretch, but do not choose one. */
  private static final int MOST_CANDIDATES = 40;

  /** More marks than that in one text are not looked at. */
  private static final int MOST_MARKS = 500;

  /** A prefix that begins more forms is looked for by reading. */
  private static final int MOST_BEGUN = 64;

  private final Analysis analysis;
  private final Lexicon lexicon;
  private final List<Query> words = new ArrayList<>();
  private final List<Query> quoted = new ArrayList<>();
  private final Map<String, List<String>> terms = new HashMap<>();

  Snippets(Analysis analysis, Lexicon lexicon, Query query, Query said) {
    this.analysis = analysis;
    this.lexicon = lexicon;
    gather(query);
    if (!(said instanceof Query.Everything)) {
      quoted.add(said);
    }
  }

  /** Whether any words are searched at all. */
  boolean wanted() {
    return !words.isEmpty() || !quoted.isEmpty();
  }

  /** Whether quotations have to be looked at. */
  boolean wantsQuotations() {
    return !quoted.isEmpty();
  }

  /** The snippets of an article whose quotations, or some of them, are asked for too. */
  List<Snippet> of(
      Article article, Offsets offsets, List<Quotation> quotations, Ranking.Entry entry)
      throws IOException {
    Set<Span> marks = new TreeSet<>();
    for (Quotation quotation : quotations) {
      Said said = new Said(article, quotation);
      for (Query clause : quoted) {
        if (said.matches(clause).orElse(true)) {
          said.mark(clause, marks);
        }
      }
    }
    Optional<String> language = article.findings().language();
    mark(language, article.title(), article.body(), offsets, entry, marks);
    return snippets(article.title(), article.body(), marks);
  }

  /** The snippets of an article's title and body. */
  List<Snippet> of(
      Optional<String> language, String title, String body, Offsets offsets, Ranking.Entry entry)
      throws IOException {
    Set<Span> marks = new TreeSet<>();
    mark(language, title, body, offsets, entry, marks);
    return snippets(title, body, marks);
  }

  /** What is asked for positively; what is excluded is not shown. */
  private void gather(Query query) {
    switch (query) {
      case Query.And and -> and.clauses().forEach(this::gather);
      case Query.Or or -> or.clauses().forEach(this::gather);
      case Query.Quoted one -> quoted.add(one.clause());
      case Query.Word word -> words.add(word);
      case Query.Phrase phrase -> words.add(phrase);
      case Query.Prefix prefix -> words.add(prefix);
      case Query.Fuzzy fuzzy -> words.add(fuzzy);
      case Query.Everything other -> {}
      case Query.Not other -> {}
      case Query.Value other -> {}
      case Query.Actor other -> {}
      case Query.Published other -> {}
      case Query.SaidBy other -> {}
    }
  }

  // ---- marks of title and body

  private void mark(
      Optional<String> language,
      String title,
      String body,
      Offsets offsets,
      Ranking.Entry entry,
      Set<Span> marks)
      throws IOException {
    if (words.isEmpty()) {
      return;
    }
    String code = Analysis.code(language);
    Offsets ofTitle = Offsets.of(analysis, title);
    for (Query query : words) {
      for (Span.Part part : Span.Part.values()) {
        boolean inTitle = part == Span.Part.TITLE;
        String text = inTitle ? title : body;
        Offsets at = inTitle ? ofTitle : offsets;
        switch (query) {
          case Query.Word word when in(word.field(), part) ->
              postings(code, part, word.word(), 0, entry, at, marks);
          case Query.Phrase phrase when in(phrase.field(), part) ->
              postings(code, part, phrase.words(), phrase.slop(), entry, at, marks);
          case Query.Prefix prefix when in(prefix.field(), part) ->
              prefix(language, part, text, prefix, entry, at, marks);
          case Query.Fuzzy fuzzy when in(fuzzy.field(), part) ->
              forms(language, text, fuzzy)
                  .forEach(found -> marks.add(new Span(part, found.start(), found.end())));
          default -> {}
        }
      }
    }
  }

  private static boolean in(TextField field, Span.Part part) {
    return switch (field) {
      case TEXT -> true;
      case TITLE -> part == Span.Part.TITLE;
      case BODY -> part == Span.Part.BODY;
      case BYLINE, SAID -> false;
    };
  }

  private List<String> terms(String code, String text) {
    return terms.computeIfAbsent(
        code + Schema.PAIR + text,
        key -> analysis.words(Optional.of(code), text).stream().map(Analysis.Token::term).toList());
  }

  private void postings(
      String code,
      Span.Part part,
      String text,
      int slop,
      Ranking.Entry entry,
      Offsets at,
      Set<Span> marks)
      throws IOException {
    List<String> phrase = terms(code, text);
    if (phrase.isEmpty()) {
      return;
    }
    WordsField field = new WordsField(WordsField.Text.of(part), code);
    int[][] positions = new int[phrase.size()][];
    for (int i = 0; i < phrase.size(); i++) {
      List<BytesRef> forms = new ArrayList<>();
      lexicon.forms(field, phrase.get(i)).forEach(form -> forms.add(new BytesRef(form)));
      positions[i] = positions(field.name(), forms, entry);
      if (positions[i].length == 0) {
        return;
      }
    }
    for (int[] place : PhraseMatcher.places(positions, phrase, slop)) {
      for (int i = 0; i < place.length && marks.size() < MOST_MARKS; i++) {
        at.at(positions[i][place[i]])
            .ifPresent(word -> marks.add(new Span(part, word.start(), word.end())));
      }
    }
  }

  /** Where some of these forms stand in an article, ascending. */
  private static int[] positions(String field, List<BytesRef> forms, Ranking.Entry entry)
      throws IOException {
    Terms all = entry.leaf().context().reader().terms(field);
    IntStream.Builder found = IntStream.builder();
    TermsEnum walk = all == null ? TermsEnum.EMPTY : all.iterator();
    PostingsEnum postings = null;
    for (BytesRef form : forms) {
      if (walk.seekExact(form)) {
        postings = walk.postings(postings, PostingsEnum.POSITIONS);
        if (postings.advance(entry.article()) == entry.article()) {
          for (int j = postings.freq(); j > 0; j--) {
            found.add(postings.nextPosition());
          }
        }
      }
    }
    return found.build().sorted().toArray();
  }

  /** A prefix in one field of a segment. */
  private record Begun(Leaf leaf, String field, String prefix) {}

  /** The forms that begin so; absent where there are more than {@link #MOST_BEGUN}. */
  private final Map<Begun, Optional<List<BytesRef>>> begun = new HashMap<>();

  /** Marks what begins so: few forms by their postings, many by reading the text. */
  private void prefix(
      Optional<String> language,
      Span.Part part,
      String text,
      Query.Prefix query,
      Ranking.Entry entry,
      Offsets at,
      Set<Span> marks)
      throws IOException {
    String field = new WordsField(WordsField.Text.of(part), Analysis.code(language)).name();
    Begun key = new Begun(entry.leaf(), field, Analysis.fold(query.prefix()));
    Optional<List<BytesRef>> few = begun.get(key);
    if (few == null) {
      few = begun(key);
      begun.put(key, few);
    }
    if (few.isEmpty()) {
      forms(language, text, query)
          .forEach(found -> marks.add(new Span(part, found.start(), found.end())));
      return;
    }
    int[] positions = positions(field, few.get(), entry);
    for (int i = 0; i < positions.length && marks.size() < MOST_MARKS; i++) {
      at.at(positions[i]).ifPresent(word -> marks.add(new Span(part, word.start(), word.end())));
    }
  }

  private static Optional<List<BytesRef>> begun(Begun key) throws IOException {
    Terms all = key.leaf().context().reader().terms(key.field());
    BytesRef prefix = new BytesRef(key.prefix());
    List<BytesRef> forms = new ArrayList<>();
    TermsEnum walk = all == null ? TermsEnum.EMPTY : all.iterator();
    if (walk.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return Optional.of(forms);
    }
    for (BytesRef form = walk.term();
        form != null && StringHelper.startsWith(form, prefix);
        form = walk.next()) {
      if (forms.size() == MOST_BEGUN) {
        return Optional.empty();
      }
      forms.add(BytesRef.deepCopyOf(form));
    }
    return Optional.of(forms);
  }

  private List<Analysis.Token> forms(Optional<String> language, String text, Query query) {
    return analysis.forms(language, text).stream()
        .filter(token -> matches(token.term(), query))
        .limit(MOST_MARKS)
        .toList();
  }

  private final Map<Query, CharacterRunAutomaton> automata = new HashMap<>();

  private boolean matches(String form, Query query) {
    return switch (query) {
      case Query.Prefix prefix -> form.startsWith(Analysis.fold(prefix.prefix()));
      case Query.Fuzzy fuzzy ->
          automata
              .computeIfAbsent(
                  query,
                  key ->
                      new CharacterRunAutomaton(FuzzyWordQuery.near(fuzzy.word(), fuzzy.edits())))
              .run(form);
      default -> false;
    };
  }

  // ---- quotations

  /** One quotation, read again: whether a clause holds of it, and which of its words say so. */
  private final class Said {
    private final Article article;
    private final Quotation quotation;
    private final String text;
    private final List<Analysis.Token> words;

    Said(Article article, Quotation quotation) {
      this.article = article;
      this.quotation = quotation;
      this.text = article.text(quotation);
      this.words = analysis.words(article.findings().language(), text);
    }

    /** Absent when the analysis leaves nothing of the clause. */
    Optional<Boolean> matches(Query clause) {
      return switch (clause) {
        case Query.Everything all -> Optional.of(true);
        case Query.And and -> {
          List<Boolean> parts = parts(and.clauses());
          yield parts.isEmpty() && !and.clauses().isEmpty()
              ? Optional.empty()
              : Optional.of(!parts.contains(false));
        }
        case Query.Or or -> {
          List<Boolean> parts = parts(or.clauses());
          yield parts.isEmpty() && !or.clauses().isEmpty()
              ? Optional.empty()
              : Optional.of(parts.contains(true));
        }
        case Query.Not not -> matches(not.clause()).map(holds -> !holds);
        case Query.Word word -> found(word.word(), 0);
        case Query.Phrase phrase -> found(phrase.words(), phrase.slop());
        case Query.Prefix prefix -> Optional.of(!forms(language(), text, prefix).isEmpty());
        case Query.Fuzzy fuzzy -> Optional.of(!forms(language(), text, fuzzy).isEmpty());
        case Query.SaidBy by -> Optional.of(saidBy(Folding.fold(by.name())));
        case Query.Value other -> Optional.of(true);
        case Query.Actor other -> Optional.of(true);
        case Query.Published other -> Optional.of(true);
        case Query.Quoted other -> Optional.of(true);
      };
    }

    private List<Boolean> parts(List<Query> clauses) {
      return clauses.stream().map(this::matches).flatMap(Optional::stream).toList();
    }

    private Optional<String> language() {
      return article.findings().language();
    }

    private boolean saidBy(String name) {
      for (Actor actor : Voices.of(quotation.attribution())) {
        if (Voices.names(actor).contains(name)
            || Surname.of(actor).filter(name::equals).isPresent()) {
          return true;
        }
      }
      return false;
    }

    private Optional<Boolean> found(String phrase, int slop) {
      return terms(Analysis.code(language()), phrase).isEmpty()
          ? Optional.empty()
          : Optional.of(!places(phrase, slop).isEmpty());
    }

    /** The tokens of each place where a phrase stands. */
    private List<Analysis.Token> places(String text, int slop) {
      List<String> phrase = terms(Analysis.code(language()), text);
      int[][] positions = new int[phrase.size()][];
      for (int i = 0; i < positions.length; i++) {
        String term = phrase.get(i);
        positions[i] =
            words.stream()
                .filter(token -> token.term().equals(term))
                .mapToInt(Analysis.Token::position)
                .toArray();
      }
      Set<Analysis.Token> found = new LinkedHashSet<>();
      if (positions.length > 0) {
        for (int[] place : PhraseMatcher.places(positions, phrase, slop)) {
          for (int i = 0; i < place.length; i++) {
            // Positions are numbered without gaps, as the words are.
            found.add(words.get(positions[i][place[i]]));
          }
        }
      }
      return List.copyOf(found);
    }

    /** Marks the words that satisfy a clause, where they stand in the article. */
    void mark(Query clause, Set<Span> marks) {
      switch (clause) {
        case Query.And and -> and.clauses().forEach(part -> mark(part, marks));
        case Query.Or or -> or.clauses().forEach(part -> mark(part, marks));
        case Query.Word word -> mark(places(word.word(), 0), marks);
        case Query.Phrase phrase -> mark(places(phrase.words(), phrase.slop()), marks);
        case Query.Prefix prefix -> mark(forms(language(), text, prefix), marks);
        case Query.Fuzzy fuzzy -> mark(forms(language(), text, fuzzy), marks);
        case Query.Everything other -> {}
        case Query.Not other -> {}
        case Query.Value other -> {}
        case Query.Actor other -> {}
        case Query.Published other -> {}
        case Query.Quoted other -> {}
        case Query.SaidBy other -> {}
      }
    }

    /** From offsets in the quotation's text, its stretches joined by a space, to the article's. */
    private void mark(List<Analysis.Token> tokens, Set<Span> marks) {
      for (Analysis.Token token : tokens) {
        int before = 0;
        for (Span stretch : quotation.content()) {
          int start = Math.max(token.start() - before, 0);
          int end = Math.min(token.end() - before, stretch.length());
          if (start < end) {
            marks.add(new Span(stretch.part(), stretch.start() + start, stretch.start() + end));
          }
          before += stretch.length() + 1;
        }
      }
    }
  }

  // ---- stretches

  private static List<Snippet> snippets(String title, String body, Set<Span> marks) {
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
    for (Span stretch : stretches(body, inBody)) {
      snippets.add(
          new Snippet(
              stretch, stretch.in(body), inBody.stream().filter(stretch::contains).toList()));
    }
    return snippets;
  }

  /** The best stretches: those with the most different words, then with the most words. */
  private static List<Span> stretches(String body, List<Span> marks) {
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
      if (chosen.size() == STRETCHES) {
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

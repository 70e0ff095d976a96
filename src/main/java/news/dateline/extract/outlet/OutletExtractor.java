package news.dateline.extract.outlet;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.ParsingHints;
import news.dateline.article.Span;
import news.dateline.extract.text.Explained;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenizedArticle;

/**
 * Who published the article: what the record says, else the host of its address, else the article
 * naming itself.
 *
 * <pre>
 *   The Harbour Post     could not verify …        was not able to confirm …, was unable to verify …
 *   …, the Halden Courier has learned              has seen, understands
 *   Consider supporting the Harbour Post           subscribe to, support, donate to, also in the furniture that was dropped
 * </pre>
 *
 * <p>A medium that somebody else talks to ({@code told the Courier}) names another, not itself. A
 * name taken from the text keeps its {@code The} only where that is printed with a capital inside
 * of a sentence. Each rule has its name and its example in {@link OutletRule}.
 */
public final class OutletExtractor implements Extractor {
  private static final int LONGEST_NAME = 6;

  private final OutletNames names;

  public OutletExtractor(OutletNames names) {
    this.names = names;
  }

  @Override
  public Findings extract(TokenizedArticle reading, Findings soFar) {
    Article article = reading.article();
    Optional<Explained<Outlet>> found =
        fromMetadata(article).or(() -> fromUrl(article)).or(() -> fromText(reading));
    return soFar
        .withOutlet(found.map(Explained::found))
        .explained(Explanation.Finding.OUTLET, found.map(Explained::ids).orElse(List.of()));
  }

  private Optional<Explained<Outlet>> fromMetadata(Article article) {
    return article
        .hints()
        .outlet()
        .filter(name -> !name.isBlank())
        .map(
            name ->
                names
                    .named(name.strip(), Optional.empty(), false, new Evidence.Inferred("constant"))
                    .after(OutletRule.OUTLET_OF_MAP))
        .or(() -> article.hints().outletKey().flatMap(key -> fromField(article, key)));
  }

  private Optional<Explained<Outlet>> fromField(Article article, String key) {
    boolean page = OutletWords.PAGE_KEYS.stream().anyMatch(key::startsWith);
    return article
        .printed(key)
        .filter(name -> !name.isBlank())
        .map(
            name ->
                names
                    .named(name.strip(), host(article), page, new Evidence.Metadata(key))
                    .after(page ? OutletRule.OUTLET_OF_PAGE : OutletRule.OUTLET_OF_RECORD));
  }

  private Optional<Explained<Outlet>> fromUrl(Article article) {
    return host(article).flatMap(host -> names.atHost(host, new Evidence.InUrl()));
  }

  private static Optional<String> host(Article article) {
    return article.provenance().current().url().flatMap(OutletExtractor::host);
  }

  /** The host of an address, which need not be one that a URI parser accepts. */
  public static Optional<String> host(String url) {
    int start = url.indexOf("://");
    if (start < 0 || !url.substring(0, start).toLowerCase(Locale.ROOT).startsWith("http")) {
      return Optional.empty();
    }
    int end = start + 3;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start + 3, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
    try {
      return host.indexOf('.') < 0 ? Optional.empty() : Optional.of(IDN.toUnicode(host));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private Optional<Explained<Outlet>> fromText(TokenizedArticle reading) {
    Optional<Explained<Outlet>> inBody = named(reading.body(), true);
    String furniture = reading.article().printed(ParsingHints.FURNITURE).orElse("");
    Optional<Explained<Outlet>> inFurniture =
        furniture.isEmpty()
            ? Optional.empty()
            : named(Text.of(furniture), false)
                .map(outlet -> outlet.after(OutletRule.OUTLET_IN_FURNITURE));
    if (inBody.isEmpty() || inFurniture.isEmpty()) {
      return inBody.or(() -> inFurniture);
    }
    // inside of a sentence, furniture shows whether The belongs to the name
    String name = inFurniture.get().found().name();
    return name.equals("The " + inBody.get().found().name())
        ? inBody.map(
            outlet ->
                outlet
                    .map(bare -> new Outlet(name, bare.evidence()))
                    .and(List.of(OutletRule.OUTLET_WITH_ARTICLE_OF_FURNITURE)))
        : inBody;
  }

  private Optional<Explained<Outlet>> named(Text text, boolean body) {
    for (int i = 0; i < text.size(); i++) {
      if (!text.token(i).capital()
          || text.quoteOf(i) >= 0
          || (text.token(i).is("the") && !followsPlea(text, i))) {
        continue;
      }
      int end = i;
      while (end < text.size() && end - i < LONGEST_NAME && text.token(end).capital()) {
        end++;
      }
      String name = text.between(i, end);
      Optional<OutletRule> own = ofItself(text, i, end);
      Optional<OutletRule> outlet = own.flatMap(rule -> names.asOutlet(name));
      if (outlet.isPresent()) {
        Span span = Span.body(text.token(i).start(), text.token(end - 1).end());
        return Optional.of(
            Explained.by(
                names.outlet(
                    names.known(name).orElse(name),
                    body
                        ? new Evidence.InText(span)
                        : new Evidence.Metadata(ParsingHints.FURNITURE)),
                own.get(),
                outlet.get()));
      }
      i = end - 1;
    }
    return Optional.empty();
  }

  /** What these words say that only the article's own outlet says of itself, if they do. */
  private static Optional<OutletRule> ofItself(Text text, int from, int to) {
    if (followsPlea(text, from)) {
      return Optional.of(OutletRule.OUTLET_ASKS_FOR_SUPPORT);
    }
    if (couldNotVerify(text, to)) {
      return Optional.of(OutletRule.OUTLET_COULD_NOT_VERIFY);
    }
    String next = text.lower(to);
    if (next.equals("was") || next.equals("is") || next.equals("has")) {
      int unable = unable(text, to);
      if (unable > 0) {
        return verifies(text, unable + 1, unable + 6)
            ? Optional.of(OutletRule.OUTLET_WAS_UNABLE_TO_VERIFY)
            : Optional.empty();
      }
      return hasLearned(text, from, to)
          ? Optional.of(OutletRule.OUTLET_HAS_LEARNED)
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean followsPlea(Text text, int i) {
    int before = i - 1;
    if (text.lower(before).equals("the")) {
      before--;
    }
    return OutletWords.PLEAS.contains(text.lower(before))
        || (text.lower(before).equals("to") && OutletWords.PLEAS.contains(text.lower(before - 1)));
  }

  private static boolean couldNotVerify(Text text, int i) {
    String next = text.lower(i);
    return ((next.equals("could") && text.lower(i + 1).equals("not")) || next.equals("couldn't"))
        && verifies(text, i + 1, i + 5);
  }

  /** The word behind was, is or has that says that something was not possible; 0 if none does. */
  private static int unable(Text text, int i) {
    for (int j = i + 1; j < i + 5; j++) {
      boolean not = text.lower(j - 1).equals("not");
      if (text.lower(j).equals("unable")
          || (text.lower(j).equals("able") && not)
          || (text.lower(j).equals("been") && text.lower(j + 1).equals("able") && not)) {
        return j;
      }
    }
    return 0;
  }

  private static boolean hasLearned(Text text, int from, int i) {
    boolean clauseBefore =
        text.lower(from - 1).equals(",")
            || (text.lower(from - 1).equals("the") && text.lower(from - 2).equals(","));
    return text.lower(i).equals("has")
        && clauseBefore
        && OutletWords.LEARNED.contains(text.lower(i + 1));
  }

  private static boolean verifies(Text text, int from, int to) {
    for (int j = from; j < to; j++) {
      if (OutletWords.VERIFY.contains(text.lower(j))) {
        return true;
      }
    }
    return false;
  }
}

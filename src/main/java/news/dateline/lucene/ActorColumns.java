package news.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import news.dateline.actors.ArchiveActors;
import news.dateline.actors.Correction;
import news.dateline.actors.Recast;
import news.dateline.article.Actor;
import news.dateline.article.Quotation;
import news.dateline.search.Facet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The facets of actors over a snapshot: the index has the names that articles print, these columns
 * the actors of the archive. A document that has several names of one actor counts once.
 *
 * <p>The columns are made when first asked for. Safe for use by several threads.
 */
final class ActorColumns {
  private static final int NOBODY = -1;
  private static final int DIVIDED = -2;

  private final ArchiveActors actors;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final List<Leaf> leaves;
  private final Map<FacetField, FacetColumn> columns = new ConcurrentHashMap<>();

  /** The articles of each part of a divided name: by name, part and segment. */
  private final Map<String, List<BitSet[]>> parts = new HashMap<>();

  /** Reads an article of a segment, for quotations that the columns say too little of. */
  interface Articles {
    news.dateline.article.Article read(Leaf leaf, int doc) throws IOException;
  }

  private final Articles articles;
  private final boolean rejects;

  ActorColumns(
      ArchiveActors actors,
      IndexReader reader,
      IndexSearcher searcher,
      List<Leaf> leaves,
      Articles articles)
      throws IOException {
    this.actors = actors;
    this.reader = reader;
    this.searcher = searcher;
    this.leaves = leaves;
    this.articles = articles;
    this.rejects = !actors.rejected().isEmpty();
    for (String name : actors.divided()) {
      List<BitSet[]> sets = new ArrayList<>();
      for (Correction.Part part : actors.parts(name)) {
        sets.add(articlesOf(query(part)));
      }
      parts.put(name, sets);
    }
  }

  /** Who is who. */
  ArchiveActors actors() {
    return actors;
  }

  /** Whether a field is told by the corrections, not by the index alone. */
  boolean tells(FacetField field) {
    return switch (field.facet()) {
      case ACTOR -> !actors.moved().isEmpty() || !actors.divided().isEmpty();
      case KIND -> !movers().isEmpty();
      case OUTLET, PLACE, CITED, TYPE, LANGUAGE -> false;
    };
  }

  /** The column of actors, of articles or quotations, or of the kinds of who speaks. */
  FacetColumn column(FacetField field) throws IOException {
    FacetColumn known = columns.get(field);
    if (known == null) {
      FacetColumn printed = FacetColumn.read(field, reader, leaves);
      known =
          !tells(field)
              ? printed
              : field.facet() == Facet.KIND ? kinds(printed) : moved(printed, field.side());
      if (field.facet() == Facet.ACTOR) {
        known = known.of(actors::actor);
      }
      columns.put(field, known);
    }
    return known;
  }

  /** The live documents that have some of these values in a column of this class. */
  FixedBitSet[] having(FacetField field, Set<String> values) throws IOException {
    FacetColumn column = column(field);
    boolean[] wanted = new boolean[column.size()];
    for (String value : values) {
      column.number(value).ifPresent(number -> wanted[number] = true);
    }
    FixedBitSet[] sets = new FixedBitSet[leaves.size()];
    for (int i = 0; i < sets.length; i++) {
      Leaf leaf = leaves.get(i);
      sets[i] = new FixedBitSet(leaf.size());
      FixedBitSet live = leaf.live(field.side());
      int[] starts = column.ordinals(i).starts();
      int[] ords = column.ordinals(i).ords();
      int[] numbers = column.numbers(i);
      for (int doc = DocSets.next(live, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = DocSets.next(live, doc + 1)) {
        for (int at = starts[doc]; at < starts[doc + 1]; at++) {
          if (wanted[numbers[ords[at]]]) {
            sets[i].set(doc);
            break;
          }
        }
      }
    }
    return sets;
  }

  /** Whether some name is rejected somewhere. */
  boolean rejects() {
    return rejects;
  }

  /** The articles in which a name is an actor, and not rejected; absent for all of them. */
  Optional<Query> where(String name) {
    boolean everywhere =
        actors.lead(name).actor().isPresent()
            && java.util.stream.IntStream.range(0, actors.parts(name).size())
                .allMatch(part -> actors.lead(name, part).actor().isPresent());
    if (everywhere) {
      return Optional.empty();
    }
    List<FixedBitSet> sets = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      FixedBitSet set = new FixedBitSet(leaves.get(i).size());
      FixedBitSet all = leaves.get(i).articles();
      for (int doc = DocSets.next(all, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = DocSets.next(all, doc + 1)) {
        if (lead(name, i, doc).actor().isPresent()) {
          set.set(doc);
        }
      }
      sets.add(set);
    }
    return Optional.of(new DocSetQuery(sets));
  }

  /** What a name leads to in an article. */
  private ArchiveActors.Lead lead(String name, int leaf, int article) {
    List<BitSet[]> divisions = parts.getOrDefault(name, List.of());
    for (int part = 0; part < divisions.size(); part++) {
      if (divisions.get(part)[leaf].get(article)) {
        return actors.lead(name, part);
      }
    }
    return actors.lead(name);
  }

  // ---- actors

  /** A column of printed names as one of actors. */
  private FacetColumn moved(FacetColumn printed, Side side) {
    String[] names = new String[printed.size()];
    boolean[] stays = new boolean[names.length];
    Set<String> others = new HashSet<>();
    for (int number = 0; number < names.length; number++) {
      String name = printed.value(number);
      names[number] = name;
      stays[number] = !actors.moved().contains(name) && !actors.divided().contains(name);
      if (!stays[number]) {
        actors.all(name).forEach(actor -> others.add(actor.value()));
      }
    }
    // Both are in order, so that the values of most names need no search for their place.
    Numbered moved = new Numbered(others);
    int[] to = new int[names.length];
    int[] ofMoved = new int[moved.values.length];
    List<String> values = new ArrayList<>(names.length);
    int next = 0;
    for (int number = 0; number < names.length; number++) {
      BytesRef name = new BytesRef(names[number]);
      while (next < ofMoved.length && new BytesRef(moved.values[next]).compareTo(name) <= 0) {
        ofMoved[next] = values.size();
        values.add(moved.values[next++]);
      }
      if (stays[number]) {
        int before = values.size() - 1;
        boolean there = before >= 0 && values.get(before).equals(names[number]);
        to[number] = there ? before : values.size();
        if (!there) {
          values.add(names[number]);
        }
      }
    }
    while (next < ofMoved.length) {
      ofMoved[next] = values.size();
      values.add(moved.values[next++]);
    }
    Function<ArchiveActors.Lead, Integer> number =
        lead -> lead.actor().map(actor -> ofMoved[moved.of(actor.value())]).orElse(NOBODY);
    for (int name = 0; name < names.length; name++) {
      if (!stays[name]) {
        to[name] =
            parts.containsKey(names[name]) ? DIVIDED : number.apply(actors.lead(names[name]));
      }
    }
    List<Columns.Ordinals> ordinals = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Columns columns = leaves.get(i).columns();
      Columns.Ordinals old = printed.ordinals(i);
      int[] numbers = printed.numbers(i);
      OrdinalsMaker maker = new OrdinalsMaker(leaves.get(i).size(), old.ords().length);
      for (int doc = 0; doc < leaves.get(i).size(); doc++) {
        for (int at = old.starts()[doc]; at < old.starts()[doc + 1]; at++) {
          int name = numbers[old.ords()[at]];
          int actor = to[name];
          if (actor == DIVIDED) {
            int article = side == Side.ARTICLES ? doc : columns.article(doc);
            actor = number.apply(lead(names[name], i, article));
          }
          if (actor != NOBODY) {
            maker.add(actor);
          }
        }
        maker.next();
      }
      ordinals.add(maker.done());
    }
    return FacetColumn.of(Facet.ACTOR, values.toArray(String[]::new), ordinals);
  }

  // ---- kinds

  /** The names a correction of which tells the kind of who speaks. */
  private Set<String> movers() {
    Set<String> movers = new TreeSet<>(actors.divided());
    for (String name : actors.moved()) {
      ArchiveActors.Lead lead = actors.lead(name);
      if (lead.actor().isEmpty() || Recast.kind(lead).isPresent()) {
        movers.add(name);
      }
    }
    return movers;
  }

  /**
   * The column of kinds, with those of corrected speakers. Where a quotation has one voice and one
   * kind, that is the speaker's, unless the kind is "unnamed": then the voice only relays. Of
   * others, the article tells.
   */
  private FacetColumn kinds(FacetColumn printed) throws IOException {
    Set<String> movers = movers();
    Set<String> values = new HashSet<>(Set.of(lower(Actor.Kind.UNNAMED)));
    for (int number = 0; number < printed.size(); number++) {
      values.add(printed.value(number));
    }
    for (Actor.Kind kind : Actor.Kind.values()) {
      values.add(lower(kind));
    }
    Numbered numbered = new Numbered(values);
    FacetColumn voices = FacetColumn.read(FacetField.ofQuotations(Facet.ACTOR), reader, leaves);
    boolean[] moving = new boolean[voices.size()];
    for (int number = 0; number < moving.length; number++) {
      moving[number] = movers.contains(voices.value(number));
    }
    List<Columns.Ordinals> ordinals = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      Columns.Ordinals old = printed.ordinals(i);
      Columns.Ordinals voice = voices.ordinals(i);
      OrdinalsMaker maker = new OrdinalsMaker(leaf.size(), old.ords().length);
      for (int doc = 0; doc < leaf.size(); doc++) {
        boolean moved = false;
        for (int at = voice.starts()[doc]; at < voice.starts()[doc + 1]; at++) {
          moved |= moving[voices.numbers(i)[voice.ords()[at]]];
        }
        if (moved && leaf.quotations().get(doc)) {
          for (String kind : kinds(leaf, i, doc, voices, printed)) {
            maker.add(numbered.of(kind));
          }
        } else {
          for (int at = old.starts()[doc]; at < old.starts()[doc + 1]; at++) {
            maker.add(numbered.of(printed.value(printed.numbers(i)[old.ords()[at]])));
          }
        }
        maker.next();
      }
      ordinals.add(maker.done());
    }
    return FacetColumn.of(Facet.KIND, numbered.values, ordinals);
  }

  private Set<String> kinds(Leaf leaf, int i, int doc, FacetColumn voices, FacetColumn printed)
      throws IOException {
    Columns.Ordinals voice = voices.ordinals(i);
    Columns.Ordinals kind = printed.ordinals(i);
    int article = leaf.columns().article(doc);
    if (voice.count(doc) == 1 && kind.count(doc) == 1) {
      String is = printed.value(printed.numbers(i)[kind.ords()[kind.starts()[doc]]]);
      if (is.equals(lower(Actor.Kind.UNNAMED))) {
        return Set.of(is);
      }
      String name = voices.value(voices.numbers(i)[voice.ords()[voice.starts()[doc]]]);
      ArchiveActors.Lead lead = lead(name, i, article);
      return Set.of(
          lead.actor().isEmpty()
              ? lower(Actor.Kind.UNNAMED)
              : Recast.kind(lead).map(ActorColumns::lower).orElse(is));
    }
    Quotation quotation =
        Recast.article(actors, articles.read(leaf, article))
            .findings()
            .quotations()
            .get(leaf.columns().number(doc));
    Set<String> kinds = new TreeSet<>();
    quotation.attribution().speakers().forEach(actor -> kinds.add(lower(actor.kind())));
    return kinds.isEmpty() ? Set.of(lower(Actor.Kind.UNNAMED)) : kinds;
  }

  private static String lower(Actor.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  // ---- parts

  private static Query query(Correction.Part part) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(Side.ARTICLES.all(), Occur.FILTER);
    if (!part.articles().isEmpty()) {
      all.add(
          new TermInSetQuery(Schema.BLOCK, part.articles().stream().map(BytesRef::new).toList()),
          Occur.FILTER);
    }
    part.outlet()
        .ifPresent(
            outlet ->
                all.add(
                    new TermQuery(
                        Schema.term(
                            FacetField.ofArticles(Facet.OUTLET).name(),
                            Facet.OUTLET.value(outlet))),
                    Occur.FILTER));
    if (part.from().isPresent() || part.to().isPresent()) {
      all.add(PublishedField.within(part.from(), part.to()), Occur.FILTER);
    }
    return all.build();
  }

  /** The articles of each segment; few take little room. */
  private BitSet[] articlesOf(Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    BitSet[] sets = new BitSet[leaves.size()];
    for (int i = 0; i < sets.length; i++) {
      Scorer scorer = weight.scorer(leaves.get(i).context());
      sets[i] =
          BitSet.of(
              scorer == null ? DocIdSetIterator.empty() : scorer.iterator(), leaves.get(i).size());
    }
    return sets;
  }

  /** Values in the order of their bytes, and their numbers. */
  private static final class Numbered {
    private final String[] values;
    private final Map<String, Integer> numbers = new HashMap<>();

    Numbered(Set<String> values) {
      this.values =
          values.stream()
              .map(BytesRef::new)
              .sorted()
              .map(BytesRef::utf8ToString)
              .toArray(String[]::new);
      for (int number = 0; number < this.values.length; number++) {
        numbers.put(this.values[number], number);
      }
    }

    int of(String value) {
      return numbers.getOrDefault(value, NOBODY);
    }
  }

  /** Collects the numbers of one document after the other, each once. */
  private static final class OrdinalsMaker {
    private final int[] starts;
    private int[] ords;
    private int filled;
    private int doc;

    OrdinalsMaker(int documents, int size) {
      this.starts = new int[documents + 1];
      this.ords = new int[Math.max(16, size)];
    }

    void add(int number) {
      for (int at = starts[doc]; at < filled; at++) {
        if (ords[at] == number) {
          return;
        }
      }
      if (filled == ords.length) {
        ords = Arrays.copyOf(ords, filled * 2);
      }
      ords[filled++] = number;
    }

    void next() {
      starts[++doc] = filled;
    }

    Columns.Ordinals done() {
      return new Columns.Ordinals(starts, Arrays.copyOf(ords, filled));
    }
  }
}

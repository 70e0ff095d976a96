package news.dateline.lucene.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.actors.Surname;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;
import news.dateline.article.PlaceMention;
import news.dateline.article.Quotation;
import news.dateline.article.Shingles;
import news.dateline.lucene.schema.CompressionDictionary.Kind;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.PublishedField;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.schema.Voices;
import news.dateline.lucene.schema.WordsField;
import news.dateline.lucene.stored.StoredArticles;
import news.dateline.lucene.stored.StoredFindings;
import news.dateline.lucene.stored.TextCompression;
import news.dateline.lucene.text.Analysis;
import news.dateline.lucene.text.Offsets;
import news.dateline.search.Facet;
import news.dateline.search.PlacePath;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Makes an article's block of documents: its quotations in their order, then the article. */
public final class ArticleBlock {
  private final Analysis analysis;
  private final TextCompression compression;
  private final Clusters clusters;

  public ArticleBlock(Analysis analysis, TextCompression compression, Clusters clusters) {
    this.analysis = analysis;
    this.clusters = clusters;
    this.compression = compression;
  }

  /**
   * The documents of an article.
   *
   * @param digest of {@link news.dateline.lucene.schema.Fingerprint#digest}
   */
  List<Document> of(Article article, byte[] digest) {
    String code = Analysis.code(article.findings().language());
    Map<String, Set<Actor>> alike = alike(article);
    List<Document> block = new ArrayList<>();
    for (Quotation quotation : article.findings().quotations()) {
      block.add(quotation(article, quotation, alike, code));
    }
    block.add(article(article, digest, code));
    return block;
  }

  private Document article(Article article, byte[] digest, String code) {
    Document document = new Document();
    add(document, Schema.DOC, Schema.ARTICLE);
    add(document, Schema.BLOCK, article.id());
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(article.id())));
    document.add(new BinaryDocValuesField(Schema.DIGEST, new BytesRef(digest)));
    for (Capture capture : article.provenance().captures()) {
      if (capture.url().isEmpty()) {
        document.add(term(Schema.CAPTURE, CapturePlaces.term(capture)));
      }
    }

    Set<String> files = new LinkedHashSet<>();
    article.provenance().captures().forEach(capture -> files.add(Capture.outer(capture.file())));
    terms(document, Schema.FROM, files);
    clusters.add(document, article.id(), Shingles.of(article));

    text(document, WordsField.Text.TITLE, code, article.title());
    text(document, WordsField.Text.BODY, code, article.body());
    article.byline().ifPresent(by -> text(document, WordsField.Text.BYLINE, code, by));

    article.findings().published().ifPresent(date -> PublishedField.add(document, date));
    article
        .findings()
        .outlet()
        .ifPresent(outlet -> outlet(document, Facet.OUTLET, List.of(outlet)));
    outlet(document, Facet.CITED, article.findings().cited());
    article
        .findings()
        .language()
        .map(Folding::fold)
        .filter(value -> !value.isEmpty())
        .ifPresent(value -> facet(document, FacetField.ofArticles(Facet.LANGUAGE), Set.of(value)));
    places(document, article.findings().places());
    actors(document, article);

    stored(
        document,
        Schema.STORED_RECORD,
        compression.compress(Kind.RECORD, StoredArticles.record(article)));
    stored(document, Schema.STORED_BODY, compression.compress(Kind.BODY, article.body()));
    stored(document, Schema.STORED_OFFSETS, Offsets.write(analysis, article.body()));
    byte[] findings = StoredFindings.write(article.findings());
    stored(document, Schema.STORED_FINDINGS, compression.compress(Kind.FINDINGS, findings));
    return document;
  }

  private static Document quotation(
      Article article, Quotation quotation, Map<String, Set<Actor>> alike, String code) {
    Document document = new Document();
    add(document, Schema.DOC, Schema.QUOTATION);
    add(document, Schema.BLOCK, article.id());
    String words = article.text(quotation);
    text(document, WordsField.Text.SAID, code, words);
    facet(document, FacetField.ofQuotations(Facet.TYPE), Set.of(lower(quotation.type())));
    Set<String> kinds = new LinkedHashSet<>();
    quotation.attribution().speakers().forEach(actor -> kinds.add(lower(actor.kind())));
    facet(
        document, FacetField.ofQuotations(Facet.KIND), kinds.isEmpty() ? Set.of("unnamed") : kinds);

    Set<String> values = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    Set<String> surnames = new LinkedHashSet<>();
    for (Actor actor : Voices.of(quotation.attribution())) {
      String value = Folding.fold(actor.name());
      for (Actor same : alike.getOrDefault(value, Set.of(actor))) {
        names.addAll(Voices.names(same));
        Surname.of(same).ifPresent(surnames::add);
      }
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    facet(document, FacetField.ofQuotations(Facet.ACTOR), values);
    surnames.removeAll(names);
    terms(document, Schema.SAID_BY, names);
    surnames.forEach(surname -> add(document, Schema.SAID_BY, Schema.SURNAME + surname));
    return document;
  }

  /** The voices of an article by folded name: those that only fold alike are one. */
  private static Map<String, Set<Actor>> alike(Article article) {
    Map<String, Set<Actor>> alike = new HashMap<>();
    for (Quotation quotation : article.findings().quotations()) {
      for (Actor actor : Voices.of(quotation.attribution())) {
        alike.computeIfAbsent(Folding.fold(actor.name()), it -> new LinkedHashSet<>()).add(actor);
      }
    }
    return alike;
  }

  private static void text(Document document, WordsField.Text text, String code, String words) {
    document.add(new Field(new WordsField(text, code).name(), words, Schema.WORDS));
  }

  private static void stored(Document document, String field, byte[] bytes) {
    document.add(new StoredField(field, bytes));
  }

  private static void outlet(Document document, Facet facet, List<Outlet> outlets) {
    Set<String> values = new LinkedHashSet<>();
    Set<String> labels = new LinkedHashSet<>();
    for (Outlet outlet : outlets) {
      label(values, labels, facet.value(outlet.name()), outlet.name());
    }
    facet(document, FacetField.ofArticles(facet), values);
    pairs(document, Schema.label(facet), labels);
  }

  private static void places(Document document, List<PlaceMention> mentions) {
    Set<String> values = new LinkedHashSet<>();
    Set<String> labels = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    Set<String> aliases = new LinkedHashSet<>();
    for (PlacePath path :
        mentions.stream().map(PlaceMention::place).map(PlacePath::of).distinct().toList()) {
      for (PlacePath step : path.steps()) {
        String value = step.value();
        PlacePath.Component last = step.components().getLast();
        String folded = Folding.fold(step.label());
        label(values, labels, value, step.label());
        names.add(folded);
        aliases.add(Schema.pair(folded, value));
        aliases.add(Schema.pair(last.value(), value));
      }
    }
    facet(document, FacetField.ofArticles(Facet.PLACE), values);
    pairs(document, Schema.label(Facet.PLACE), labels);
    terms(document, Schema.PLACE_NAME, names);
    pairs(document, Schema.PLACE_ALIAS, aliases);
  }

  private static void actors(Document document, Article article) {
    Set<String> values = new LinkedHashSet<>();
    Set<String> labels = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    Set<String> aliases = new LinkedHashSet<>();
    for (Actor actor : article.findings().actors()) {
      String value = Folding.fold(actor.name());
      label(values, labels, value, actor.name());
      for (String name : Voices.names(actor)) {
        names.add(name);
        aliases.add(Schema.pair(name, value));
      }
    }
    facet(document, FacetField.ofArticles(Facet.ACTOR), values);
    pairs(document, Schema.label(Facet.ACTOR), labels);
    terms(document, Schema.ACTOR_NAME, names);
    pairs(document, Schema.ACTOR_ALIAS, aliases);

    Set<String> pairs = new LinkedHashSet<>();
    for (Quotation quotation : article.findings().quotations()) {
      for (Actor actor : Voices.of(quotation.attribution())) {
        String value = Folding.fold(actor.name());
        Set<String> called = Voices.names(actor);
        Surname.of(actor).ifPresent(called::add);
        if (!value.isEmpty()) {
          called.forEach(name -> pairs.add(Schema.pair(name, value)));
        }
      }
    }
    pairs(document, Schema.SAID_BY_NAME, pairs);
  }

  private static void label(Set<String> values, Set<String> labels, String value, String label) {
    if (!value.isEmpty()) {
      values.add(value);
      labels.add(Schema.pair(value, label));
    }
  }

  private static void facet(Document document, FacetField field, Set<String> values) {
    for (String value : values) {
      add(document, field.name(), value);
      document.add(new SortedSetDocValuesField(field.name(), new BytesRef(Schema.cut(value))));
    }
  }

  private static void terms(Document document, String field, Set<String> terms) {
    terms.forEach(term -> add(document, field, term));
  }

  /** Adds terms of {@link Schema#pair}. */
  private static void pairs(Document document, String field, Set<String> pairs) {
    pairs.forEach(pair -> document.add(term(field, pair)));
  }

  private static void add(Document document, String field, String term) {
    document.add(term(field, Schema.cut(term)));
  }

  private static Field term(String field, String term) {
    return new StringField(field, term, Field.Store.NO);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

package news.dateline.lucene.stored;

import static news.dateline.article.ArticleBuilder.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import news.dateline.article.Article;
import news.dateline.lucene.IndexCheck;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneEngine;
import news.dateline.lucene.LuceneWriter;
import news.dateline.lucene.schema.CompressionDictionary;
import news.dateline.lucene.schema.CompressionDictionary.Kind;
import news.dateline.lucene.schema.Schema;
import news.dateline.search.ArchiveWriter.Outcome;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class TextCompressionTest {
  private static final String[] WORDS = {
    "harbour", "ferry", "mayor", "inquiry", "said", "the", "of", "council", "quay", "storm"
  };

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

  private static String prose(Random random, int words) {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < words; i++) {
      prose.append(WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 11 ? ". " : " ");
    }
    return prose.toString();
  }

  @Test
  void everyTextComesBack() throws IOException {
    TextCompression compression = new TextCompression(List.of(), false);
    for (Kind kind : Kind.values()) {
      for (String text : List.of("", "a", "Große Straße \uD83D\uDE00", "quay ".repeat(100_000))) {
        assertThat(compression.text(kind, new BytesRef(compression.compress(kind, text))))
            .isEqualTo(text);
      }
    }
  }

  @Test
  void aLearnedDictionaryIsReadAgainAndMakesTextsSmaller() throws IOException {
    TextCompression compression = new TextCompression(List.of(), true);
    Random random = new Random(1);
    byte[] early = {};
    CompressionDictionary learned = null;
    for (int i = 0; learned == null; i++) {
      early = compression.compress(Kind.BODY, prose(random, 1000));
      compression.compress(Kind.RECORD, "{\"url\":\"https://harbour.example/" + i + "\"}");
      compression.compress(Kind.FINDINGS, new byte[] {0});
      learned = compression.learn().orElse(null);
    }
    assertThat(compression.learn()).isEmpty();
    BytesRef document = learned.document().getField(Schema.STORED_DICTIONARY).binaryValue();
    TextCompression reading =
        new TextCompression(List.of(CompressionDictionary.read(document)), false);

    String text = prose(new Random(7), 300);
    byte[] packed = compression.compress(Kind.BODY, text);
    assertThat(reading.text(Kind.BODY, new BytesRef(packed))).isEqualTo(text);
    assertThat(reading.text(Kind.BODY, new BytesRef(early))).hasSizeGreaterThan(4000);
    assertThat(packed.length)
        .isLessThan(new TextCompression(List.of(), false).compress(Kind.BODY, text).length);
  }

  @Test
  void damageIsNoticed() {
    TextCompression compression = new TextCompression(List.of(), false);
    byte[] packed = compression.compress(Kind.BODY, prose(new Random(1), 100));
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);
    assertThatThrownBy(() -> compression.text(Kind.BODY, new BytesRef(cut)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dateline check");
    byte[] other = packed.clone();
    other[0] = 3;
    assertThatThrownBy(() -> compression.text(Kind.BODY, new BytesRef(other)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no dictionary 3");
  }

  @Test
  void anArchiveLearnsOneDictionaryAndKeepsIt() throws Exception {
    List<Article> articles = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 230; i++) {
      articles.add(titled("T" + i).id("id" + i).body(prose(random, 6000)).make());
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (List<Article> run : List.of(articles.subList(0, 220), articles)) {
      try (LuceneWriter writer = LuceneWriter.open(directory, "memory", IndexSettings.standard())) {
        for (Article article : run) {
          outcomes.add(writer.put(article));
        }
        writer.commit();
      }
    }
    assertThat(outcomes.subList(0, 220)).containsOnly(Outcome.ADDED);
    assertThat(outcomes.subList(220, 440)).containsOnly(Outcome.UNCHANGED);
    assertThat(outcomes.subList(440, 450)).containsOnly(Outcome.ADDED);
    List<CompressionDictionary> dictionaries = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        dictionaries.addAll(CompressionDictionary.of(leaf.reader()));
      }
    }
    assertThat(dictionaries).hasSize(1);
    assertThat(IndexCheck.check(directory, "memory")).isEmpty();
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", IndexSettings.standard())) {
      for (Article article : articles) {
        assertThat(engine.newest().article(article.id())).contains(article);
      }
    }
  }
}

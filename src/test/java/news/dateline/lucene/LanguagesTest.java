package news.dateline.lucene;

import static news.dateline.article.ArticleBuilder.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.dateline.search.Parameters;
import news.dateline.search.Resource;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each language in its own words: found in another form, not found by another word. */
class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The ferries were delayed by the harbour's cranes. | ferry crane | ferret",
        "de | Die Bürgermeisterin dankte den Wählerinnen und Wählern der Häfen. | wähler hafen | wahrheit",
        "de | Die Straße am Fluss wurde überflutet. | strasse fluss | strauss",
        "fr | L’élection des conseillers municipaux a été annulée. | conseiller élections | contrat",
        "es | Las inundaciones destruyeron los puentes del río. | inundación puente rio | punto",
        "it | Dell’alluvione parlano i giornali e le città. | giornale alluvione citta | giorno",
        "pt | As eleições nos municípios foram adiadas. | eleição município | eleitor",
        "nl | De burgemeesters spraken over de overstromingen. | burgemeester overstroming | burger",
        "sv | Hamnarnas kranar stod stilla i staden. | hamn kran | hamster",
        "ru | Губернаторы говорили о наводнениях в городах. | губернатор наводнение город | горох",
        "uk | Міністри говорили про повені в портових містах. | міністр повінь портовий | порада",
        "uk | На мосту стояли кораблі нового порту. | міст новий кораблями | корова",
        "ar | قال الوزراء إن السفن في الميناء. | سفن ميناء | مطر",
        "tr | Belediye başkanları köprülerden söz etti. | başkan köprü | köpek",
        "zh | 市长说港口的起重机将保留。 | 起重机 港口 | 重港",
        "ja | 市長は港のクレーンを残すと述べた。 | 市長 クレーン | 長市",
        "ko | 시장은 항구의 크레인을 남기겠다고 말했다. | 시장은 항구의 | 공항",
      })
  void isSearchableInItsOwnWords(String language, String body, String found, String other)
      throws Exception {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", IndexSettings.standard())) {
      writer.put(titled("-").id("a").language(language).body(body).make());
      writer.commit();
    }
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", IndexSettings.standard())) {
      for (String word : found.split(" ")) {
        assertThat(total(engine, word)).as("%s in: %s", word, body).isEqualTo(1);
      }
      assertThat(total(engine, other)).as("%s in: %s", other, body).isZero();
    }
  }

  private static long total(LuceneEngine engine, String words) throws Exception {
    return engine
        .newest()
        .search(Parameters.usual().read(Resource.ARTICLES, Map.of("q", List.of(words))).request())
        .total();
  }
}

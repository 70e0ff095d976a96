package news.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file is read as what. */
class FormatsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the content decides, not the name
        "a.txt   | {\"title\":\"a\"}\\n{\"title\":\"b\"}\\n | jsonl",
        "a.json  | {\"title\":\"a\"}\\n{\"title\":\"b\"}\\n | jsonl",
        "a       | {\"title\":\"a\"}\\n{\"title\":\"b\"}\\n | jsonl",
        "a.jsonl | {\"title\":\"a\"}                        | json",
        "a.jsonl | [{\"title\":\"a\"},\\n{\"title\":\"b\"}] | json",
        "a.csv   | title\\tbody\\na\\tb\\n                  | tsv",
        "a.dat   | title,body\\na,b\\n                      | csv",
        "a.dat   | Title;Text\\na;b\\n                      | csv",
        // without a known name, consistent columns
        "a.dat   | x,y,z\\n1,2,3\\n4,5,6\\n                 | csv",
        "a.dat   | x,y,z\\n1,2\\n4,5,6,7\\n                 | none",
        // prose is no table
        "a.txt   | Rain, wind and snow\\n\\nIt rained, it blew, and it snowed.\\n | text",
        "a.md    | Rain, wind and snow\\n\\nIt rained, it blew, and it snowed.\\n | none",
        "a.txt   | By, the way\\n\\nOne, two, three.\\nFour.\\n                   | text",
        "a.txt   | {braces} in a headline\\n\\nText.\\n                          | text",
        "a.txt   | [Update] A headline\\n\\nText.\\n                             | text",
        "a.txt   | {\"title\": is how a record begins\\n\\nText, she said.\\nMore text.\\n | json",
        // pages, whatever they are called
        "a.txt   | <!DOCTYPE html><html><title>a</title>                        | html",
        "a       | \\n<!-- saved --><?xml version='1.0'?><html lang=en>          | html",
        "a.html  | <HTML><BODY>a, b\\nc, d                                      | html",
        "a.php   | <br />\\n<b>Warning</b>: no database\\n<html><body>           | html",
        "a.html  | <meta property='og:title' content='a'><p>b                   | html",
        // feeds and stories of agencies
        "a.xml   | <?xml version='1.0'?><rss><channel></channel></rss>          | rss",
        "a.xml   | <!DOCTYPE nitf><nitf><head/></nitf>                          | nitf",
        // other languages with tags are none
        "a.xml   | <?xml version='1.0'?><catalog></catalog>                     | none",
        "a.svg   | <svg><title>a</title></svg>                                  | none",
        "a.txt   | <b>Bold</b> words open this note.\\n\\nText.\\n               | text",
        "a.txt   | <record><title>a</title></record>                    | none",
        "a.txt   | a^b^c\\n1^2^3\\n4^5^6\\n7^8^9\\n                       | none",
        "a.txt   | key = 1\\nother = 2\\nthird = 3\\n                    | none",
        "a.txt   | {\\n  broken: 'yes'\\n                               | none",
        "a.txt   | 12 13.5 14\\n15 16.5 17\\n                           | none",
        "a.txt   | Orm 3, Sund 1, Vik 0.\\nTolv 2, Hav 2, Ness 1.\\n       | text",
        // nothing to read
        "a.png   | \\u0089PNG\\r\\n\\u001a\\n\\u0000\\u0000 | none",
        "a.txt   | \\u0000\\u0001\\u0002                    | none",
        "a.txt   | \\n \\n                                  | none",
      })
  void theContentDecides(String name, String content, String format) {
    String text = unescaped(content.strip());
    assertThat(Taken.read(folder, name.strip(), text).format()).isEqualTo(format.strip());
  }

  /** Java's escapes, and Unicode ones, which {@link String#translateEscapes} does not know. */
  private static String unescaped(String text) {
    return java.util.regex.Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
        .translateEscapes();
  }

  @Test
  void aFileNamedItselfMayBePlainTextWhateverItIsCalled() {
    assertThat(Taken.read(folder, "-", "A headline\n\nText.\n").format()).isEqualTo("text");
  }

  @Test
  void anEmptyFileIsSkipped() {
    assertThat(Taken.read(folder, "a.txt", "").outcome).contains(new Outcome.Skipped("empty"));
  }
}

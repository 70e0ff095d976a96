package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.dateline.archive.record.KnownField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMapTest {

  @Test
  void theExampleOfTheManualIsRead() throws InvalidFieldMap {
    FieldMap map =
        FieldMap.read(
            "m.json",
            """
            {"title":"headline","body":["lead","text"],"published":"pubdate","dateFormat":"dd/MM/yyyy",
             "outlet":{"constant":"The Courier"},"html":true}
            """);
    assertThat(map.choices())
        .containsEntry(KnownField.TITLE, new FieldMap.Choice.Names(List.of("headline")))
        .containsEntry(KnownField.BODY, new FieldMap.Choice.Names(List.of("lead", "text")))
        .containsEntry(KnownField.OUTLET, new FieldMap.Choice.Constant("The Courier"));
    assertThat(map.dateFormat().flatMap(format -> format.iso("05/03/2024"))).contains("2024-03-05");
    assertThat(map.html()).contains(true);
    assertThat(map.names()).containsExactly("headline", "lead", "text", "pubdate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"titel\":\"a\"}             | m.json: \"titel\": unknown key; a map knows title, body,",
        "{\"title\":7}                 | m.json: \"title\": must be the name of a field or a list of names",
        "{\"title\":{\"constant\":\"a\"}} | m.json: \"title\": must be the name of a field or a list of names",
        "{\"outlet\":{\"const\":\"a\"}}  | m.json: \"outlet\": must be the name of a field or a list of names, or {\"constant\":\"…\"}",
        "{\"body\":[]}                 | m.json: \"body\": must be",
        "{\"body\":[1]}                | m.json: \"body\": the list must hold names of fields",
        "{\"html\":\"yes\"}            | m.json: \"html\": must be true or false",
        "{\"dateFormat\":\"dd/bb\"}    | m.json: \"dateFormat\": not a date pattern: ",
        "{\"author\":\"a\",\"byline\":\"b\"} | m.json: \"byline\": given twice",
        "[1]                           | m.json: a map is a JSON object",
        "{\"title\":                   | m.json: not valid JSON: ",
      })
  void whatIsNotUnderstoodIsToldWithFileAndKey(String json, String message) {
    assertThatThrownBy(() -> FieldMap.read("m.json", json))
        .isInstanceOf(InvalidFieldMap.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd/MM/yyyy         | 05/03/2024            | 2024-03-05",
        "d.M.yy             | 5.3.24                | 2024-03-05",
        "d MMMM yyyy        | 5 march 2024          | 2024-03-05",
        "MMM yyyy           | Mar 2024              | 2024-03",
        "yyyy               | 2024                  | 2024",
        "yyyyMMddHHmm       | 202403051830          | 2024-03-05T18:30",
        "yyyy-MM-dd HH:mm X | 2024-03-05 18:30 +01  | 2024-03-05T18:30+01:00",
        "dd/MM/yyyy         | 31/02/2024            |",
        "dd/MM/yyyy         | 2024-03-05            |",
      })
  void datesAreReadByThePattern(String pattern, String printed, String iso) {
    assertThat(DateFormat.of(pattern).iso(printed).orElse(null)).isEqualTo(iso);
  }
}

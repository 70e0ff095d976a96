package news.dateline.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
  private static Corrections read(String... lines) {
    try {
      return Corrections.read("c.txt", Corrections.HEADER + "\n" + String.join("\n", lines));
    } catch (Corrections.Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> texts(Corrections corrections) {
    return corrections.all().stream().map(Correction::text).toList();
  }

  private static List<String> problems(Corrections corrections) {
    return corrections.problems().stream().map(Corrections.Problem::toString).toList();
  }

  @Test
  void everyLineIsWrittenAsItIsRead() {
    String[] lines = {
      "merge \"H. Q. Lund\" \"Quill Lund\" into \"Hedda Lund\"",
      "rename \"Lund Ana\" to \"Ana Lund\"",
      "split \"Lund\" article abc article def as \"Ana Lund\"",
      "split \"Lund\" outlet \"Karst \\\"FM\\\" Radio\" from 2024-03-01 to 2024-03-31 as \"Hedda Lund\"",
      "reject \"Breaking \\\\ News\"",
      "keep \"Ana M. Lund\"",
    };
    assertThat(texts(read(lines))).containsExactly(lines);
    assertThat(problems(read(lines))).isEmpty();
  }

  @Test
  void aPartOfADateIsItsWholePeriod() {
    assertThat(texts(read("split \"Lund\" from 2024 to 2024-02 as \"Ana Lund\"")))
        .containsExactly("split \"Lund\" from 2024-01-01 to 2024-02-29 as \"Ana Lund\"");
  }

  @Test
  void commentsBlankLinesAndWindowsLineEndsAreTaken() throws Exception {
    Corrections read =
        Corrections.read(
            "c.txt", "\uFEFFdateline corrections 1\r\n\r\n# who\r\nreject \"A #1\" # and why\r\n");
    assertThat(texts(read)).containsExactly("reject \"A #1\"");
    assertThat(read.all().getFirst().line()).isEqualTo(4);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void aBadLineIsNamedWithItsRemedyAndTheRestApplies() {
    Corrections read =
        read(
            "merg \"A\" into \"B\"",
            "merge A into \"B\"",
            "merge \"A\" to \"B\"",
            "reject \"A",
            "reject “A”",
            "reject \"A\" \"B\"",
            "split \"A\" as \"B\"",
            "split \"A\" from May as \"B\"",
            "split \"A\" from 2025 to 2024 as \"B\"",
            "reject \"\"",
            "split \"A\" outlet \"B\" as \"a\"",
            "reject \"Z\"");
    assertThat(texts(read)).containsExactly("reject \"Z\"");
    assertThat(problems(read))
        .containsExactly(
            "c.txt:2: \"merg\" is not a correction; a line begins with merge, rename, split, reject or"
                + " keep; did you mean merge?",
            "c.txt:3: after merge, a name in \"quotation marks\" is expected, not A at column 7",
            "c.txt:4: into \"NAME\" is expected, not to at column 11",
            "c.txt:5: the name that begins at column 8 has no closing quotation mark",
            "c.txt:6: the quotation mark “ at column 8 is not read here; type \"",
            "c.txt:7: \"B\" at column 12 is not expected; write one correction per line, names in \"quotation"
                + " marks\"",
            "c.txt:8: a split says in which articles: article ID, outlet \"NAME\", from DATE, to DATE;"
                + " for all of them, write rename",
            "c.txt:9: \"May\" is not a date; write a year, a month or a day: 2024, 2024-03 or 2024-03-22",
            "c.txt:10: from 2025-01-01 is after to; swap them",
            "c.txt:11: the name after reject is empty; write one",
            "c.txt:12: a part of \"A\" cannot be that same actor; name somebody else");
  }

  @Test
  void ofTwoLinesAboutOneNameTheFirstStands() {
    Corrections read =
        read(
            "merge \"Ana\" into \"Ana Lund\"",
            "reject \"ANA\"",
            "merge \"ana\" \"Anni\" into \"ána lund\"",
            "rename \"Ana\" to \"Ana Lund\"",
            "keep \"Ana\"");
    assertThat(texts(read))
        .containsExactly("merge \"Ana\" into \"Ana Lund\"", "merge \"Anni\" into \"ána lund\"");
    assertThat(problems(read))
        .containsExactly(
            "c.txt:3: line 2 says otherwise of \"ANA\" and applies: merge \"Ana\" into \"Ana Lund\";"
                + " delete one of the two",
            "c.txt:4: line 2 already says so of \"ana\"; delete this line",
            "c.txt:5: line 2 says otherwise of \"Ana\" and applies: merge \"Ana\" into \"Ana Lund\";"
                + " delete one of the two",
            "c.txt:6: line 2 says otherwise of \"Ana\" and applies: merge \"Ana\" into \"Ana Lund\";"
                + " delete one of the two");
  }

  @Test
  void theLineThatClosesACircleDoesNotApply() {
    Corrections read =
        read(
            "merge \"A\" into \"B\"",
            "rename \"B\" to \"C\"",
            "merge \"C\" into \"A\"",
            "merge \"D\" into \"d\"",
            "rename \"e\" to \"E\"");
    assertThat(texts(read))
        .containsExactly(
            "merge \"A\" into \"B\"", "rename \"B\" to \"C\"", "rename \"e\" to \"E\"");
    assertThat(problems(read))
        .containsExactly(
            "c.txt:4: this closes a circle: by the lines above, \"A\" becomes \"C\" already; delete one"
                + " of them",
            "c.txt:5: \"D\" is merged into itself; to change how it is written, use rename");
  }

  @Test
  void ofTwoLinesThatSplitOffTheSamePartTheFirstStands() {
    Corrections read =
        read(
            "split \"A\" outlet \"O\" as \"B\"",
            "split \"a\" outlet \"O\" as \"C\"",
            "split \"A\" outlet \"O\" from 2024 as \"C\"");
    assertThat(texts(read)).hasSize(2);
    assertThat(problems(read))
        .containsExactly(
            "c.txt:3: line 2 splits off the same part and applies: split \"A\" outlet \"O\" as \"B\";"
                + " delete one of the two");
  }

  @Test
  void aFileWithoutItsFirstLineIsReadAndTold() throws Exception {
    Corrections read = Corrections.read("c.txt", "reject \"A\"\nreject \"B\"\n");
    assertThat(read.count()).isEqualTo(2);
    assertThat(problems(read))
        .containsExactly(
            "c.txt:1: the first line should be: dateline corrections 1; write it there");
  }

  @Test
  void aFileOfALaterVersionIsRefused() {
    assertThatThrownBy(() -> Corrections.read("c.txt", "dateline corrections 2\nreject \"A\""))
        .isInstanceOf(Corrections.Unreadable.class)
        .hasMessageStartingWith("c.txt:1: \"dateline corrections 2\" is a version");
  }

  @Test
  void theDigestIsThatOfTheBytes() throws Exception {
    assertThat(Corrections.read("a", "reject \"A\"").digest())
        .isEqualTo(Corrections.read("b", "reject \"A\"").digest())
        .isNotEqualTo(Corrections.read("a", "reject \"A\" ").digest())
        .hasSize(64);
    assertThat(Corrections.NONE.digest()).isEqualTo("none");
  }
}

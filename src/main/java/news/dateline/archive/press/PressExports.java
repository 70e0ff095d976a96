package news.dateline.archive.press;

import java.util.List;
import java.util.Optional;
import news.dateline.archive.document.Sheet;

/** The exports of press databases that are read. */
final class PressExports {
  /** Every document is asked for each, in this order. */
  private static final List<PressExport> ALL =
      List.of(
          new LexisNexis(),
          new Factiva(),
          new ProQuest(),
          new Europresse(),
          new Gale(),
          new Genios(),
          new Ris());

  /** How many lines are looked at to recognise an export. */
  private static final int LOOKED_AT = 5000;

  private PressExports() {}

  /** The export that lines are of. */
  static Optional<PressExport> recognising(Sheet sheet) {
    Sheet first = sheet.first(LOOKED_AT);
    return ALL.stream().filter(export -> export.recognises(first)).findFirst();
  }
}

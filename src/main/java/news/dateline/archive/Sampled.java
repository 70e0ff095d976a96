package news.dateline.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.HtmlEvidence;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;

/**
 * Holds back the first records of a file until it is clear which of their fields hold HTML, and
 * tells every record of the file: one value alone may just mention a tag.
 *
 * <p>A field does when at least two records have it filled, and in at least half of these there is
 * a tag or a character reference. The first {@value #RECORDS} records are looked at, or fewer where
 * they are long.
 */
final class Sampled implements Records {
  private static final int RECORDS = 50;
  private static final long CHARACTERS = 2_000_000;

  private final Records records;
  private final List<Held> held = new ArrayList<>();
  private final Map<String, int[]> counts = new HashMap<>();
  private Set<String> html = Set.of();
  private boolean decided;
  private int sampled;
  private long characters;

  Sampled(Records records) {
    this.records = records;
  }

  /** Something to hand on. */
  private interface Held {
    void to(Records records) throws IOException;
  }

  @Override
  public void accept(String file, CapturedDocument document) throws IOException {
    if (!(document.content() instanceof CapturedDocument.Content.Fields fields)) {
      take(to -> to.accept(file, document));
      return;
    }
    if (decided) {
      records.accept(file, told(document, fields));
      return;
    }
    fields.fields().forEach(this::count);
    held.add(to -> to.accept(file, told(document, fields)));
    sampled++;
    if (sampled >= RECORDS || characters >= CHARACTERS) {
      flush();
    }
  }

  @Override
  public void reject(Rejection rejection) throws IOException {
    take(to -> to.reject(rejection));
  }

  @Override
  public void skip(String file, String reason) throws IOException {
    take(to -> to.skip(file, reason));
  }

  /** What comes before the first record with fields, or behind the sample, is handed on at once. */
  private void take(Held one) throws IOException {
    if (decided || held.isEmpty()) {
      one.to(records);
    } else {
      held.add(one);
      if (held.size() > RECORDS * 20) {
        flush();
      }
    }
  }

  private void count(String name, List<String> values) {
    boolean filled = false;
    boolean evident = false;
    for (String value : values) {
      characters += value.length();
      filled |= !value.isBlank();
      evident |= HtmlEvidence.of(value).any();
    }
    int[] count = counts.computeIfAbsent(KnownField.path(name), first -> new int[2]);
    count[0] += filled ? 1 : 0;
    count[1] += evident ? 1 : 0;
  }

  private CapturedDocument told(CapturedDocument document, CapturedDocument.Content.Fields fields) {
    return html.isEmpty()
        ? document
        : new CapturedDocument(
            document.record(),
            document.offset(),
            new CapturedDocument.Content.Fields(fields.fields(), fields.raw(), html));
  }

  /** Hands on what was held back, at the end of the file at the latest. */
  void flush() throws IOException {
    if (!decided) {
      decided = true;
      Set<String> names = new HashSet<>();
      counts.forEach(
          (name, count) -> {
            if (count[0] > 1 && count[1] * 2 >= count[0]) {
              names.add(name);
            }
          });
      html = Set.copyOf(names);
      counts.clear();
    }
    List<Held> all = List.copyOf(held);
    held.clear();
    for (Held one : all) {
      one.to(records);
    }
  }
}

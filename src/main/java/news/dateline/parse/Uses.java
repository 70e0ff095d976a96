package news.dateline.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.KnownField;

/** What the fields of one record serve as. */
final class Uses {
  private final List<FieldUse.Use> all = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private final Set<String> keys = new HashSet<>();

  /** Adds a field. */
  void add(KnownField as, Picked picked, boolean html) {
    all.add(new FieldUse.Use(picked.name(), as, html));
    (as == KnownField.TITLE || as == KnownField.BODY ? texts : keys).addAll(picked.keys());
  }

  /** Adds a field, if there is one, and gives it back. */
  Optional<Picked> add(KnownField as, Optional<Picked> picked) {
    picked.ifPresent(there -> add(as, there, false));
    return picked;
  }

  List<FieldUse.Use> all() {
    return all;
  }

  /** Whether the record's field of that name is the title or a text. */
  boolean isText(String name) {
    return texts.contains(name);
  }

  /** Whether the record's field of that name serves as anything else. */
  boolean isKey(String name) {
    return keys.contains(name);
  }
}

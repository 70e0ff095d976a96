package news.dateline.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.KnownField;

/** The fields of one record, found by the map or by name. */
final class Chosen {
  private final Map<String, List<String>> fields;
  private final Map<KnownField, FieldMap.Choice> choices;
  private final Set<String> met;
  private final Map<String, String> byFoldedName = new LinkedHashMap<>();

  /**
   * A choice.
   *
   * @param met takes the names of the map that the record has
   */
  Chosen(
      Map<String, List<String>> fields, Map<KnownField, FieldMap.Choice> choices, Set<String> met) {
    this.fields = fields;
    this.choices = choices;
    this.met = met;
    fields.keySet().forEach(name -> byFoldedName.putIfAbsent(KnownField.fold(name), name));
  }

  Map<String, List<String>> fields() {
    return fields;
  }

  /**
   * The filled fields that a map's names or the known names stand for, in the order of preference.
   */
  private List<Picked> filled(KnownField field) {
    List<Picked> filled = new ArrayList<>();
    FieldMap.Choice choice = choices.get(field);
    if (choice instanceof FieldMap.Choice.Constant) {
      return filled;
    }
    boolean mapped = choice instanceof FieldMap.Choice.Names;
    for (String wanted :
        choice instanceof FieldMap.Choice.Names names ? names.names() : field.names()) {
      String name = fields.containsKey(wanted) ? wanted : byFoldedName.get(KnownField.fold(wanted));
      List<String> values = name == null ? null : fields.get(name);
      if (name != null && values != null) {
        if (mapped) {
          met.add(wanted);
        }
        Picked picked = new Picked(name, values);
        if (picked.isFilled()) {
          filled.add(picked);
        }
      }
    }
    return filled;
  }

  Optional<Picked> pick(KnownField field) {
    return filled(field).stream().findFirst();
  }

  /** The fields of the text: all that the map names, or the best known one. */
  List<Picked> texts() {
    List<Picked> filled = filled(KnownField.BODY);
    return choices.containsKey(KnownField.BODY) || filled.isEmpty() ? filled : filled.subList(0, 1);
  }

  /** Why the record is no article: what it has instead of a text. */
  String withoutText() {
    String seen = fields.isEmpty() ? "none" : String.join(", ", fields.keySet());
    if (choices.get(KnownField.BODY) instanceof FieldMap.Choice.Names names) {
      return "no text: the map takes it from "
          + String.join(", ", names.names())
          + ", but the filled fields are "
          + seen
          + "; correct the map";
    }
    return "no title and no text: the filled fields are "
        + seen
        + "; say with --map which of them is the body, such as {\"body\":\"NAME\"}";
  }
}

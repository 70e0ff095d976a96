package news.dateline.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.archive.record.KnownField;

/**
 * Which fields of one record serve as what, by the map or by their names.
 *
 * <p>Where a record has neither title nor text, but an object inside of it has, names are looked
 * for in that object first: see {@link Inside}.
 */
final class Chosen {
  private static final Pattern HOST =
      Pattern.compile("(?:https?://)?(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}]{2,}(?::\\d+)?/?");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

  /** From here on, names of outlets may hold hosts. */
  private static final int FIRST_HOST = KnownField.OUTLET.names().indexOf("origin.title");

  private static final int LONGEST_FILE_NAME = 40;

  private final NamedFields fields;
  private final Map<KnownField, FieldMap.Choice> choices;
  private final Set<String> met;
  private final String inside;

  /**
   * A choice.
   *
   * @param met takes the names of the map that the record has
   */
  Chosen(
      Map<String, List<String>> fields,
      Map<KnownField, FieldMap.Choice> choices,
      Set<String> met) {
    this.fields = new NamedFields(fields);
    this.choices = choices;
    this.met = met;
    this.inside = Inside.of(this.fields);
  }

  Map<String, List<String>> fields() {
    return fields.all();
  }

  /**
   * The filled fields that a map's names or the known names stand for, in the order of preference.
   */
  private List<Picked> filled(KnownField field) {
    FieldMap.Choice choice = choices.get(field);
    if (choice == null) {
      return known(field);
    }
    return switch (choice) {
      case FieldMap.Choice.Names names -> mapped(names.names());
      case FieldMap.Choice.Constant constant -> List.of();
    };
  }

  private List<Picked> mapped(List<String> names) {
    List<Picked> filled = new ArrayList<>();
    for (String name : names) {
      Optional<Picked> picked =
          fields
              .named(name)
              .or(() -> inside.isEmpty() ? Optional.empty() : fields.named(inside + name))
              .or(() -> inRecord(name));
      if (picked.isPresent()) {
        met.add(name);
        picked.filter(Picked::isFilled).ifPresent(filled::add);
      }
    }
    return filled;
  }

  /** The field of a name that goes through the list of records itself. */
  private Optional<Picked> inRecord(String name) {
    int list = name.indexOf("[].");
    return list < 0 ? Optional.empty() : fields.named(name.substring(list + 3));
  }

  private List<Picked> known(KnownField field) {
    List<Picked> filled = new ArrayList<>();
    String object = KnownField.fold(inside);
    for (String name : field.names()) {
      Optional<Picked> picked =
          object.isEmpty() ? Optional.empty() : fields.folded(object + name).filter(Picked::isFilled);
      picked
          .or(() -> fields.folded(name))
          .filter(Picked::isFilled)
          .filter(there -> accepts(field, name, there.first().strip()))
          .ifPresent(filled::add);
    }
    return filled;
  }

  /** Whether a value can be what its field's name says. */
  private static boolean accepts(KnownField field, String name, String value) {
    return switch (field) {
      case BODY ->
          switch (name) {
            case "document" -> value.length() > LONGEST_FILE_NAME && value.indexOf(' ') > 0;
            case "html", "rawhtml", "htmlcontent" -> value.startsWith("<");
            default -> true;
          };
      // Numbers of authors, as WordPress has them.
      case BYLINE -> !value.chars().allMatch(c -> c >= '0' && c <= '9');
      // The address of an article, as trafilatura has it in its source.
      case OUTLET -> !ADDRESS.matcher(value).matches() || HOST.matcher(value).matches();
      case URL -> !name.equals("source") || ADDRESS.matcher(value).matches();
      case TITLE, PUBLISHED, MODIFIED, ID, LANGUAGE, CAPTURED -> true;
    };
  }

  Optional<Picked> pick(KnownField field) {
    return filled(field).stream().findFirst();
  }

  /**
   * The field of the outlet; a host is one only where the record has no address, which says more.
   */
  Optional<Picked> outlet(boolean hasAddress) {
    List<Picked> filled = filled(KnownField.OUTLET);
    if (!hasAddress || choices.containsKey(KnownField.OUTLET)) {
      return filled.stream().findFirst();
    }
    return filled.stream()
        .filter(
            picked ->
                KnownField.OUTLET.names().indexOf(KnownField.fold(picked.name())) < FIRST_HOST
                    || !HOST.matcher(picked.first().strip()).matches())
        .findFirst();
  }

  /**
   * The fields of the text: all that the map names, or the best known one. Those of one list of
   * objects are one field, in the order of the record.
   */
  List<Picked> texts() {
    List<Picked> filled = filled(KnownField.BODY);
    if (!choices.containsKey(KnownField.BODY)) {
      return filled.isEmpty() ? filled : filled.subList(0, 1);
    }
    Map<String, Set<String>> byList = new LinkedHashMap<>();
    List<Picked> texts = new ArrayList<>();
    for (Picked picked : filled) {
      int bracket = picked.name().indexOf("[]");
      String list = bracket < 0 ? picked.name() : picked.name().substring(0, bracket);
      Set<String> keys = byList.get(list);
      if (keys == null) {
        byList.put(list, new LinkedHashSet<>(picked.keys()));
        texts.add(picked);
      } else if (bracket >= 0) {
        keys.addAll(picked.keys());
        texts.replaceAll(
            text -> text.name().startsWith(list + "[]") ? fields.together(keys) : text);
      } else {
        texts.add(picked);
      }
    }
    return texts;
  }

  /** Why the record is no article: what it has instead of a text. */
  String withoutText() {
    Set<String> names = new LinkedHashSet<>();
    fields.all().keySet().forEach(name -> names.add(NamedFields.general(name)));
    String seen = names.isEmpty() ? "none" : String.join(", ", names);
    if (choices.get(KnownField.BODY) instanceof FieldMap.Choice.Names wanted) {
      return "no text: the map takes it from "
          + String.join(", ", wanted.names())
          + ", but the filled fields are "
          + seen
          + "; correct the map";
    }
    return "no title and no text: the filled fields are "
        + seen
        + "; say with --map which of them is the body, such as {\"body\":\"NAME\"}";
  }
}

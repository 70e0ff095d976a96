package news.dateline.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Markup that is escaped by construction: there is no way to put a string in as it is.
 *
 * <pre>{@code
 * Html.el("p").set("class", "hit").add(Html.el("a").set("href", url).text(title)).render()
 * }</pre>
 *
 * <p>Addresses are our own paths or {@code http} and {@code https}; any other is left out together
 * with its attribute, so that a {@code javascript:} link of an archived page becomes plain text.
 * Elements and attributes are those of the lists below: styles, event handlers and scripts, but for
 * modules of our own, are not among them. A library of templates would be a language more, and none
 * of them has just these rules.
 */
sealed interface Html {

  /** Appends the markup. */
  void render(StringBuilder out);

  /** The markup. */
  default String render() {
    StringBuilder out = new StringBuilder(16 * 1024);
    render(out);
    return out.toString();
  }

  /** Words. */
  static Html text(String words) {
    return new Text(words);
  }

  /** Several after one another. */
  static Html all(Html... parts) {
    return new Many(List.of(parts));
  }

  /** Several after one another. */
  static Html all(List<Html> parts) {
    return new Many(List.copyOf(parts));
  }

  /** Nothing. */
  static Html none() {
    return new Many(List.of());
  }

  /** One for each item. */
  static <T> Html each(List<T> items, Function<T, Html> write) {
    return new Many(items.stream().map(write).toList());
  }

  /** What there is, or nothing. */
  static <T> Html maybe(Optional<T> item, Function<T, Html> write) {
    return item.map(write).orElse(none());
  }

  /** What is wanted, or nothing. */
  static Html when(boolean wanted, Html part) {
    return wanted ? part : none();
  }

  /** An empty element, to be filled. */
  static Element el(String name) {
    return new Element(name);
  }

  /** A link; plain text when the address is neither ours nor {@code http} or {@code https}. */
  static Html link(String href, String words) {
    return Element.harmless(href) ? el("a").set("href", href).text(words) : el("span").text(words);
  }

  /**
   * The one script of a page: a module of ours, by its path.
   *
   * @throws IllegalArgumentException when it is not of the form {@code /name.js}
   */
  static Html module(String path) {
    if (!path.matches("/[a-z]+\\.js")) {
      throw new IllegalArgumentException("no script of ours: " + path);
    }
    return new Module(path);
  }

  /** A script of ours. */
  record Module(String path) implements Html {
    @Override
    public void render(StringBuilder out) {
      out.append("<script type=\"module\" src=\"").append(path).append("\"></script>");
    }
  }

  /** Words. */
  record Text(String words) implements Html {
    @Override
    public void render(StringBuilder out) {
      escape(words, out);
    }
  }

  /** Several after one another. */
  record Many(List<Html> parts) implements Html {
    @Override
    public void render(StringBuilder out) {
      parts.forEach(part -> part.render(out));
    }
  }

  /** An element under construction. */
  final class Element implements Html {
    private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br", "hr");
    private static final Set<String> NAMES =
        Set.of(
            ("a article aside b blockquote body br button caption cite code datalist dd details div"
                    + " dl dt em fieldset figcaption figure footer form g h1 h2 h3 head header hr html"
                    + " input kbd label legend li line link main mark meta nav ol option p pre q rect"
                    + " section select small span strong sub summary sup svg table tbody td tfoot th"
                    + " thead time title tr ul")
                .split(" "));
    private static final Set<String> ATTRIBUTES =
        Set.of(
            ("aria-atomic aria-controls aria-current aria-describedby aria-hidden aria-label"
                    + " aria-labelledby aria-live autocapitalize autocomplete charset checked class"
                    + " content data-facet data-part data-suggest datetime dir download enterkeyhint"
                    + " focusable for form height id inputmode lang list maxlength method name open"
                    + " placeholder preserveAspectRatio rel role scope selected spellcheck start tabindex"
                    + " title type value viewBox width x x1 x2 y y1 y2")
                .split(" "));
    private static final Set<String> ADDRESSES = Set.of("href", "action");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Html> children = new ArrayList<>();

    private Element(String name) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("no element of ours: " + name);
      }
      this.name = name;
    }

    /** Sets an attribute; an address that is not harmless is left out. */
    Element set(String attribute, String value) {
      if (ADDRESSES.contains(attribute)) {
        if (harmless(value)) {
          attributes.put(attribute, value);
        }
        return this;
      }
      if (!ATTRIBUTES.contains(attribute)) {
        throw new IllegalArgumentException("no attribute of ours: " + attribute);
      }
      attributes.put(attribute, value);
      return this;
    }

    /** Sets an attribute that has no value, when it is wanted. */
    Element flag(String attribute, boolean wanted) {
      return wanted ? set(attribute, "") : this;
    }

    /** Sets an attribute, when there is a value. */
    Element flagged(String attribute, Optional<String> value) {
      return value.isPresent() ? set(attribute, value.get()) : this;
    }

    /** Adds children. */
    Element add(Html... more) {
      children.addAll(Arrays.asList(more));
      return this;
    }

    /** Adds words. */
    Element text(String words) {
      return add(Html.text(words));
    }

    /** Whether an address is a path of ours, or {@code http} or {@code https}. */
    static boolean harmless(String address) {
      String lower = address.strip().toLowerCase(Locale.ROOT);
      if (lower.startsWith("http://") || lower.startsWith("https://")) {
        return lower.chars().noneMatch(Character::isISOControl);
      }
      boolean ours =
          (lower.startsWith("/") && !lower.startsWith("//") && !lower.startsWith("/\\"))
              || lower.startsWith("#")
              || lower.startsWith("?");
      return ours && lower.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public void render(StringBuilder out) {
      out.append('<').append(name);
      attributes.forEach(
          (attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value, out);
            out.append('"');
          });
      out.append('>');
      if (!EMPTY.contains(name)) {
        children.forEach(child -> child.render(out));
        out.append("</").append(name).append('>');
      }
    }
  }

  /** The one place where text becomes markup. */
  private static void escape(String words, StringBuilder out) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\0' -> out.append('\uFFFD');
        default -> out.append(c);
      }
    }
  }
}

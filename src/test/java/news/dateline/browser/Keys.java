package news.dateline.browser;

import java.util.List;
import java.util.Map;

/** The keys that a reader without a mouse uses, as the protocol names them. */
final class Keys {
  private static final int SHIFT = 8;
  private static final String SHIFTED = "Shift+";

  /** Name, code of the key, text that it types. */
  private record Key(String name, String code, int number, String text) {}

  private static final Map<String, Key> KEYS =
      Map.ofEntries(
          key("Tab", "Tab", "Tab", 9, ""),
          key("Enter", "Enter", "Enter", 13, "\r"),
          key("Space", " ", "Space", 32, " "),
          key("Escape", "Escape", "Escape", 27, ""),
          key("End", "End", "End", 35, ""),
          key("Home", "Home", "Home", 36, ""),
          key("ArrowLeft", "ArrowLeft", "ArrowLeft", 37, ""),
          key("ArrowUp", "ArrowUp", "ArrowUp", 38, ""),
          key("ArrowRight", "ArrowRight", "ArrowRight", 39, ""),
          key("ArrowDown", "ArrowDown", "ArrowDown", 40, ""),
          key("/", "/", "Slash", 191, "/"));

  private Keys() {}

  private static Map.Entry<String, Key> key(
      String called, String name, String code, int number, String text) {
    return Map.entry(called, new Key(name, code, number, text));
  }

  /** The parameters of an event. */
  static Object[] event(String type, String called) {
    boolean shift = called.startsWith(SHIFTED);
    Key key = KEYS.get(shift ? called.substring(SHIFTED.length()) : called);
    if (key == null) {
      throw new IllegalArgumentException("no key " + called + " in the list");
    }
    String text = type.equals("keyDown") ? key.text() : "";
    return List.<Object>of(
            "type",
            type.equals("keyDown") && text.isEmpty() ? "rawKeyDown" : type,
            "key",
            key.name(),
            "code",
            key.code(),
            "windowsVirtualKeyCode",
            key.number(),
            "modifiers",
            shift ? SHIFT : 0,
            "text",
            text)
        .toArray();
  }
}

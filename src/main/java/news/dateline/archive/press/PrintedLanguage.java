package news.dateline.archive.press;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The name of a language as databases print it: {@code English}, {@code GERMAN; DEUTSCH}. */
final class PrintedLanguage {
  private static final Map<String, String> CODES = codes();

  private PrintedLanguage() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2) {
        for (String shown : List.of("en", "de", "fr", "es", "it", "nl", "pt")) {
          String name = Locale.of(code).getDisplayLanguage(Locale.of(shown));
          codes.putIfAbsent(PressWords.fold(name), code);
        }
      }
    }
    return codes;
  }

  /** The code of ISO 639-1; what is printed, where it is no name of one language. */
  static String code(String printed) {
    String first = printed.split("[;,(/-]", 2)[0];
    return CODES.getOrDefault(PressWords.fold(first), printed);
  }
}

package news.dateline.extract.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A snippet in a language that is not English and who says what in it; read from {@code
 * speech-gold-CODE.txt}:
 *
 * <pre>
 *   # a comment
 *   the snippet on one line, ¶ for a line break
 *     content | cue | speaker, "-" where nobody is sure
 * </pre>
 *
 * @param body the snippet
 * @param said what is said in it, each as one line of that form
 */
record SpeechGold(String body, List<String> said) {

  static List<SpeechGold> of(String language) {
    List<SpeechGold> rows = new ArrayList<>();
    String name = "speech-gold-" + language + ".txt";
    try (InputStream stream = SpeechGold.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("  ")) {
          rows.getLast().said().add(line.strip());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(new SpeechGold(line.replace("¶", "\n"), new ArrayList<>()));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
    return rows;
  }
}

package news.dateline.archive.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How Chinese, Japanese and Korean show in texts: a few hundred characters are most of any text
 * ({@code frequent-characters.tsv}), and the national standards put the usual ones before the rare.
 *
 * @param name the language
 * @param script which characters it is written with
 * @param charsets the charsets that texts in it were written in, the usual one first
 * @param frequent its frequent characters
 * @param standard the charset that tells usual characters from rare ones
 * @param rareFrom the first byte of rare characters in it
 */
record FrequentCharacters(
    String name,
    Script script,
    List<Charset> charsets,
    String frequent,
    Optional<Charset> standard,
    int rareFrom) {

  /** The scripts. */
  enum Script {
    JAPANESE,
    CHINESE,
    KOREAN
  }

  /** A byte that is none of the charset. */
  static final double MALFORMED = -15;

  private static final double UNLIKELY = -12;
  private static final String PUNCTUATION = "、。，「」『』（）！？：；《》〈〉【】“”‘’—…·・～";

  static final List<FrequentCharacters> ALL = read();

  private static List<FrequentCharacters> read() {
    List<FrequentCharacters> all = new ArrayList<>();
    for (String[] row : WrittenLanguage.rows("frequent-characters.tsv")) {
      Script script =
          switch (row[0]) {
            case "ja" -> Script.JAPANESE;
            case "ko" -> Script.KOREAN;
            default -> Script.CHINESE;
          };
      all.add(
          new FrequentCharacters(
              row[1],
              script,
              WrittenLanguage.charsets(row[2]),
              row[3],
              CharsetName.known(row[4]),
              Integer.parseInt(row[5], 16)));
    }
    return List.copyOf(all);
  }

  /** The logarithm of a character's chance, roughly. */
  double chance(char c) {
    if (c == '\ufffd' || Character.isISOControl(c)) {
      return MALFORMED;
    }
    if (PUNCTUATION.indexOf(c) >= 0) {
      return -4;
    }
    if (frequent.indexOf(c) >= 0) {
      return script == Script.KOREAN ? -4.6 : script == Script.CHINESE ? -5.8 : -6.2;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HIRAGANA -> script == Script.JAPANESE ? -3.6 : UNLIKELY;
      case KATAKANA -> script == Script.JAPANESE ? (c < '\uff00' ? -5 : -8) : UNLIKELY;
      case HANGUL ->
          script == Script.KOREAN ? (isUsual(c) ? -7.5 : -11) : UNLIKELY;
      case HAN -> script == Script.KOREAN ? -11 : isUsual(c) ? -8 : -11;
      default ->
          c == 'ー' || c == '\u3000'
              ? (script == Script.JAPANESE ? -4.5 : -6)
              : c > '\uff00' && c < '\uff5f' ? -6 : -10;
    };
  }

  private boolean isUsual(char c) {
    if (standard.isEmpty()) {
      return true;
    }
    CharsetEncoder encoder = standard.get().newEncoder();
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
      return bytes.remaining() == 2 && (bytes.get() & 0xff) < rareFrom;
    } catch (CharacterCodingException none) {
      return false;
    }
  }
}

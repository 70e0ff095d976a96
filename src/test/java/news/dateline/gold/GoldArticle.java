package news.dateline.gold;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An invented article with its attributions, as a file in {@code src/test/resources} says them.
 *
 * <pre>
 *   domain: courts
 *   english: uk
 *   style: tabloid
 *   outlet: The Lantern
 *   date: 2014-03-09
 *
 *   Fence to stay, says [s1:judge]
 *
 *   [c2:‘It is a good fence’], [s2:Judge Ada Pell] [q2:said]. [c2:‘It stays.’]
 *
 *   [s3:The judge] [q3:dismissed] [c3:[s4:the council’s] [q4:claim] [c4:that it was crooked]].
 *   ---
 *   2 direct speaker="Ada Pell" kind=person
 *   3 indirect speaker="Ada Pell" kind=person
 *   4 indirect speaker="Ousby Borough Council" kind=government
 * </pre>
 *
 * <p>Above the first empty line stand keys, below it the title, an empty line, the paragraphs. In
 * brackets with a letter stands what plays a part: {@code c} the content, {@code s} the source,
 * {@code q} the cue, of the attributions whose numbers follow: {@code [s7,8:she]}. Brackets may be
 * nested; a content or a cue may have several. A bracket, or a backslash, that belongs to the text
 * has a backslash before it. Below the line {@code ---} each attribution has a line of its own:
 *
 * <pre>
 *   NUMBER direct|mixed|indirect speaker="NAME[; NAME]" kind=KIND [relay="MEDIUM"] [belief]
 *   KIND = person|organisation|government|media|group|unnamed
 * </pre>
 *
 * <p>Who has no name is {@code "unnamed: a senior official"}. A medium that passes on what somebody
 * else said has an attribution of its own over the same content, with itself as {@code relay};
 * elsewhere {@code relay} says through whom the words came. {@code belief}: thought, wished or
 * meant, rather than said or written.
 *
 * @param name the file's name without its ending
 * @param keys what stands above the title; the five of the example are there
 * @param title the title, without the marks
 * @param text the title, an empty line, the paragraphs, all without the marks
 * @param attributions who said what, by number
 */
record GoldArticle(
    String name,
    Map<String, String> keys,
    String title,
    String text,
    List<Attribution> attributions) {

  GoldArticle {
    keys = Map.copyOf(keys);
    attributions = List.copyOf(attributions);
  }

  /** The value of a key that every article has. */
  String key(String key) {
    return keys.getOrDefault(key, "");
  }

  /** How much of a content is within quotation marks. */
  enum Type {
    DIRECT,
    MIXED,
    INDIRECT;

    /** As it is written in files. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a speaker is. */
  enum Kind {
    PERSON,
    ORGANISATION,
    GOVERNMENT,
    MEDIA,
    GROUP,
    UNNAMED;

    /** As it is written in files. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Some characters of the text.
   *
   * @param start the first, in UTF-16 code units
   * @param end one past the last
   */
  record Piece(int start, int end) {}

  /**
   * Who said what.
   *
   * @param number its number in the file
   * @param source the words for who spoke, if there are any
   * @param cue the reporting words; may be empty
   * @param content what was said, in one or several pieces in the text's order
   * @param type how it is quoted
   * @param speaker who it is, also behind a pronoun; several are separated by "; "
   * @param kind what the speaker is
   * @param relay through whom the words came
   * @param speech said or written, rather than thought, wished or meant
   */
  record Attribution(
      int number,
      Optional<Piece> source,
      List<Piece> cue,
      List<Piece> content,
      Type type,
      String speaker,
      Kind kind,
      Optional<String> relay,
      boolean speech) {

    Attribution {
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }

    /** Whether this is the medium that passes on what somebody else said. */
    boolean relaying() {
      return relay.filter(speaker::equals).isPresent();
    }
  }
}

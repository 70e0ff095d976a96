package news.dateline.archive.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of charsets as people and programs write them: cp1251, win-1251, latin-1, Shift_JIS. */
public final class CharsetName {

  /** Names that Java does not know, or takes for a smaller relative of what is meant. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso88591", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("latin2", "iso-8859-2"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("iso88599", "windows-1254"),
          Map.entry("latin9", "iso-8859-15"),
          Map.entry("cp874", "x-windows-874"),
          Map.entry("windows874", "x-windows-874"),
          Map.entry("tis620", "x-windows-874"),
          Map.entry("iso885911", "x-windows-874"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("windows932", "windows-31j"),
          Map.entry("shiftjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("xsjis", "windows-31j"),
          Map.entry("cp936", "GB18030"),
          Map.entry("windows936", "GB18030"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euccn", "GB18030"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("windows949", "x-windows-949"),
          Map.entry("uhc", "x-windows-949"),
          Map.entry("euckr", "x-windows-949"),
          Map.entry("cp950", "Big5-HKSCS"),
          Map.entry("windows950", "Big5-HKSCS"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("macroman", "x-MacRoman"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("maccyrillic", "x-MacCyrillic"),
          Map.entry("koi8", "KOI8-R"));

  private CharsetName() {}

  /** The charset of that name, if this Java knows one. */
  public static Optional<Charset> of(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    String bare = plain.replaceAll("[-_ .]", "").replaceFirst("^(?:win|microsoftcp|x?windows)?(?=\\d)", "cp");
    return known(MEANT.getOrDefault(bare, plain))
        .or(() -> known(bare.replaceFirst("^cp125", "windows-125")))
        .or(() -> known(bare.replaceFirst("^(?:cp|dos|ibm)(?=\\d)", "IBM")));
  }

  static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}

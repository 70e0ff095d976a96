package news.dateline.archive.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a charset as pages and mails declare it, and what it means there: as the WHATWG
 * Encoding Standard reads labels (section 4.2), which is how whoever wrote the text saw it. Most
 * names that say less than what is written mean the larger charset of the same maker: ISO 8859-1 is
 * windows-1252, GB2312 is GB 18030, Shift_JIS is windows-31j.
 */
public final class CharsetLabel {
  /** Charsets and the labels that mean them, where Java reads these otherwise or not at all. */
  private static final Map<String, Charset> MEANT = new HashMap<>();

  static {
    means(
        "UTF-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8");
    means(
        "windows-1252",
        "iso-8859-1 iso8859-1 iso8859_1 iso_8859-1 iso_8859-1:1987 iso88591 iso-ir-100 latin1 latin-1",
        "l1 csisolatin1 cp819 ibm819 us-ascii ascii us_ascii ansi_x3.4-1968 iso646-us cp1252 x-cp1252",
        "iso-8859-15-windows windows1252 win-1252 ansi x-ansi");
    means("windows-1250", "cp1250 x-cp1250 windows1250 win-1250");
    means("windows-1251", "cp1251 x-cp1251 windows1251 win-1251 win1251");
    means("windows-1253", "cp1253 x-cp1253 windows1253");
    means(
        "windows-1254",
        "iso-8859-9 iso8859-9 iso_8859-9 iso_8859-9:1989 iso88599 iso-ir-148 latin5 l5",
        "csisolatin5 cp1254 x-cp1254 windows1254");
    means("windows-1255", "cp1255 x-cp1255 windows1255");
    means("windows-1256", "cp1256 x-cp1256 windows1256");
    means("windows-1257", "cp1257 x-cp1257 windows1257");
    means("windows-1258", "cp1258 x-cp1258");
    means("x-windows-874", "iso-8859-11 iso8859-11 iso885911 tis-620 tis620 windows-874 dos-874");
    means("ISO-8859-2", "iso_8859-2 iso88592 latin2 latin-2 l2 csisolatin2");
    means("ISO-8859-8", "iso-8859-8-i iso-8859-8-e logical visual csiso88598e csiso88598i hebrew");
    means("ISO-8859-15", "iso_8859-15 iso885915 latin9 latin-9 l9 csisolatin9");
    means("KOI8-R", "koi koi8 koi8_r cskoi8r");
    means("KOI8-U", "koi8-ru koi8u");
    means("x-MacRoman", "macintosh mac x-mac-roman csmacintosh macroman");
    means("x-MacCyrillic", "x-mac-cyrillic x-mac-ukrainian mac-cyrillic");
    means(
        "GB18030",
        "gb2312 gb_2312 gb_2312-80 csgb2312 csiso58gb231280 iso-ir-58 chinese euc-cn gb-2312 gbk x-gbk",
        "cp936 ms936 windows-936 gb18030-2000");
    means("Big5-HKSCS", "big5 big-5 cn-big5 csbig5 x-x-big5 cp950 ms950 big5hkscs");
    means(
        "windows-31j",
        "shift_jis shift-jis x-sjis sjis csshiftjis ms_kanji ms932 cp932 windows-932 shiftjis");
    means("x-eucJP-Open", "euc-jp x-euc-jp eucjp cseucpkdfmtjapanese");
    means(
        "x-windows-949",
        "euc-kr euckr cseuckr korean iso-ir-149 ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ksc5601",
        "ksc_5601 csksc56011987 windows-949 cp949 ms949 uhc");
    means("x-windows-50221", "iso-2022-jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-ms");
    means("ISO-2022-KR", "csiso2022kr");
  }

  private CharsetLabel() {}

  private static void means(String charset, String... labels) {
    if (Charset.isSupported(charset)) {
      for (String label : String.join(" ", labels).split(" ")) {
        MEANT.put(label, Charset.forName(charset));
      }
    }
  }

  /** The charset that a label means, if it means any. */
  public static Optional<Charset> charset(String label) {
    String name = normal(label);
    Charset meant = MEANT.get(name);
    if (meant != null) {
      return Optional.of(meant);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** A label without what some programs write around it. */
  static String normal(String label) {
    return label.replaceAll("[\"'\\s;]", "").toLowerCase(Locale.ROOT);
  }
}

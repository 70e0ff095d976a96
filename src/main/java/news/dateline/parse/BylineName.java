package news.dateline.parse;

import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.extract.date.DateForms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A name as bylines print it, without what stands in the same line.
 *
 * <pre>
 *   By Ida Brekke - May 9, 2023 7:15 pm UTC   Ida Brekke       a date, a time
 *   Ana Ruf před 2 hodinami, Ana Ruf 2h ago   Ana Ruf         how long ago
 *   Ana Ruf @anaruf, Ana Ruf a@post.example   Ana Ruf         an address
 *   Written by: Ana Ruf, Staff Writer         Ana Ruf         what she did, what she is
 *   &lt;a href="/ana"&gt;Ana Ruf&lt;/a&gt;       Ana Ruf         markup in a value
 *   Written By, undefined, 651                none
 * </pre>
 */
final class BylineName {
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|story|words|text|submitted|reviewed|escrito|publicado|écrit|publié|geschrieben|beitrag|scritto|post)\\s*)?"
              + "(?:by|von|par|por|di|door|av|af|ad|autor(?:in|ka|e|a|es)?|author|auteur|autore|od|автор|текст|de la|tekst|text|yazan|szerző|écrit par|da)"
              + "(?:\\s*:\\s*|\\s+|(?<=von|by)(?=\\p{Lu}))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The same with nothing behind it. */
  private static final Pattern ONLY_BY =
      Pattern.compile(
          "(?:written|posted|published|reported)? ?(?:by|von|par|por|autor|author|автор):?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> NOBODY =
      Set.of(
          "undefined",
          "null",
          "none",
          "na",
          "noauthor",
          "unknown",
          "author",
          "publisher",
          "admin",
          "administrator",
          "wordpressadmin",
          "writtenby",
          "authorname");

  private static final Pattern JSON_NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern HANDLE =
      Pattern.compile(
          "\\s*(?:\\S+@\\S+\\.\\S+|(?<![\\p{L}\\p{N}])@\\w+|\\(?(?:https?://|www\\.)\\S+).*$");

  /** A word that is no part of a name, and what follows it. */
  private static final Pattern NUMBER = Pattern.compile("(?:^|[\\s,|·•–—(-])\\(?\\p{Nd}.*$");

  private static final Pattern WHEN =
      Pattern.compile(
          "(?:\\s*[,|·•–—-]\\s*|\\s+(?=\\S+ \\d))(?:today|yesterday|heute|gestern|hoy|ayer|aujourd[’']hui|hier|oggi|ieri|hoje|ontem|updated|published|posted|aktualisiert|veröffentlicht|just now)\\b.*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Small words that lead to a date or a time. */
  private static final Pattern LEADS =
      Pattern.compile(
          "(?:^|[\\s,|·•–—-]+)(?:am|on|at|um|vor|před|pred|przed|hace|il y a|há|for|le|el|den|den|op|il|dne|on the|около|тому|za|преди|acum|pre|prije|sedan|før|siden|about|ca|im|in|since)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ROLE =
      Pattern.compile(
          "(?<=\\p{L}[ .,])[\\s,|·•–—-]*(?:(?:contributing|staff|senior|freelance|guest|chief|associate|managing|political|sports|business|news|features|health|science)\\s+)*(?:writer|editor|reporter|correspondent|contributor|journalist|columnist|redakteur(?:in)?|redaktor(?:in|ka)?|autor(?:in|ka)?|reporter(?:in|ka)?|korrespondent(?:in)?|periodista|redactor(?:a)?|journaliste|giornalista|jornalista|корреспондент|журналист)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern EDGES =
      Pattern.compile("^[\\s,;:|·•–—/»«()-]+|[\\s,;:|·•–—/»«(-]+$");
  private static final Pattern CODE = Pattern.compile("(?=\\S*\\d)[0-9a-fA-F-]{12,}|\\P{L}*");
  private static final Pattern LAST_WORD =
      Pattern.compile("[\\s,|·•–—-]*(?:^|(?<![\\p{L}\\p{M}]))([\\p{L}\\p{M}]+)\\.?,?$");

  /** The names of the days in the languages of most pages. */
  private static final Set<String> DAYS = days();

  private BylineName() {}

  /** The name in a value of the metadata. */
  static Optional<String> of(String printed) {
    String line = Page.line(printed);
    if (line.indexOf('{') >= 0) {
      Matcher name = JSON_NAME.matcher(line);
      line = name.find() ? name.group(1) : line;
    }
    if (line.indexOf('<') >= 0) {
      line = Page.line(Jsoup.parse(line).text());
    }
    return checked(withoutDate(line));
  }

  /** The name in an element that shows one. */
  static Optional<String> shown(Element element) {
    StringBuilder line = new StringBuilder();
    element.traverse(
        (Node node, int depth) -> {
          if (node instanceof TextNode text) {
            String piece = Page.line(text.getWholeText());
            if (!piece.isEmpty()) {
              line.append(line.isEmpty() ? "" : " ").append(piece);
            }
          }
        });
    String name = withoutDate(Page.line(line.toString().replace(" ,", ",")));
    String cut = NUMBER.matcher(name).replaceFirst("");
    return checked(withoutRole(cut.equals(name) ? name : withoutLead(cut)));
  }

  private static String withoutDate(String line) {
    String name = line;
    for (int i = 0; i < 2; i++) {
      name = BY.matcher(name).replaceFirst("").strip();
    }
    if (!name.startsWith("http") && !name.startsWith("@") && HANDLE.matcher(name).find()) {
      String before = EDGES.matcher(HANDLE.matcher(name).replaceFirst("")).replaceAll("");
      name = before.isEmpty() ? name : before;
    }
    Optional<MatchResult> date = PrintedDates.date(name);
    if (date.isPresent()) {
      name = withoutLead(name.substring(0, date.get().start()));
    }
    name = WHEN.matcher(name).replaceFirst("");
    return EDGES.matcher(name).replaceAll("");
  }

  /** Without the words that led to a date or a number: {@code Ana Ruf, Tue, Mar}. */
  private static String withoutLead(String line) {
    String name = EDGES.matcher(line).replaceAll("");
    while (true) {
      String shorter = LEADS.matcher(name).replaceFirst("");
      Matcher last = LAST_WORD.matcher(shorter);
      if (last.find() && isOfDate(last.group(1)) && !isName(shorter, last.start())) {
        shorter = shorter.substring(0, last.start());
      }
      shorter = EDGES.matcher(shorter).replaceAll("");
      if (shorter.equals(name)) {
        return name;
      }
      name = shorter;
    }
  }

  /** Whether a month is the second word of a name, as in {@code Theresa May}. */
  private static boolean isName(String line, int start) {
    return line.substring(0, start).strip().split(" ").length < 2;
  }

  private static boolean isOfDate(String word) {
    return DAYS.contains(word.toLowerCase(Locale.ROOT)) || DateForms.isDate("1 " + word + " 2000");
  }

  private static String withoutRole(String line) {
    String name = EDGES.matcher(ROLE.matcher(line).replaceFirst("")).replaceAll("");
    return name.indexOf(' ') > 0 ? name : line;
  }

  private static Optional<String> checked(String name) {
    boolean address = name.startsWith("http") || name.startsWith("www.") || name.startsWith("@");
    boolean nobody =
        NOBODY.contains(Page.fold(name))
            || DAYS.contains(name.toLowerCase(Locale.ROOT))
            || ONLY_BY.matcher(name).matches()
            || CODE.matcher(name).matches();
    return address || nobody ? Optional.empty() : Optional.of(name);
  }

  private static Set<String> days() {
    return List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "ru", "uk", "sv", "da",
            "nb", "fi", "hu", "ro", "tr", "el")
        .stream()
        .map(language -> DateFormatSymbols.getInstance(Locale.forLanguageTag(language)))
        .flatMap(
            symbols ->
                Arrays.stream(new String[][] {symbols.getWeekdays(), symbols.getShortWeekdays()}))
        .flatMap(Arrays::stream)
        .map(day -> day.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
        .filter(day -> day.length() > 1)
        .collect(Collectors.toUnmodifiableSet());
  }
}

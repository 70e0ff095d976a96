package news.dateline.archive.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of a record that are recognised by their names, without a map.
 *
 * <p>Names are compared without case and without {@code _}, {@code -} and spaces: {@code
 * Publication_Date} is {@code publicationdate}. Fields of nested objects are named with dots, and
 * the numbers of lists do not count: {@code authors.name} is {@code name} of each of the {@code
 * authors}. Behind a {@code +} stands another field beside the last one, and both are taken in the
 * order of the record. Where a record has several names of one field, the earlier in the list
 * serves, as long as it is not blank. The last names of {@link #BODY} are summaries ({@link
 * #isSummary}): better than nothing to search.
 *
 * <p>Names of tools stand with the field that they print: {@code maintext} is of news-please,
 * {@code body.sections} of Fundus, {@code content.rendered} of WordPress, {@code summary.content}
 * of readers of feeds, {@code fields.bodytext} of the Guardian, {@code data.post} of Facebook.
 */
public enum KnownField {
  TITLE(
      "title",
      "headline",
      "headline.main",
      "heading",
      "title.rendered",
      "webtitle",
      "fields.headline",
      "headlines.basic",
      "titlefull",
      "articletitle",
      "newstitle",
      "titlepage",
      "titlerss",
      "title.text",
      "title.content",
      "title.value",
      "title.$t",
      "title.raw",
      "headline.text",
      "headline.default",
      "titel",
      "titre",
      "título",
      "titulo",
      "titolo",
      "überschrift",
      "schlagzeile",
      "intitulé",
      "titular",
      "kop"),
  BODY(
      Summaries.NAMES,
      "body",
      "text",
      "content",
      "fulltext",
      "articlebody",
      "articletext",
      "maintext",
      "bodytext",
      "story",
      "article",
      "plaintext",
      "cleanedtext",
      "storytext",
      "body.sections.headline+paragraphs",
      "sections.headline+paragraphs",
      "content.rendered",
      "contenttext",
      "contenthtml",
      "content.content",
      "summary.content",
      "content.value",
      "fields.bodytext",
      "fields.body",
      "bodyhtml",
      "articlehtml",
      "contentelements.content",
      "content.text",
      "body.text",
      "body.content",
      "body.value",
      "body.processed",
      "content.paragraphs",
      "body.paragraphs",
      "paragraphs",
      "paragraphs.text",
      "blocks.text",
      "blocks.data.text",
      "data.post",
      "selftext",
      "messagetext",
      "textentities",
      "content.$t",
      "rawtext",
      "content.raw",
      "document",
      "html",
      "rawhtml",
      "htmlcontent",
      "volltext",
      "artikeltext",
      "texte",
      "texto",
      "testo",
      "tekst",
      "inhalt",
      "contenu",
      "contenido",
      "contenuto",
      "conteúdo",
      "conteudo",
      "inhoud",
      "corps",
      "cuerpo"),
  PUBLISHED(
      "published",
      "publishedat",
      "publicationdate",
      "datepublished",
      "pubdate",
      "datetimepub",
      "date",
      "publishdate",
      "publisheddate",
      "publishedon",
      "datepublication",
      "datetime",
      "firstpublished",
      "issued",
      "datepublish",
      "publishingdate",
      "webpublicationdate",
      "publicationtime",
      "publishtime",
      "publishedtime",
      "datepub",
      "displaydate",
      "firstpublishdate",
      "articledate",
      "newsdate",
      "releasedate",
      "published.$t",
      "seendate",
      "dateunixtime",
      "creationtimestamp",
      "createdutc",
      "createdat",
      "created",
      "datecreated",
      "sys.createdat",
      "datum",
      "fecha",
      "data",
      "erscheinungsdatum",
      "veröffentlichungsdatum",
      "datedepublication",
      "fechadepublicación",
      "fechadepublicacion",
      "publicatiedatum",
      "datadipubblicazione",
      "datadepublicação"),
  MODIFIED(
      "modified",
      "updated",
      "modifiedat",
      "updatedat",
      "datemodified",
      "dateupdated",
      "modifieddate",
      "updateddate",
      "lastmodified",
      "lastupdated",
      "modificationdate",
      "datemodify",
      "fields.lastmodified",
      "lastupdateddate",
      "lastupdatedate",
      "edited",
      "updated.$t"),
  OUTLET(
      "outlet",
      "source",
      "source.name",
      "source.title",
      "publication",
      "publisher",
      "publisher.name",
      "outletname",
      "sourcename",
      "publicationname",
      "newspaper",
      "sitename",
      "medianame",
      "medium",
      "origin.title",
      "thread.site",
      "namesource",
      "sourcehostname",
      "provider.name",
      "channel.name",
      "feed.title",
      "fields.publication",
      "sourcecommonname",
      "yoastheadjson.ogsitename",
      "publisher.title",
      "site",
      "sourcedomain",
      "source.domain",
      "hostname",
      "domain",
      "cleanurl",
      "sourceurl",
      "quelle",
      "zeitung",
      "fuente",
      "medio",
      "fonte",
      "bron",
      "journal",
      "periódico",
      "periodico",
      "giornale",
      "krant",
      "publikation",
      "veículo"),
  BYLINE(
      "byline",
      "author",
      "authors",
      "by",
      "creator",
      "author.name",
      "authors.name",
      "writer",
      "dc.creator",
      "byline.original",
      "fields.byline",
      "embedded.author.name",
      "credits.by.name",
      "yoastheadjson.author",
      "creator.name",
      "byline.name",
      "byline.text",
      "authorname",
      "authornames",
      "authorsbyline",
      "byline.person.name",
      "author.displayname",
      "author.name.$t",
      "user.name",
      "autor",
      "auteur",
      "autore",
      "autoren",
      "auteurs",
      "autores",
      "autori",
      "verfasser"),
  URL(
      "url",
      "link",
      "permalink",
      "canonicalurl",
      "articleurl",
      "weburl",
      "uri",
      "pageurl",
      "canonical.href",
      "alternate.href",
      "canonical",
      "links.permalink",
      "finalurl",
      "expandedurl",
      "posturl",
      "storyurl",
      "newsurl",
      "externalurl",
      "documentidentifier",
      "source"),
  ID(
      "id",
      "guid",
      "key",
      "articleid",
      "docid",
      "documentid",
      "recordid",
      "uuid",
      "identifier",
      "storiesid",
      "idstr",
      "guid.rendered"),
  LANGUAGE(
      "language",
      "lang",
      "inlanguage",
      "languagecode",
      "humanlanguage",
      "fields.lang",
      "feed.language",
      "detectedlanguage",
      "sprache",
      "langue",
      "idioma",
      "lingua",
      "taal"),
  CAPTURED(
      "captured",
      "crawled",
      "capturedat",
      "crawledat",
      "capturetime",
      "capturedate",
      "crawltime",
      "crawldate",
      "datecrawled",
      "fetchedat",
      "scrapedat",
      "retrievedat",
      "datedownload",
      "filedate",
      "downloaddate",
      "crawltimemsec");

  private static final Pattern IN_LIST = Pattern.compile("\\[\\d*\\]");

  private static final Map<String, KnownField> BY_NAME = byName();

  @SuppressWarnings("ImmutableEnumChecker") // Stream.toList cannot be changed
  private final List<String> names;

  KnownField(String... names) {
    this(List.of(), names);
  }

  KnownField(List<String> last, String... names) {
    this.names = Stream.concat(Stream.of(names), last.stream()).toList();
  }

  /** The names of {@link #BODY} that stand for less than the text: better than nothing. */
  private static final class Summaries {
    static final List<String> NAMES =
        List.of(
            "leadparagraph",
            "description",
            "summary",
            "abstract",
            "excerpt",
            "snippet",
            "standfirst",
            "excerpt.rendered",
            "description.basic",
            "summary.text",
            "summary.rendered",
            "fields.standfirst",
            "fields.trailtext",
            "metadescription");
  }

  /** The names, folded, the preferred first. */
  public List<String> names() {
    return names;
  }

  /** What two spellings of a field's name have in common. */
  public static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_'
          && c != '-'
          && c != '\ufeff'
          && !Character.isWhitespace(c)
          && !Character.isSpaceChar(c)) {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The name without the numbers of lists, {@code authors[0].name} as {@code authors.name}. */
  public static String path(String name) {
    return name.indexOf('[') < 0 ? name : IN_LIST.matcher(name).replaceAll("");
  }

  /** Whether a field of that name is a summary, where it serves as {@link #BODY}. */
  public static boolean isSummary(String name) {
    return Summaries.NAMES.contains(fold(path(name)));
  }

  /** The field that a name stands for, if any. */
  public static Optional<KnownField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(fold(path(name))));
  }

  private static Map<String, KnownField> byName() {
    Map<String, KnownField> byName = new HashMap<>();
    for (KnownField field : values()) {
      for (String name : field.names) {
        for (String one : besides(name)) {
          byName.putIfAbsent(one, field);
        }
      }
    }
    return Map.copyOf(byName);
  }

  /** The names that a name with {@code +} stands for: {@code a.b+c} for a.b and a.c. */
  public static List<String> besides(String name) {
    if (name.indexOf('+') < 0) {
      return List.of(name);
    }
    List<String> names = new ArrayList<>();
    String before = name.substring(0, name.lastIndexOf('.') + 1);
    for (String last : name.substring(before.length()).split("\\+")) {
      names.add(before + last);
    }
    return names;
  }
}

package news.dateline.archive.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a record that are recognised by their names, without a map.
 *
 * <p>Names are compared without case and without {@code _}, {@code -} and spaces: {@code
 * Publication_Date} is {@code publicationdate}. Where a record has several names of one field, the
 * earlier in the list serves, as long as it is not blank. The last names of {@link #BODY} are
 * summaries: better than nothing to search.
 */
public enum KnownField {
  TITLE("title", "headline", "headline.main", "heading"),
  BODY(
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
      "description",
      "summary",
      "abstract"),
  PUBLISHED(
      "published",
      "publishedat",
      "publicationdate",
      "datepublished",
      "pubdate",
      "date",
      "publishdate",
      "publisheddate",
      "publishedon",
      "datepublication",
      "datetime",
      "firstpublished",
      "issued"),
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
      "modificationdate"),
  OUTLET(
      "outlet",
      "source",
      "source.name",
      "publication",
      "publisher",
      "publisher.name",
      "outletname",
      "sourcename",
      "publicationname",
      "newspaper",
      "sitename",
      "medianame",
      "medium"),
  BYLINE("byline", "author", "authors", "by", "creator", "author.name", "writer", "dc.creator"),
  URL("url", "link", "permalink", "canonicalurl", "articleurl", "weburl", "uri"),
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
      "storiesid"),
  LANGUAGE("language", "lang", "inlanguage", "languagecode"),
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
      "datedownload");

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> names;

  KnownField(String... names) {
    this.names = List.of(names);
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

  /** The field that a name stands for, if any. */
  public static Optional<KnownField> named(String name) {
    String folded = fold(name);
    for (KnownField field : values()) {
      if (field.names.contains(folded)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}

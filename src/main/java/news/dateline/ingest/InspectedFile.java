package news.dateline.ingest;

import java.util.List;
import java.util.Optional;
import news.dateline.archive.record.Recognition;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.text.CharsetChoice;
import news.dateline.article.Article;
import news.dateline.parse.FieldUse;

/**
 * How a file, or a member of a container, would be read.
 *
 * @param file its name, of a member {@code outer.zip!/inner/name}
 * @param recognition what it was taken for; absent where it is not read
 * @param charset how its bytes were read as characters; absent where its records or pages declare
 *     that each by itself
 * @param unread why it is not read
 * @param records how many of its records were looked at, rejected ones and those that are nothing
 *     to index among them
 * @param more whether there may be more
 * @param nothing how many of them are nothing to index
 * @param notArticles how many are pages that are no article
 * @param rejections the first few records that were rejected
 * @param rejected how many were
 * @param fields which fields of the records served; absent where they have none
 * @param dayOrder how dates such as 03/04/2024 are read, and why, where there are any
 * @param first the first article with what is found in it
 */
public record InspectedFile(
    String file,
    Optional<Recognition> recognition,
    Optional<CharsetChoice> charset,
    Optional<String> unread,
    long records,
    boolean more,
    long nothing,
    long notArticles,
    List<Rejection> rejections,
    long rejected,
    Optional<FieldUse.InFile> fields,
    Optional<String> dayOrder,
    Optional<Article> first) {

  /** Copies the list. */
  public InspectedFile {
    rejections = List.copyOf(rejections);
  }
}

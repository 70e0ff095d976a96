package news.dateline.archive.record;

/** What a record of a format of news is. */
public sealed interface NewsItem {

  /** Why a story that its publisher took back is passed over, as agencies ask. */
  String WITHDRAWN = "withdrawn by its publisher";

  /** A story. */
  record News(Story story) implements NewsItem {}

  /** Nothing to index, and a few words on why. */
  record Nothing(String reason) implements NewsItem {}

  /** A story, if it says anything. */
  static NewsItem of(Story story) {
    return story.has("title") || story.has("body")
        ? new News(story)
        : new Nothing("with neither title nor text");
  }
}

package news.dateline.archive;

import java.io.IOException;

/** What a record of a format of news is. */
sealed interface Item {

  /** Why a story that its publisher took back is passed over, as agencies ask. */
  String WITHDRAWN = "withdrawn by its publisher";

  /** A story. */
  record News(Story story) implements Item {}

  /** Nothing to index, and a few words on why. */
  record Nothing(String reason) implements Item {}

  /** A story, if it says anything. */
  static Item of(Story story) {
    return story.has("title") || story.has("body")
        ? new News(story)
        : new Nothing("without title and text");
  }

  /** Hands it on. */
  default void to(Taking taking, long offset, byte[] raw) throws IOException {
    switch (this) {
      case News(Story story) -> taking.story(offset, story.fields(), story.html(), raw);
      case Nothing(String reason) -> taking.skip(reason);
    }
  }
}

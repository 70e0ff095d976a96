package news.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.search.Facet;
import news.dateline.search.FacetRequest;
import news.dateline.search.Interval;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.View;
import org.apache.lucene.store.Directory;

/**
 * Asks an index what status, search, show and the server ask of it, and says which questions it
 * cannot answer: an index may be whole, and a value in it may be one that a reader stumbles over.
 */
final class SnapshotCheck {
  private static final int FEW = 20;

  private final Snapshot snapshot;
  private final List<String> problems = new ArrayList<>();

  private SnapshotCheck(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** A question to an index. */
  private interface Question {
    void ask() throws IOException, SearchException;
  }

  /** What the newest commit of an index cannot answer. */
  static List<String> problems(Directory directory, String place) {
    try (LuceneEngine engine = LuceneEngine.open(directory, place, IndexSettings.standard())) {
      SnapshotCheck check = new SnapshotCheck(engine.newest());
      check.all();
      return check.problems;
    } catch (IOException | RuntimeException e) {
      return List.of("it cannot be opened for searching: " + e);
    }
  }

  private void all() {
    ask("its status cannot be told", snapshot::status);
    ask("its actors cannot be listed", () -> snapshot.actors().merged());
    for (View view : View.values()) {
      SearchRequest everything = SearchRequest.everything(view);
      String hits = view == View.ARTICLES ? "articles" : "quotations";
      ask("its first " + hits + " cannot be shown", () -> first(everything));
      for (Facet facet : Facet.values()) {
        ask(
            "its " + hits + " cannot be counted by " + facet.parameter(),
            () ->
                snapshot.search(
                    everything
                        .page(0, Optional.empty())
                        .counting(List.of(FacetRequest.of(facet, FEW)), Optional.empty())));
      }
      for (Interval interval : Interval.values()) {
        ask(
            "its " + hits + " cannot be counted by time",
            () ->
                snapshot.search(
                    everything
                        .page(0, Optional.empty())
                        .counting(List.of(), Optional.of(interval))));
      }
    }
  }

  /** Shows the first hits, and the whole of the first article. */
  private void first(SearchRequest everything) throws IOException, SearchException {
    Results results = snapshot.search(everything);
    if (!results.hits().isEmpty()) {
      snapshot.article(results.hits().getFirst().article().id());
    }
  }

  private void ask(String otherwise, Question question) {
    try {
      question.ask();
    } catch (IOException | SearchException | RuntimeException e) {
      problems.add(otherwise + ": " + e);
    }
  }
}

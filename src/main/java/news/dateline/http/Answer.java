package news.dateline.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.search.AppliedCorrections;
import news.dateline.search.ClauseCount;
import news.dateline.search.IndexStatus;
import news.dateline.search.ParsedRequest;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.Snapshot;

/**
 * What was asked and what was found: the endpoint and the page are both made from this.
 *
 * @param asked what was asked
 * @param warnings what whoever asked should know
 * @param index what the snapshot holds
 * @param results what was found
 * @param clauses when nothing was found, how many hits each clause has alone
 * @param applied which corrections bear on it
 * @param cursor the value of {@code cursor} that gives the next page, if there is one
 */
record Answer(
    ParsedRequest asked,
    List<String> warnings,
    IndexStatus index,
    Results results,
    List<ClauseCount> clauses,
    AppliedCorrections applied,
    Optional<String> cursor) {

  Answer {
    warnings = List.copyOf(warnings);
    clauses = List.copyOf(clauses);
  }

  /** The same answer with one more thing to know. */
  Answer with(String warning) {
    List<String> more = new ArrayList<>(warnings);
    more.add(warning);
    return new Answer(asked, more, index, results, clauses, applied, cursor);
  }

  /** Searches. */
  static Answer find(Snapshot snapshot, ParsedRequest asked) throws IOException, SearchException {
    Results results = snapshot.search(asked.request());
    List<String> warnings = new ArrayList<>(asked.warnings());
    asked.namesakes(snapshot).ifPresent(warnings::add);
    asked.nothingCopied(snapshot).ifPresent(warnings::add);
    AppliedCorrections applied = AppliedCorrections.to(snapshot.actors(), asked.request(), results);
    warnings.addAll(applied.warnings());
    return new Answer(
        asked,
        warnings,
        snapshot.status(),
        results,
        results.total() == 0 ? ClauseCount.of(snapshot, asked.request()) : List.of(),
        applied,
        results.next().map(asked::cursor));
  }
}

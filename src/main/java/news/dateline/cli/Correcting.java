package news.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.actors.ArchiveActor;
import news.dateline.actors.ArchiveActors;
import news.dateline.actors.Correction;
import news.dateline.actors.Corrections;
import news.dateline.actors.CorrectionsFile;
import news.dateline.article.Folding;
import news.dateline.article.SpellingSuggestions;
import news.dateline.lucene.LuceneEngine;
import news.dateline.search.Copies;
import news.dateline.search.Engine;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.FacetRequest;
import news.dateline.search.FacetValues;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.View;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that change corrections have in common: they say what changes, and do it. */
final class Correcting {
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();

  @Option(names = "--dry-run", description = "Only report what would change.")
  private boolean dry;

  /**
   * Adds a line.
   *
   * @throws Failure when it contradicts a line that stands there
   */
  int add(Terminal terminal, Correction correction) throws IOException, SearchException, Failure {
    String line = correction.text();
    CorrectionsFile file = corrections.toChange(index);
    Change change = Change.of(file, file.text(), text -> CorrectionsFile.with(text, line));
    refuse(change);
    terminal.line((dry ? "would add: " : "added: ") + line);
    Set<String> names = new LinkedHashSet<>(correction.names());
    correction.to().ifPresent(names::add);
    changes(terminal, change, names, Optional.of(correction));
    if (!dry) {
      file.edit(now -> added(file, change, now));
    }
    said(terminal, file);
    return Status.DONE;
  }

  /** What becomes of the text that a file has when it is written. */
  private static String added(CorrectionsFile file, Change change, String now) throws IOException {
    if (now.equals(change.was())) {
      return change.is();
    }
    Change late = Change.of(file, now, change.edit());
    try {
      refuse(late);
    } catch (Failure contradicts) {
      throw new IOException(contradicts.getMessage(), contradicts);
    }
    return late.is();
  }

  /**
   * A change of a file before it is made.
   *
   * @param was the text as it stands
   * @param is the text as it will be
   */
  private record Change(
      String was, Corrections before, CorrectionsFile.Edit edit, String is, Corrections after) {

    static Change of(CorrectionsFile file, String was, CorrectionsFile.Edit edit)
        throws IOException {
      return of(file, was, Corrections.read(file.path().toString(), was), edit);
    }

    static Change of(
        CorrectionsFile file, String was, Corrections before, CorrectionsFile.Edit edit)
        throws IOException {
      String is = edit.of(was);
      return new Change(was, before, edit, is, Corrections.read(file.path().toString(), is));
    }
  }

  /** Takes away every line that corrects a name, or of a merge that name alone. */
  int undo(Terminal terminal, String name) throws IOException, SearchException, Failure {
    CorrectionsFile file = corrections.toChange(index);
    String text = file.text();
    Corrections before = Corrections.read(file.path().toString(), text);
    String folded = Folding.fold(name);
    List<Correction> lines =
        before.all().stream()
            .filter(line -> line.names().stream().map(Folding::fold).anyMatch(folded::equals))
            .toList();
    if (lines.isEmpty()) {
      throw Failure.of(
          file.path()
              + " has no line that corrects \""
              + name
              + "\""
              + before.all().stream()
                  .filter(line -> line.to().map(Folding::fold).filter(folded::equals).isPresent())
                  .findFirst()
                  .map(line -> "; did you mean line " + line.line() + ": " + line.text())
                  .orElse(
                      "; to keep apart what was merged automatically: dateline actors keep NAME"));
    }
    Change change = Change.of(file, text, before, was -> undone(was, lines, folded));
    Set<String> names = new LinkedHashSet<>();
    for (Correction line : lines) {
      terminal.line((dry ? "would remove: " : "removed: ") + only(line, name).text());
      names.add(name);
      line.to().ifPresent(names::add);
    }
    changes(terminal, change, names, Optional.empty());
    if (!dry) {
      file.edit(
          now ->
              now.equals(text)
                  ? change.is()
                  : undone(now, Corrections.read("", now).all(), folded));
    }
    said(terminal, file);
    return Status.DONE;
  }

  private static Correction only(Correction line, String name) {
    return line instanceof Correction.Merge merge
        ? new Correction.Merge(merge.line(), List.of(name), merge.into())
        : line;
  }

  /** The text without what concerns the name. */
  private static String undone(String text, List<Correction> lines, String folded) {
    Set<Integer> gone = new HashSet<>();
    String left = text;
    for (Correction line : lines) {
      if (line.names().stream().map(Folding::fold).noneMatch(folded::equals)) {
        continue;
      }
      List<String> others =
          line.names().stream().filter(other -> !Folding.fold(other).equals(folded)).toList();
      if (line instanceof Correction.Merge merge && !others.isEmpty()) {
        left =
            CorrectionsFile.replaced(
                left, line.line(), new Correction.Merge(merge.line(), others, merge.into()).text());
      } else {
        gone.add(line.line());
      }
    }
    return CorrectionsFile.without(left, gone);
  }

  private static void refuse(Change change) throws Failure {
    for (Corrections.Problem problem : change.after().problems()) {
      boolean old =
          change.before().problems().stream()
              .anyMatch(
                  it -> it.line() == problem.line() && it.message().equals(problem.message()));
      if (!old) {
        throw Failure.use(problem.message());
      }
    }
  }

  private void said(Terminal terminal, CorrectionsFile file) {
    terminal.say(dry ? "Dry run: nothing was written." : "Written to " + file.path() + ".");
  }

  // ---- what changes

  private void changes(
      Terminal terminal, Change change, Set<String> names, Optional<Correction> added)
      throws IOException, SearchException {
    if (!LuceneEngine.exists(index.directory())) {
      terminal.say(
          "There is no index in " + index.directory() + ", so what changes cannot be reported.");
      return;
    }
    try (Engine old = index.engine(change::before);
        Engine fresh = index.engine(change::after)) {
      Snapshot was = old.newest();
      Snapshot is = fresh.newest();
      for (String name : added.map(Correction::names).orElse(List.of())) {
        if (is.actors().all(Folding.fold(name)).isEmpty()
            || !is.actors().names().has(Folding.fold(name))) {
          unknown(terminal, was, name);
        }
      }
      say(terminal, was, is, names);
      if (added.isPresent()
          && added.get() instanceof Correction.Rename rename
          && !Folding.fold(rename.name()).equals(Folding.fold(rename.called()))
          && was.actors().actor(Folding.fold(rename.called())).isPresent()) {
        terminal.say(
            "\"" + rename.called() + "\" already belonged to somebody; the two are now one");
      }
    }
  }

  /** A name that no article prints; perhaps only an alias of somebody. */
  private static void unknown(Terminal terminal, Snapshot was, String name)
      throws IOException, SearchException {
    if (was.actors().names().has(Folding.fold(name))) {
      return;
    }
    List<String> near = SpellingSuggestions.labels(name, mostQuoted(was));
    terminal.say(
        "no article mentions anybody called \""
            + name
            + "\""
            + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
  }

  private static List<String> mostQuoted(Snapshot snapshot) throws IOException, SearchException {
    SearchRequest request =
        SearchRequest.everything(View.ARTICLES)
            .page(0, Optional.empty())
            .counting(
                List.of(FacetRequest.of(Facet.ACTOR, news.dateline.search.Parameters.MOST)),
                Optional.empty());
    return snapshot.search(request).facets().getFirst().values().stream()
        .map(FacetValues.FacetValue::label)
        .toList();
  }

  private static void say(Terminal terminal, Snapshot was, Snapshot is, Set<String> names)
      throws IOException, SearchException {
    Map<String, String> labels = new TreeMap<>();
    for (ArchiveActors actors : List.of(was.actors(), is.actors())) {
      for (String name : names) {
        String folded = Folding.fold(name);
        Collection<ArchiveActor> all = new ArrayList<>(actors.all(folded));
        actors.actor(folded).ifPresent(all::add);
        all.forEach(actor -> labels.put(actor.value(), actor.label()));
      }
    }
    Set<String> fewer = new TreeSet<>();
    Set<String> more = new TreeSet<>();
    List<String> rows = new ArrayList<>();
    for (String value : labels.keySet()) {
      long[] before = {count(was, View.ARTICLES, Set.of(value)), said(was, Set.of(value))};
      long[] after = {count(is, View.ARTICLES, Set.of(value)), said(is, Set.of(value))};
      if (before[0] != after[0] || before[1] != after[1]) {
        (after[0] < before[0] || after[1] < before[1] ? fewer : more).add(value);
        rows.add(
            "  "
                + TerminalText.plain(labels.get(value))
                + ": "
                + fromTo(before[0], after[0], "article", "articles")
                + ", "
                + fromTo(before[1], after[1], "quotation", "quotations"));
      } else if (!was.actors()
          .actor(value)
          .map(ArchiveActor::label)
          .equals(is.actors().actor(value).map(ArchiveActor::label))) {
        rows.add(
            "  "
                + was.actors().actor(value).map(ArchiveActor::label).orElse("nobody")
                + " is now written "
                + is.actors().actor(value).map(ArchiveActor::label).orElse("nobody"));
      }
    }
    terminal.line(
        rows.isEmpty()
            ? "nothing changes"
            : TerminalText.count(
                    changed(was, is, View.ARTICLES, fewer, more), "article", "articles")
                + ", "
                + TerminalText.count(
                    changed(was, is, View.QUOTATIONS, fewer, more), "quotation", "quotations")
                + (fewer.isEmpty() && more.isEmpty() ? " counted differently" : " change"));
    for (String row : rows) {
      terminal.line(row);
    }
  }

  private static long changed(
      Snapshot was, Snapshot is, View view, Set<String> fewer, Set<String> more)
      throws IOException, SearchException {
    long lost = count(was, view, fewer) - count(is, view, fewer);
    long won = count(is, view, more) - count(was, view, more);
    return Math.max(lost, won);
  }

  private static String fromTo(long before, long after, String one, String many) {
    return before == after
        ? "still " + TerminalText.count(after, one, many)
        : TerminalText.number(before) + " → " + TerminalText.count(after, one, many);
  }

  private static long said(Snapshot snapshot, Set<String> values)
      throws IOException, SearchException {
    return count(snapshot, View.QUOTATIONS, values);
  }

  /** How many hits have one of these actors, as far as they are there. */
  private static long count(Snapshot snapshot, View view, Set<String> values)
      throws IOException, SearchException {
    List<String> there =
        values.stream().filter(value -> snapshot.actors().actor(value).isPresent()).toList();
    if (there.isEmpty()) {
      return 0;
    }
    SearchRequest all = SearchRequest.everything(view);
    return snapshot
        .search(
            new SearchRequest(
                view,
                all.query(),
                all.said(),
                List.of(new FacetFilter(Facet.ACTOR, there, List.of())),
                all.sort(),
                0,
                all.after(),
                List.of(),
                all.histogram(),
                false,
                all.limit(),
                Copies.ALL))
        .total();
  }

  /** Reads a line as a file would have it, so that a command says the same as the file. */
  static Correction line(String text) throws Failure {
    try {
      Corrections read = Corrections.read("", Corrections.HEADER + "\n" + text);
      if (!read.problems().isEmpty()) {
        throw Failure.use(read.problems().getFirst().message());
      }
      return read.all().getFirst();
    } catch (IOException e) {
      throw Failure.use(String.valueOf(e.getMessage()));
    }
  }
}

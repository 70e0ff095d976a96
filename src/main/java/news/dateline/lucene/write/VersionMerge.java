package news.dateline.lucene.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Article;
import news.dateline.article.ArticleLimits;
import news.dateline.article.Capture;
import news.dateline.article.Provenance;
import news.dateline.article.Version;
import news.dateline.search.ArchiveWriter.Outcome;

/**
 * What becomes of two articles with the same id, one that is there and one that comes.
 *
 * <p>The captures of both are put in one order, the latest first: by capture time, then
 * modification (an absent one is earlier than any), then digest; captures that are equal so far by
 * file and record. The first capture's text is the article, and each other text is kept once as a
 * version. So the result depends on which captures there are, not on the order in which they came;
 * that holds for those beyond {@link ArticleLimits} too, which are the last of their order and not
 * kept.
 *
 * @param article the article as it is from now on
 * @param outcome what became of the one that came
 */
public record VersionMerge(Article article, Outcome outcome) {

  private static final Comparator<Optional<Instant>> EARLIEST =
      Comparator.comparing(time -> time.orElse(Instant.MIN));

  private static final Comparator<Capture> LATEST =
      Comparator.comparing(Capture::time, EARLIEST)
          .thenComparing(Capture::modified, EARLIEST)
          .thenComparing(Capture::digest)
          .reversed();

  private static final Comparator<Capture> ORDER =
      LATEST
          .thenComparing(Capture::file)
          .thenComparingLong(Capture::record)
          .thenComparing(capture -> capture.key().orElse(""));

  /**
   * Lets an article meet the one that is there.
   *
   * @param there the article in the index
   * @param comes the article that was read
   */
  public static VersionMerge of(Article there, Article comes) {
    Capture capture = comes.provenance().current();
    Capture before = there.provenance().current();
    List<Capture> captures = new ArrayList<>(there.provenance().captures());
    boolean known =
        captures.stream()
            .anyMatch(old -> old.samePlace(capture) && old.digest().equals(capture.digest()));
    if (!known) {
      captures.addAll(comes.provenance().captures());
    }
    captures.sort(ORDER);

    // Of texts that are kept as versions there are no findings: only these two can be searched.
    Set<String> texts = Set.copyOf(List.of(before.digest(), capture.digest()));
    Capture now =
        captures.stream().filter(one -> texts.contains(one.digest())).findFirst().orElse(capture);
    captures.remove(now);
    captures.add(0, now);
    boolean taken =
        now.digest().equals(capture.digest())
            && (now.samePlace(capture) || !now.digest().equals(before.digest()));
    List<Version> versions = bounded(versions(there, comes, captures, now.digest()));
    Provenance provenance = new Provenance(within(captures), versions);
    Article result = (taken ? comes : there).with(provenance);

    Outcome outcome;
    if (known || provenance.equals(there.provenance())) {
      outcome = Outcome.UNCHANGED;
    } else if (!now.digest().equals(before.digest())) {
      outcome = Outcome.NEW_VERSION;
    } else if (versions.size() > there.provenance().versions().size()) {
      outcome = Outcome.EARLIER_VERSION;
    } else {
      outcome = Outcome.CAPTURE_ADDED;
    }
    return new VersionMerge(result, outcome);
  }

  /**
   * An article that comes in the place of another, whose record has changed and whose id went with
   * its bytes: the other's text is its earlier version.
   */
  public static Article successor(Article before, Article comes) {
    Capture old = before.provenance().current();
    List<Version> versions = new ArrayList<>();
    versions.add(
        new Version(old.digest(), old.time(), old.modified(), before.title(), before.body()));
    versions.addAll(before.provenance().versions());
    return comes.with(new Provenance(comes.provenance().captures(), bounded(versions)));
  }

  /** What a capture says but for the number of its record. */
  private record Alike(
      String file, String digest, Optional<Instant> time, Optional<Instant> modified) {
    static Alike of(Capture capture) {
      return new Alike(capture.file(), capture.digest(), capture.time(), capture.modified());
    }
  }

  /** The captures that are kept, of all in their order. */
  private static List<Capture> within(List<Capture> captures) {
    Map<Alike, Integer> alike = new HashMap<>();
    return captures.stream()
        .filter(capture -> alike.merge(Alike.of(capture), 1, Integer::sum) <= ArticleLimits.ALIKE)
        .limit(ArticleLimits.CAPTURES)
        .toList();
  }

  /** The earlier texts that are kept, of all in their order. */
  private static List<Version> bounded(List<Version> versions) {
    List<Version> kept = new ArrayList<>();
    long left = ArticleLimits.VERSION_TEXT;
    for (Version version : versions) {
      left -= version.title().length() + version.body().length();
      if (left < 0 || kept.size() == ArticleLimits.VERSIONS) {
        break;
      }
      kept.add(version);
    }
    return kept;
  }

  /** The earlier texts: one for each digest but the searchable one, the newest first. */
  private static List<Version> versions(
      Article there, Article comes, List<Capture> captures, String searchable) {
    Map<String, Version> byDigest = new LinkedHashMap<>();
    there.provenance().versions().forEach(version -> byDigest.put(version.digest(), version));
    for (Article article : List.of(there, comes)) {
      Capture capture = article.provenance().current();
      byDigest.putIfAbsent(
          capture.digest(),
          new Version(
              capture.digest(),
              capture.time(),
              capture.modified(),
              article.title(),
              article.body()));
    }
    byDigest.remove(searchable);
    List<Version> versions = new ArrayList<>();
    for (Version version : byDigest.values()) {
      Version dated =
          captures.stream()
              .filter(capture -> capture.digest().equals(version.digest()))
              .findFirst()
              .map(
                  capture ->
                      new Version(
                          version.digest(),
                          capture.time(),
                          capture.modified(),
                          version.title(),
                          version.body()))
              .orElse(version);
      versions.add(dated);
    }
    versions.sort(
        Comparator.comparing(Version::time, EARLIEST)
            .thenComparing(Version::modified, EARLIEST)
            .thenComparing(Version::digest)
            .reversed());
    return versions;
  }
}

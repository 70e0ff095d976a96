package news.dateline.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Searches that ask for everything that can be asked, in every combination. */
final class RandomRequests {
  private final Random random;
  private final RandomArchive archive;
  private final List<String> ids;

  /**
   * Searches of an archive.
   *
   * @param ids of some of its articles
   */
  RandomRequests(Random random, List<String> ids) {
    this.random = random;
    this.ids = List.copyOf(ids);
    this.archive = new RandomArchive(random);
  }

  SearchRequest next() {
    return new SearchRequest(
        archive.pick(View.values()),
        archive.chance(4) ? new Query.Everything() : query(3),
        archive.chance(2) ? new Query.Everything() : said(2),
        filters(),
        archive.pick(Sort.NEWEST, Sort.OLDEST, Sort.NEWEST, Sort.OLDEST, Sort.RELEVANCE),
        random.nextInt(30),
        Optional.empty(),
        facets(),
        archive.chance(2) ? Optional.of(archive.pick(Interval.values())) : Optional.empty(),
        archive.chance(2),
        Duration.ofSeconds(60),
        copies());
  }

  private Copies copies() {
    return new Copies(
        archive.chance(2),
        archive.chance(8)
            ? Optional.of(
                ids.isEmpty() || archive.chance(9)
                    ? "nosuchid"
                    : ids.get(random.nextInt(ids.size())))
            : Optional.empty());
  }

  private Query query(int depth) {
    return switch (random.nextInt(depth == 0 ? 11 : 17)) {
      case 0, 1, 2 ->
          words(
              archive.pick(
                  TextField.TEXT,
                  TextField.TEXT,
                  TextField.TITLE,
                  TextField.BODY,
                  TextField.BYLINE));
      case 3 -> new Query.Everything();
      case 4 -> new Query.Value(Facet.OUTLET, archive.outlet());
      case 5 -> new Query.Value(Facet.CITED, archive.outlet());
      case 6 -> new Query.Value(Facet.PLACE, archive.place());
      case 7 -> new Query.Value(Facet.LANGUAGE, archive.pick("en", "DE", "xx"));
      case 8 -> new Query.Actor(name());
      case 9 -> published();
      case 10 -> new Query.Quoted(depth == 0 ? leafOfQuotation() : said(depth - 1));
      case 11, 12, 13 -> new Query.And(clauses(depth, false));
      case 14, 15 -> new Query.Or(clauses(depth, false));
      default -> new Query.Not(query(depth - 1));
    };
  }

  private Query said(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 8)) {
      case 0, 1, 2, 3 -> leafOfQuotation();
      case 4, 5 -> new Query.And(clauses(depth, true));
      case 6 -> new Query.Or(clauses(depth, true));
      default -> new Query.Not(said(depth - 1));
    };
  }

  private List<Query> clauses(int depth, boolean said) {
    List<Query> clauses = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      clauses.add(said ? said(depth - 1) : query(depth - 1));
    }
    return clauses;
  }

  private Query leafOfQuotation() {
    return archive.chance(3) ? new Query.SaidBy(name()) : words(TextField.SAID);
  }

  private Query words(TextField field) {
    return switch (random.nextInt(11)) {
      case 0, 1, 10 -> phrase(field);
      case 2 ->
          new Query.Prefix(field, archive.pick("f", "flo", "RAI", "caf", "üb", "zzz", "1", "stra"));
      case 3 ->
          new Query.Fuzzy(
              field,
              archive.pick("flod", "lfood", "damm", "brain", "cafés", "lakes", "rian"),
              1 + random.nextInt(2));
      case 4 ->
          new Query.Word(field, archive.pick("—", "half-way", "rain,dam", "?!", "dam's", "absent"));
      default -> new Query.Word(field, archive.word());
    };
  }

  private Query phrase(TextField field) {
    List<String> words = new ArrayList<>();
    for (int i = archive.pick(1, 2, 2, 3); i > 0; i--) {
      words.add(archive.pick("flood", "dam", "lake", "rain", "the", "of"));
    }
    int slop = archive.pick(0, 0, 1, 1, 2, 3);
    return new Query.Phrase(field, String.join(archive.pick(" ", ", "), words), slop);
  }

  private Query published() {
    LocalDate from = LocalDate.of(2023, 11, 1).plusDays(random.nextInt(450));
    LocalDate first =
        archive.chance(3)
            ? from.withDayOfMonth(1)
            : archive.chance(3) ? from.withDayOfYear(1) : from;
    LocalDate last =
        archive.chance(2)
            ? from.plusMonths(1).withDayOfMonth(1).minusDays(1)
            : from.plusDays(random.nextInt(400));
    return new Query.Published(
        archive.chance(4) ? Optional.empty() : Optional.of(first),
        archive.chance(4) ? Optional.empty() : Optional.of(last));
  }

  private String name() {
    return archive.chance(4)
        ? archive.pick("Brandt", "perez", "O'Neill", "council")
        : RandomArchive.NAMES.get(random.nextInt(RandomArchive.NAMES.size()));
  }

  private List<FacetFilter> filters() {
    List<FacetFilter> filters = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      if (archive.chance(5)) {
        List<String> include = values(facet, archive.pick(0, 1, 1, 2));
        List<String> exclude = values(facet, include.isEmpty() ? 1 : archive.pick(0, 0, 1));
        filters.add(new FacetFilter(facet, include, exclude));
      }
    }
    return filters;
  }

  private List<String> values(Facet facet, int count) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(
          switch (facet) {
            case OUTLET, CITED -> archive.outlet();
            case ACTOR -> name();
            case PLACE -> archive.place();
            case LANGUAGE -> archive.pick("en", "de", "pt", "EN", "xx");
            case TYPE -> archive.pick("direct", "mixed", "INDIRECT", "other");
            case KIND ->
                archive.pick("person", "organisation", "unnamed", "Outlet", "group", "other");
          });
    }
    return values;
  }

  private List<FacetRequest> facets() {
    List<FacetRequest> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      if (archive.chance(3)) {
        String prefix =
            archive.chance(2)
                ? ""
                : archive.pick("c", "b", "new y", "per", "co", "d", "w", "zz", "o'n", "port");
        String under =
            facet == Facet.PLACE && archive.chance(2)
                ? archive.pick("pt", "us", "us/new york", "de/nord sud", "xx", "por")
                : "";
        facets.add(new FacetRequest(facet, 1 + random.nextInt(6), prefix, under, Optional.empty()));
      }
    }
    return facets;
  }
}

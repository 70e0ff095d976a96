package news.dateline.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.article.DateText;
import news.dateline.article.Folding;
import news.dateline.article.SpellingSuggestions;

/**
 * Turns parameters, of an address, a form, a JSON object or a command line, into a search. The only
 * place that does, so that all of them agree.
 *
 * <p>A parameter without a value is absent, since plain HTML forms send such. An unknown parameter
 * is an error, and so is a known one where it means nothing, or a second value where there can be
 * one only. Values are never split at commas, but for {@code facet} and {@code fields}, whose names
 * are closed.
 *
 * <p>The order is by relevance when words are looked for, else the newest come first.
 *
 * @param limits how much may be asked at once
 * @param limit how long a search may take
 */
public record Parameters(QueryLimits limits, Duration limit) {
  /** The hits of a page, when no size is asked for. */
  public static final int SIZE = 20;

  /** The values of a facet, when no size is asked for. */
  public static final int FACET_SIZE = 10;

  /** The most hits of a page, and the most values of a facet. */
  public static final int MOST = 1000;

  private static final List<String> LATER = List.of("sample", "seed");

  /** What only the page's own address knows. */
  private static final List<String> OF_THE_PAGE = List.of("view", "start");

  /** The usual limits, and ten seconds. */
  public static Parameters usual() {
    return new Parameters(QueryLimits.USUAL, Duration.ofSeconds(10));
  }

  /**
   * Reads the parameters of a list of hits or a histogram.
   *
   * @param resource any but {@link Resource#FACET}
   * @param values the decoded values by name, in the order they came
   * @throws BadRequest naming the parameter and the remedy
   */
  public ParsedRequest read(Resource resource, Map<String, List<String>> values) throws BadRequest {
    if (resource == Resource.FACET) {
      throw new IllegalArgumentException("say which facet");
    }
    return new Reading(resource, Optional.empty(), values).asked();
  }

  /**
   * Reads the parameters of {@code facets/{field}}; the request asks for this one facet and for no
   * hits.
   *
   * @throws BadRequest naming the parameter and the remedy
   */
  public ParsedRequest readFacet(Facet facet, Map<String, List<String>> values) throws BadRequest {
    return new Reading(Resource.FACET, Optional.of(facet), values).asked();
  }

  /** One map of parameters being read. */
  private final class Reading {
    private final Resource resource;
    private final Optional<Facet> listed;
    private final Map<String, List<String>> values = new TreeMap<>();
    private final Map<String, List<String>> canonical = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    Reading(Resource resource, Optional<Facet> listed, Map<String, List<String>> given)
        throws BadRequest {
      this.resource = resource;
      this.listed = listed;
      for (Map.Entry<String, List<String>> each : given.entrySet()) {
        check(each.getKey());
        for (String value : each.getValue()) {
          if (value.length() > limits.length()) {
            throw BadRequest.in(
                each.getKey(),
                each.getKey() + " is longer than " + limits.length() + " characters");
          }
        }
        List<String> present = each.getValue().stream().filter(value -> !value.isBlank()).toList();
        if (!present.isEmpty()) {
          values.put(each.getKey(), present);
        }
      }
    }

    ParsedRequest asked() throws BadRequest {
      String input = single(Parameter.Q).orElse("");
      QueryText q = QueryText.parse(input, limits);
      QueryText said = QueryText.parseSaid(single(Parameter.SAID).orElse(""), limits);
      Optional<String> saidBy = single(Parameter.SAID_BY).map(String::strip);
      Query ofArticle =
          Queries.and(
              published()
                  .<List<Query>>map(period -> List.of(q.query(), period))
                  .orElse(List.of(q.query())));
      Query ofQuotation =
          Queries.and(
              saidBy
                  .<List<Query>>map(name -> List.of(said.query(), new Query.SaidBy(name)))
                  .orElse(List.of(said.query())));
      warnings.addAll(q.warnings());
      warnings.addAll(said.warnings());
      keep(Parameter.Q, Queries.print(q.query()));
      keep(Parameter.SAID, Queries.printSaid(said.query()));
      saidBy.ifPresent(name -> keep(Parameter.SAID_BY, Folding.fold(name)));
      List<FacetFilter> filters = filters();
      Sort sort = sort(Queries.hasWords(q.query()) || Queries.hasWords(said.query()));
      OptionalInt size = number(Parameter.SIZE, 1);
      List<String> fields = list(Parameter.FIELDS);
      boolean excel = excel();
      Optional<String> cursor = single(Parameter.CURSOR).filter(text -> !text.equals("*"));
      cursor.ifPresent(text -> keep(Parameter.CURSOR, text));
      Optional<Cursor> after = Optional.empty();
      Optional<FacetRequest.After> afterValue = Optional.empty();
      Optional<String> snapshot = Optional.empty();
      if (cursor.isPresent() && listed.isPresent()) {
        Cursors.OfFacet page = Cursors.read(cursor.get(), listed.get());
        afterValue = Optional.of(page.after());
        snapshot = Optional.of(page.snapshot());
      } else if (cursor.isPresent()) {
        Cursor page = Cursors.read(cursor.get(), resource.view(), sort);
        after = Optional.of(page);
        snapshot = Optional.of(page.snapshot());
      }
      SearchRequest request =
          new SearchRequest(
              resource.view(),
              ofArticle,
              ofQuotation,
              filters,
              sort,
              isList() ? size.orElse(SIZE) : 0,
              after,
              facets(size.orElse(SIZE), afterValue),
              interval(),
              isList(),
              limit,
              copies());
      return new ParsedRequest(
          resource,
          request,
          input,
          saidBy,
          size.isPresent(),
          fields,
          excel,
          snapshot,
          warnings,
          canonical);
    }

    private boolean isList() {
      return resource == Resource.ARTICLES || resource == Resource.QUOTATIONS;
    }

    private void check(String name) throws BadRequest {
      Optional<Parameter> parameter = Parameter.named(name);
      if (parameter.isPresent() && !parameter.get().resources().contains(resource)) {
        throw BadRequest.in(
            name,
            name
                + " means nothing for "
                + resource.path()
                + "; it belongs to "
                + String.join(
                    ", ",
                    parameter.get().resources().stream().map(Resource::path).sorted().toList()));
      }
      if (parameter.isPresent()
          || Facet.named(name.startsWith("-") ? name.substring(1) : name).isPresent()) {
        return;
      }
      if (LATER.contains(name)) {
        throw BadRequest.in(name, name + " is not available yet; leave it out");
      }
      if (OF_THE_PAGE.contains(name)) {
        throw BadRequest.in(
            name,
            name
                + " belongs to the page's address; leave it out; a list of quotations is the resource"
                + " quotations");
      }
      List<String> known = Parameter.of(resource);
      boolean dash = name.startsWith("-");
      Optional<String> near =
          SpellingSuggestions.to(dash ? name.substring(1) : name, known)
              .map(it -> dash ? "-" + it : it);
      throw new BadRequest(
          "there is no parameter "
              + name
              + near.map(it -> "; did you mean " + it + "?")
                  .orElse("; the parameters are " + String.join(", ", known)),
          Optional.of(name),
          OptionalInt.empty(),
          near);
    }

    private Optional<String> single(Parameter parameter) throws BadRequest {
      List<String> given = values.getOrDefault(parameter.parameter(), List.of());
      if (given.size() > 1) {
        throw BadRequest.in(
            parameter.parameter(),
            parameter.parameter()
                + " is given "
                + (given.size() == 2 ? "twice" : given.size() + " times")
                + "; give it once");
      }
      return given.stream().findFirst();
    }

    private List<String> list(Parameter parameter) {
      List<String> names =
          values.getOrDefault(parameter.parameter(), List.of()).stream()
              .flatMap(value -> Arrays.stream(value.split(",", -1)))
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        keep(parameter, String.join(",", names));
      }
      return names;
    }

    private void keep(Parameter parameter, String value) {
      if (!value.isEmpty()) {
        canonical.put(parameter.parameter(), List.of(value));
      }
    }

    private Optional<Query> published() throws BadRequest {
      Optional<DateText> from = date(Parameter.FROM);
      Optional<DateText> to = date(Parameter.TO);
      if (from.isEmpty() && to.isEmpty()) {
        return Optional.empty();
      }
      if (from.isPresent() && to.isPresent() && from.get().first().isAfter(to.get().last())) {
        throw BadRequest.in(
            "from",
            "from=" + from.get().first() + " is after to=" + to.get().last() + "; swap them");
      }
      from.ifPresent(date -> keep(Parameter.FROM, date.first().toString()));
      to.ifPresent(date -> keep(Parameter.TO, date.last().toString()));
      return Optional.of(new Query.Published(from.map(DateText::first), to.map(DateText::last)));
    }

    private Optional<DateText> date(Parameter parameter) throws BadRequest {
      Optional<String> text = single(parameter).map(String::strip);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Optional<DateText> date = DateText.parse(text.get());
      if (date.isEmpty()) {
        throw BadRequest.in(
            parameter.parameter(), "\"" + text.get() + "\" is not a date; " + DateText.FORMS);
      }
      return date;
    }

    private List<FacetFilter> filters() throws BadRequest {
      List<FacetFilter> filters = new ArrayList<>();
      for (Facet facet : Facet.values()) {
        List<String> include = values(facet.parameter());
        List<String> exclude = values("-" + facet.parameter());
        if (!include.isEmpty() || !exclude.isEmpty()) {
          filters.add(new FacetFilter(facet, include, exclude));
        }
      }
      return filters;
    }

    private List<String> values(String name) throws BadRequest {
      List<String> given =
          values.getOrDefault(name, List.of()).stream().map(String::strip).distinct().toList();
      if (given.size() > limits.values()) {
        throw BadRequest.in(
            name,
            name + " has " + given.size() + " values; at most " + limits.values() + " at once");
      }
      if (!given.isEmpty()) {
        canonical.put(name, given.stream().map(Folding::fold).distinct().sorted().toList());
      }
      return given;
    }

    private Sort sort(boolean words) throws BadRequest {
      Sort usual = words ? Sort.RELEVANCE : Sort.NEWEST;
      Optional<String> name = single(Parameter.SORT).map(String::strip);
      if (name.isEmpty()) {
        return usual;
      }
      Sort sort = choice(Parameter.SORT, name.get(), Sort.values(), Sort::parameter);
      if (sort != usual) {
        keep(Parameter.SORT, sort.parameter());
      }
      return sort;
    }

    private Optional<Interval> interval() throws BadRequest {
      Optional<String> name = single(Parameter.INTERVAL).map(String::strip);
      Optional<Interval> usual =
          resource == Resource.HISTOGRAM ? Optional.of(Interval.MONTH) : Optional.empty();
      if (name.isEmpty()) {
        return usual;
      }
      Interval interval =
          choice(Parameter.INTERVAL, name.get(), Interval.values(), Interval::parameter);
      if (usual.filter(interval::equals).isEmpty()) {
        keep(Parameter.INTERVAL, interval.parameter());
      }
      return Optional.of(interval);
    }

    private List<FacetRequest> facets(int size, Optional<FacetRequest.After> after)
        throws BadRequest {
      if (listed.isPresent()) {
        String prefix = single(Parameter.PREFIX).map(Folding::fold).orElse("");
        String under = single(Parameter.UNDER).map(Folding::fold).orElse("");
        if (!under.isEmpty() && listed.get() != Facet.PLACE) {
          throw BadRequest.in(
              "under",
              "under belongs to facets/place; " + listed.get().parameter() + " has no levels");
        }
        keep(Parameter.PREFIX, prefix);
        keep(Parameter.UNDER, under);
        return List.of(new FacetRequest(listed.get(), size, prefix, under, after));
      }
      int each = number(Parameter.FACET_SIZE, 1).orElse(FACET_SIZE);
      List<FacetRequest> requests = new ArrayList<>();
      for (String name : new LinkedHashSet<>(list(Parameter.FACET))) {
        Facet facet = choice(Parameter.FACET, name, Facet.values(), Facet::parameter);
        requests.add(FacetRequest.of(facet, each));
      }
      return requests;
    }

    private OptionalInt number(Parameter parameter, int least) throws BadRequest {
      Optional<String> digits = single(parameter).map(String::strip);
      if (digits.isEmpty()) {
        return OptionalInt.empty();
      }
      if (!digits.get().matches("[0-9]{1,9}")
          || Integer.parseInt(digits.get()) < least
          || Integer.parseInt(digits.get()) > MOST) {
        throw new BadRequest(
            parameter.parameter()
                + "="
                + digits.get()
                + " is not a number from "
                + least
                + " to "
                + MOST
                + (parameter == Parameter.SIZE
                    ? "; for more, follow cursor; for all, leave out size in .jsonl and .csv"
                    : ""),
            Optional.of(parameter.parameter()),
            OptionalInt.empty(),
            Optional.of(Integer.toString(MOST)));
      }
      int number = Integer.parseInt(digits.get());
      keep(parameter, Integer.toString(number));
      return OptionalInt.of(number);
    }

    private Copies copies() throws BadRequest {
      Optional<String> of = single(Parameter.COPIES_OF).map(String::strip);
      of.ifPresent(id -> keep(Parameter.COPIES_OF, id));
      boolean once = yes(Parameter.DISTINCT);
      if (once) {
        keep(Parameter.DISTINCT, "true");
      }
      return new Copies(once, of);
    }

    private boolean excel() throws BadRequest {
      boolean excel = yes(Parameter.EXCEL);
      if (excel) {
        keep(Parameter.EXCEL, "1");
      }
      return excel;
    }

    private boolean yes(Parameter parameter) throws BadRequest {
      String value = single(parameter).map(String::strip).orElse("0");
      return switch (value) {
        case "1", "true" -> true;
        case "0", "false" -> false;
        default ->
            throw BadRequest.in(
                parameter.parameter(),
                parameter.parameter() + " is true or false (or 1 or 0), not " + value);
      };
    }

    private <T> T choice(Parameter parameter, String name, T[] choices, Function<T, String> named)
        throws BadRequest {
      for (T choice : choices) {
        if (named.apply(choice).equals(name)) {
          return choice;
        }
      }
      List<String> names = Stream.of(choices).map(named).toList();
      throw new BadRequest(
          parameter.parameter()
              + "="
              + name
              + " is not known; "
              + parameter.parameter()
              + " is one of "
              + String.join(", ", names),
          Optional.of(parameter.parameter()),
          OptionalInt.empty(),
          SpellingSuggestions.to(name, names));
    }
  }
}

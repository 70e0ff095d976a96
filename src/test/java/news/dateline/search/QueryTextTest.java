package news.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
  private static final long SEED = Long.getLong("dateline.seed", 20240322L);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      value = {
        "flood dam | flood dam",
        "flood AND dam | flood dam",
        "A OR B OR C OR D | A OR B OR C OR D",
        "flood NOT dam | flood -dam",
        "flood -dam | flood -dam",
        "-dam | -dam",
        "NOT NOT dam | dam",
        "lake NOT(flood OR dam) | lake -(flood OR dam)",
        "(flood)OR(dam) | flood OR dam",
        "\"a b\"OR\"c d\" | \"a b\" OR \"c d\"",
        "outlet:(Wire OR NOT(Courier)) | outlet:\"Wire\" OR -outlet:\"Courier\"",
        "(flood OR dam) lisbon | (flood OR dam) lisbon",
        "((flood)) | flood",
        "a b OR c | (a b) OR c",
        "a OR b AND c | a OR (b c)",
        "-(a b) | -(a b)",
        "NOT a OR b | -a OR b",
        "\"water level\" | \"water level\"",
        "\"water level\"~5 | \"water level\"~5",
        "“water level” | \"water level\"",
        "„water level“~2 | \"water level\"~2",
        "\"say \\\"no\\\" twice\" | \"say \\\"no\\\" twice\"",
        "flood* | flood*",
        "o’br* | o'br*",
        "fuzzy~1 | fuzzy~1",
        "title:flood body:\"the dam\" byline:ada* | title:flood body:\"the dam\" byline:ada*",
        "title:(flood OR dam) | title:flood OR title:dam",
        "title:(flood body:dam) | title:flood body:dam",
        "outlet:Courier | outlet:\"Courier\"",
        "outlet:\"The Courier\" | outlet:\"The Courier\"",
        "outlet:(Courier OR \"Tagus Review\") | outlet:\"Courier\" OR outlet:\"Tagus Review\"",
        "actor:\"Ada Brandt\" place:pt/lisbon cited:Wire | actor:\"Ada Brandt\" place:\"pt/lisbon\" cited:\"Wire\"",
        "-outlet:Courier | -outlet:\"Courier\"",
        "said:flood | said:flood",
        "said:(flood dam) | said:(flood dam)",
        "said:flood said:dam | said:flood said:dam",
        "said:(flood said:(dam)) | said:(flood dam)",
        "(said:(a) (b)) | said:a b",
        "said:(flood OR said_by:Brandt) | said:(flood OR said_by:\"Brandt\")",
        "said_by:Brandt | said_by:\"Brandt\"",
        "said_by:(Brandt OR Lund) | said_by:\"Brandt\" OR said_by:\"Lund\"",
        "said_by:(Brandt OR) | said_by:\"Brandt\" said_by:\"or\"",
        "NOT said_by:(NOT) | -said_by:\"not\"",
        "-said:(flood -dam) | -said:(flood -dam)",
        "published:[2024 TO 2024-02] | published:[2024-01-01 TO 2024-02-29]",
        "published:[* TO 2024-03-22] | published:[* TO 2024-03-22]",
        "published:2024-03 | published:[2024-03-01 TO 2024-03-31]",
        "(published:2024) x | published:[2024-01-01 TO 2024-12-31] x",
      })
  void readsTheLanguage(String text, String printed) throws BadRequest {
    Query query = QueryText.parse(text, QueryLimits.USUAL).query();
    assertThat(Queries.print(query)).isEqualTo(printed);
    assertThat(QueryText.parse(printed, QueryLimits.USUAL).query()).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      value = {
        "Who's next? - Mayor: \"I'm fine\" | Who's next Mayor \"I'm fine\"",
        "rain and/or snow, not sun! | rain and/or snow not sun",
        "AT&T @harbour #flood 50% $5 | \"AT T\" harbour flood 50 5",
        "Mayor:Dam | \"Mayor Dam\"",
        "The 6'5\" man | The 6'5 man",
        "\"never closed | never closed",
        "never opened\" | never opened",
        "(never closed | never closed",
        "never opened) | never opened",
        ":) and ( or () | and or",
        "child(ren) | \"child ren\"",
        "a || b && c | a b c",
        "half-way - well-known | half-way well-known",
        "wait -- what – no — yes | wait what no yes",
        "[Updated] {this} ^that^ ~those~ | Updated this that those",
        "9/11 w/ tea | 9/11 w tea",
        "?please clap? | please clap",
        "sh*t | \"sh t\"",
        "s*** | s",
        "Portland, OR | Portland or",
        "NOT | not",
        "AND so OR | and so or",
        "flood (-!) | flood",
        "flood (-title:!) | flood",
        "flood -(-title:! ()) | flood",
        "'title:flood' | \"title flood\"",
        "https://example.org/a?b=c | \"https example.org/a b c\"",
        "snow~ rain~3 | snow \"rain 3\"",
        "title: flood | title flood",
        "café cafe\u0301 | café cafe\u0301",
        "\uFEFFflood\u00A0dam\u3000lake | flood dam lake",
      })
  void readsTheRestAsText(String text, String printed) throws BadRequest {
    Query query = QueryText.parse(text, QueryLimits.USUAL).query();
    assertThat(Queries.print(query)).isEqualTo(printed);
    assertThat(QueryText.parse(printed, QueryLimits.USUAL).query()).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      value = {
        "a b OR c | OR was mixed with words that must all match; it was read as (a b) OR c; use parentheses to say which belong together",
        "titel:flood | titel: is not a field and was read as text; did you mean title:?",
        "Title:flood | Title: is not a field and was read as text; did you mean title:?",
        "\"flood | a quotation mark without its partner was read as text",
        "(flood | a parenthesis without its partner was read as text",
        "Portland, OR | OR has nothing to join and was read as a word",
        "wom?n | the ? in wom?n was read as text; only begin* stands for other letters",
        "sh*t | the * in sh*t was read as text; it means something only at the end of a word: begin*",
        "a || b | || was read as text; write OR",
        "it falls -7 degrees | -7 leaves out what has 7; for the number itself leave the dash out",
        "(it falls -7) | -7 leaves out what has 7; for the number itself leave the dash out",
        "?! | there is no word in q; it was left out",
      })
  void warnsOfWhatMayBeMeantOtherwise(String text, String warning) throws BadRequest {
    assertThat(QueryText.parse(text, QueryLimits.USUAL).warnings()).containsExactly(warning);
  }

  @Test
  void aNotInsideOfASentenceIsNeverSilent() throws BadRequest {
    assertThat(QueryText.parse("the mayor does NOT want a dam", QueryLimits.USUAL).warnings())
        .singleElement()
        .asString()
        .startsWith("NOT was read as an operator");
    assertThat(QueryText.parse("flood NOT dam", QueryLimits.USUAL).warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      value = {
        "x *flood | 2 | begin with *",
        "title:*flood | 6 | begin with *",
        "x /fl.*d/ | 2 | regular expression",
        "published:[2024-13 TO *] | 11 | 2024-13",
        "published:soon | 10 | soon",
        "published:{2024 TO 2025} | 10 | square brackets",
        "published:[2025 TO 2024] | 10 | before it begins",
        "\"a b\"~101 | 5 | 100",
        "outlet:Cour* | 7 | whole name",
        "said:(title:x) | 6 | cannot stand inside",
        "title:(flood | 6 | never closed",
        "title:\"flood | 6 | never closed",
      })
  void refusesWithPlaceAndReason(String text, int position, String reason) {
    assertThatThrownBy(() -> QueryText.parse(text, QueryLimits.USUAL))
        .isInstanceOfSatisfying(
            BadRequest.class,
            refusal -> {
              assertThat(refusal.parameter()).contains("q");
              assertThat(refusal.position()).hasValue(position);
              assertThat(refusal).hasMessageContaining(reason);
            });
  }

  @Test
  void capsLengthClausesAndDepth() throws BadRequest {
    QueryText.parse("(".repeat(50) + "x" + ")".repeat(50), QueryLimits.USUAL);
    QueryText.parse("x ".repeat(200), QueryLimits.USUAL);
    for (String bomb :
        List.of(
            "(".repeat(51) + "x" + ")".repeat(51),
            "(NOT ".repeat(100) + "x" + ")".repeat(100),
            "NOT ".repeat(51) + "x",
            "x ".repeat(201),
            "OR ".repeat(201),
            "x".repeat(200).replace("x", "x ") + "OR",
            "x".repeat(8193))) {
      assertThatThrownBy(() -> QueryText.parse(bomb, QueryLimits.USUAL))
          .isInstanceOf(BadRequest.class);
    }
  }

  @Test
  void saidAsksOneQuotation() throws BadRequest {
    Query said = QueryText.parseSaid("flood \"the dam\" OR (lake -sea)", QueryLimits.USUAL).query();
    assertThat(Queries.printSaid(said)).isEqualTo("(flood \"the dam\") OR (lake -sea)");
    assertThat(QueryText.parseSaid("flood dam OR lake", QueryLimits.USUAL).warnings())
        .singleElement()
        .asString()
        .contains("it was read as (flood dam) OR lake;");
    assertThat(Queries.parts(QueryText.parseSaid("flood", QueryLimits.USUAL).query()))
        .containsExactly(new Query.Word(TextField.SAID, "flood"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void nothingIsEverything(String text) throws BadRequest {
    assertThat(QueryText.parse(text, QueryLimits.USUAL))
        .isEqualTo(new QueryText(new Query.Everything(), List.of()));
  }

  @Test
  void printedQueriesComeBackAsTheSameTree() throws BadRequest {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      Query query = tree(random, 4, false);
      String printed = Queries.print(query);
      assertThat(QueryText.parse(printed, QueryLimits.USUAL).query())
          .as("-Ddateline.seed=%d, query %d: %s", SEED, i, printed)
          .isEqualTo(query);
    }
  }

  private static Query tree(Random random, int depth, boolean said) {
    int kind = random.nextInt(depth > 0 ? 12 : 8);
    return switch (kind) {
      case 8, 9 -> Queries.and(some(random, depth, said));
      case 10 -> Queries.or(some(random, depth, said));
      case 11 -> Queries.not(tree(random, depth - 1, said));
      default -> said ? leafOfQuotation(random) : leaf(random, depth);
    };
  }

  private static List<Query> some(Random random, int depth, boolean said) {
    List<Query> clauses = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      clauses.add(tree(random, depth - 1, said));
    }
    return clauses;
  }

  private static Query leaf(Random random, int depth) {
    TextField field =
        List.of(TextField.TEXT, TextField.TITLE, TextField.BODY, TextField.BYLINE)
            .get(random.nextInt(4));
    return switch (random.nextInt(8)) {
      case 0, 1 -> words(random, field);
      case 2 ->
          new Query.Value(
              List.of(Facet.OUTLET, Facet.PLACE, Facet.CITED).get(random.nextInt(3)), name(random));
      case 3 -> new Query.Actor(name(random));
      case 4 -> {
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(15_000));
        yield new Query.Published(
            random.nextInt(4) == 0 ? Optional.empty() : Optional.of(day),
            random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(day.plusDays(random.nextInt(90))));
      }
      case 5 ->
          new Query.Quoted(depth > 0 ? tree(random, depth - 1, true) : leafOfQuotation(random));
      default -> words(random, TextField.TEXT);
    };
  }

  private static Query leafOfQuotation(Random random) {
    return random.nextInt(4) == 0 ? new Query.SaidBy(name(random)) : words(random, TextField.SAID);
  }

  private static Query words(Random random, TextField field) {
    String word = word(random);
    return switch (random.nextInt(5)) {
      case 0 ->
          new Query.Phrase(
              field,
              word + " " + word(random) + pick(random, "", "!", " \"x\"", "\\"),
              random.nextInt(3) * 50);
      case 1 -> new Query.Prefix(field, pick(random, "flo", "d'", "2", "año"));
      case 2 -> new Query.Fuzzy(field, pick(random, "flood", "Año", "x1"), 1 + random.nextInt(2));
      default -> new Query.Word(field, word);
    };
  }

  private static String word(Random random) {
    return pick(
        random,
        "flood",
        "Dam",
        "OR's",
        "or",
        "and",
        "to",
        "7",
        "9/11",
        "half-way",
        "o'brien",
        "U.S",
        "año",
        "水",
        "a,b",
        "x@y",
        "not");
  }

  private static String name(Random random) {
    return pick(
            random,
            "Ada Brandt",
            "The \"Old\" Courier",
            "pt/lisbon",
            "C:\\",
            "OR",
            "Œuvre (Paris)",
            "*",
            "x~1")
        .replace("*", "star*");
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  @Test
  void awkwardHeadlinesAreWords() throws BadRequest {
    Random random = new Random(SEED);
    String[] words = {
      "mayor",
      "Flood",
      "2024",
      "NOT",
      "OR",
      "AND",
      "or",
      "it's",
      "half-way",
      "TO",
      "ÉTÉ",
      "水",
      "e\u0301",
      "\uD83D\uDE00",
      "5.7",
      "said",
      "title"
    };
    String[] marks = {
      "\"", "“", "”", "‘", "'", "(", ")", "[", "]", "{", "}", "!", "?", ":", ": ", ";", ",", ".",
      "...", "…", "-", " - ", "–", "—", "/", "\\", "@", "#", "$", "%", "^", "&", "&&", "|", "||",
      "+", "=", "<", ">", "~", "~5", "* ", "?!", "«", "»", "\u00A0", "\uD83D", "\uDE00", "\u0000",
      "~1", "->", "\t"
    };
    int nots = 0;
    int silent = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder headline = new StringBuilder();
      for (int n = 1 + random.nextInt(12); n > 0; n--) {
        headline.append(random.nextInt(3) > 0 ? pick(random, words) : pick(random, marks));
        headline.append(random.nextInt(3) > 0 ? " " : "");
      }
      QueryText read = parsePasted(headline.toString(), i);
      String printed = Queries.print(read.query());
      assertThat(QueryText.parse(printed, QueryLimits.USUAL).query())
          .as("-Ddateline.seed=%d, headline %d: %s printed %s", SEED, i, headline, printed)
          .isEqualTo(read.query());
      if (hasNot(read.query())) {
        nots++;
        silent +=
            !headline.toString().contains("NOT") && !headline.toString().contains("-") ? 1 : 0;
      }
    }
    assertThat(nots).as("headlines with an operator").isPositive();
    assertThat(silent).as("exclusions that nobody typed").isZero();
  }

  /** What is neither of the language nor a headline; and many small pieces of both. */
  @Test
  void nothingIsReadButAQueryOrARefusal() {
    String[] pieces = {
      "flood",
      "Dam",
      "7",
      "\"",
      "“",
      "(",
      ")",
      " ",
      " ",
      " ",
      "-",
      "OR",
      " OR ",
      " AND ",
      " NOT ",
      "*",
      "~",
      "~1",
      "~5",
      "~101",
      "title:",
      "said:",
      "said:(",
      "said_by:",
      "said_by:(",
      "outlet:(",
      "published:",
      "[",
      "]",
      "2024",
      "[2024 TO 2025]",
      "TO",
      "\\",
      "\\\"",
      "/",
      ":",
      "!",
      "?",
      "_",
      "'",
      "\u0301",
      "\uD83D",
      "\uDE00",
      "\u00A0",
      "\u0000",
      "\u2028",
      "é",
      "水"
    };
    Random random = new Random(SEED);
    int read = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(24); n > 0; n--) {
        text.append(pick(random, pieces));
      }
      boolean said = random.nextInt(4) == 0;
      QueryLimits limits =
          random.nextInt(8) == 0 ? new QueryLimits(40, 5, 2, 3, 5) : QueryLimits.USUAL;
      try {
        QueryText query =
            said
                ? QueryText.parseSaid(text.toString(), limits)
                : QueryText.parse(text.toString(), limits);
        assertThat(isOfItsPlace(query.query(), said))
            .as("-Ddateline.seed=%d, text %d: %s read %s", SEED, i, text, query)
            .isTrue();
        read++;
      } catch (BadRequest refused) {
        assertThat(refused.getMessage()).doesNotContain("Syntax Error");
      } catch (RuntimeException | Error failure) {
        throw new AssertionError("-Ddateline.seed=" + SEED + ", text " + i + ": " + text, failure);
      }
    }
    assertThat(read).as("texts that are queries").isBetween(20_000, 59_000);
  }

  /** Whether what is of a quotation is asked of one, and nothing else is. */
  private static boolean isOfItsPlace(Query query, boolean ofQuotation) {
    return switch (query) {
      case Query.And and -> and.clauses().stream().allMatch(it -> isOfItsPlace(it, ofQuotation));
      case Query.Or or -> or.clauses().stream().allMatch(it -> isOfItsPlace(it, ofQuotation));
      case Query.Not not -> isOfItsPlace(not.clause(), ofQuotation);
      case Query.Quoted quoted -> !ofQuotation && isOfItsPlace(quoted.clause(), true);
      case Query.SaidBy by -> ofQuotation;
      case Query.Word word -> ofQuotation == (word.field() == TextField.SAID);
      case Query.Phrase phrase -> ofQuotation == (phrase.field() == TextField.SAID);
      case Query.Prefix prefix -> ofQuotation == (prefix.field() == TextField.SAID);
      case Query.Fuzzy fuzzy -> ofQuotation == (fuzzy.field() == TextField.SAID);
      case Query.Actor actor -> !ofQuotation;
      case Query.Value value -> !ofQuotation;
      case Query.Published published -> !ofQuotation;
      case Query.Everything everything -> true;
    };
  }

  /** Each is a megabyte; what went over all of it for each of its pieces would take minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "( ",
        "() ",
        "\"",
        "\\\"",
        "/\"",
        "/(",
        "a\"b",
        "-",
        "-(",
        "-7)(",
        "NOT ",
        "OR ",
        "x OR ",
        "x NOT ",
        "title:",
        "titel:x ",
        "xy",
        "x:",
        "a*b ",
        "*",
        "~",
        "published:2024 ",
        "published:)",
        "said:(x) ",
        "[",
        "x(",
        "x()",
        "\u0301",
        " ",
        "\\",
        "水",
        "! "
      })
  void aMegabyteIsReadOrRefusedAtOnce(String piece) {
    QueryLimits wide = new QueryLimits(1 << 20, 200, 50, 100, 200);
    String body = piece.repeat((1 << 20) / piece.length() - 4);
    for (String text :
        List.of(body, "x" + body + "x", "\"" + body, "published:" + body, "(" + body)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            try {
              QueryText.parse(text, wide);
            } catch (BadRequest refused) {
              assertThat(refused.parameter()).contains("q");
            }
          });
    }
  }

  private static QueryText parsePasted(String headline, int number) {
    try {
      return QueryText.parse(headline, QueryLimits.USUAL);
    } catch (BadRequest | RuntimeException failure) {
      throw new AssertionError(
          "-Ddateline.seed=" + SEED + ", headline " + number + ": " + headline, failure);
    }
  }

  private static boolean hasNot(Query query) {
    return switch (query) {
      case Query.Not not -> true;
      case Query.And and -> and.clauses().stream().anyMatch(QueryTextTest::hasNot);
      case Query.Or or -> or.clauses().stream().anyMatch(QueryTextTest::hasNot);
      case Query.Quoted quoted -> hasNot(quoted.clause());
      default -> false;
    };
  }

  private static boolean isPlain(Query query) {
    return switch (query) {
      case Query.And and -> and.clauses().stream().allMatch(QueryTextTest::isPlain);
      case Query.Word word -> word.field() == TextField.TEXT;
      case Query.Phrase phrase -> phrase.field() == TextField.TEXT && phrase.slop() == 0;
      default -> false;
    };
  }

  @Test
  void fifteenThousandRealHeadlinesPastedRawAreWords() throws IOException {
    Path corpus = Path.of("../shared/corpora/allsides-15k.jsonl.gz");
    Assumptions.assumeThat(corpus).as("skipped: the corpus is not on this machine").exists();
    int titles = 0;
    int plain = 0;
    int warned = 0;
    List<String> operators = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String title = JsonParser.parseString(line).getAsJsonObject().get("title").getAsString();
        titles++;
        QueryText read = parsePasted(title, titles);
        warned += read.warnings().isEmpty() ? 0 : 1;
        if (isPlain(read.query())) {
          plain++;
        } else {
          operators.add(title);
          assertThat(read.warnings()).as(title).isNotEmpty();
        }
      }
    }
    System.out.printf(
        "%d headlines: 0 refused, %d plain words, %d with an operator and a warning, %d warned%n",
        titles, plain, operators.size(), warned);
    assertThat(titles).isEqualTo(15_000);
    assertThat(operators).as("headlines that hold NOT or -0.7").hasSizeLessThanOrEqualTo(5);
  }
}

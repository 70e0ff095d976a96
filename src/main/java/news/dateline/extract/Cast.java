package news.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.dateline.article.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who plays a part in one article: turns the words that name a source into the one actor they stand
 * for.
 *
 * <pre>
 *   a surname                          the nearest full name before it that ends so, else after it
 *   X (ABC), ABC                       one actor, X, with the alias ABC; ABC where X is no name but a description
 *   title name                         the title is a role, no part of the name
 *   name, a spokesman for …,           the apposition is the role
 *   his lawyer, name,                  the words before the name are the role
 *   he, she                            the last person named as a subject whom the pronoun fits
 *   it, they, the company, the union   the last organisation that it fits
 *   a spokesman for Z, Z officials     nobody: an unnamed source
 * </pre>
 *
 * <p>Not thread-safe: made for one article, within one call. Ask in the order of reading.
 */
final class Cast {
  private static final int NEAR = 200;

  private static final int ACRONYMS = 500;

  private static final int FEW = 8;

  /** "Oduya, a …, who said": how far the name may be from the pronoun. */
  private static final int LONGEST_DESCRIPTION = 25;

  /** Every source is compared with each of them; no article has nearly as many. */
  private static final int DESCRIPTIONS = 50;

  private final Text text;
  private final OutletNames outlets;
  private final ActorWords lists;
  private final Gazetteer gazetteer;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, String> acronyms = new HashMap<>();
  private final Map<String, String> descriptions = new LinkedHashMap<>();
  private final Map<String, List<Mention>> byLast = new HashMap<>();
  private final Map<String, List<Mention>> byFirst = new HashMap<>();
  private final Map<String, String> initials = new HashMap<>();
  private final Set<String> smallWords = new HashSet<>();
  private final Set<String> insideSentences = new HashSet<>();
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final List<Member> spoke = new ArrayList<>();
  private final RoleNouns roles;
  private final ActorKinds kinds;
  private final Map<String, Member> authors = new HashMap<>();

  Cast(Text text, OutletNames outlets, ActorWords words, Gazetteer gazetteer) {
    this.text = text;
    this.outlets = outlets;
    this.lists = words;
    this.gazetteer = gazetteer;
    this.kinds = new ActorKinds(outlets, words, gazetteer);
    for (Token token : text.tokens()) {
      if (token.shape() == Token.Shape.LOWER) {
        smallWords.add(token.lower());
      }
    }
    int paragraph = 0;
    boolean headline = false;
    int judged = -1;
    for (Stretch name : Names.in(text)) {
      while (text.paragraphs().get(paragraph).to() <= name.from()) {
        paragraph++;
      }
      if (judged != paragraph) {
        judged = paragraph;
        headline = headline(text.paragraphs().get(paragraph));
      }
      if (!headline) {
        mention(name);
      }
    }
    findAcronyms();
    this.roles = new RoleNouns(text, mentions);
  }

  /** An actor in the making. */
  static final class Member {
    private final String name;
    private final Actor.Kind kind;
    private Optional<String> role = Optional.empty();
    private ActorWords.Gender gender;
    private final Set<String> aliases = new LinkedHashSet<>();

    private Member(String name, Actor.Kind kind, ActorWords.Gender gender) {
      this.name = name;
      this.kind = kind;
      this.gender = gender;
    }

    Actor actor() {
      aliases.remove(name);
      return new Actor(name, kind, role, List.copyOf(aliases));
    }
  }

  /** Everybody who was asked for, in order. */
  List<Member> everybody() {
    return List.copyOf(members.values());
  }

  // --- names

  /** Whether Most Words of a Line Have Capitals: they are no names then. */
  private boolean headline(Stretch line) {
    int words = 0;
    int capitals = 0;
    for (int i = line.from(); i < Math.min(line.to(), line.from() + 40); i++) {
      if (text.token(i).word() && text.token(i).text().length() > 3) {
        words++;
        capitals += text.token(i).capital() ? 1 : 0;
      }
    }
    return words >= 5 && capitals * 5 >= words * 4;
  }

  private void mention(Stretch stretch) {
    int start = stretch.from();
    int named = start;
    for (int i = start; i < stretch.to(); i++) {
      String word = bare(i);
      if ((ActorWords.TITLES.contains(word) || ActorWords.HONORIFICS.contains(word))
          && i < stretch.to() - 1) {
        named = i + 1;
        if (named + 2 < stretch.to() && text.lower(named).equals("of")) {
          named += text.lower(named + 1).equals("the") ? 3 : 2;
        }
      }
    }
    named = Math.min(named, stretch.to() - 1);
    List<String> lower = new ArrayList<>();
    for (int i = named; i < stretch.to(); i++) {
      lower.add(text.lower(i));
    }
    Mention found =
        new Mention(
            named,
            stretch.to(),
            words(named, stretch.to()),
            lower,
            named > start ? words(start, named) : "");
    mentions.add(found);
    if (start > 0 && text.token(start - 1).word() && stretch.size() == 1) {
      insideSentences.add(text.token(start).text());
    }
    if (lower.size() > 1 && !text.token(stretch.to() - 1).is("&")) {
      byLast.computeIfAbsent(lower.get(lower.size() - 1), key -> new ArrayList<>()).add(found);
      String last = lower.get(lower.size() - 1);
      if (last.startsWith("al-") || last.startsWith("el-")) {
        byLast.computeIfAbsent(last.substring(3), key -> new ArrayList<>()).add(found);
      }
      initials.putIfAbsent(initials(found), found.name());
      byFirst.computeIfAbsent(lower.get(0), key -> new ArrayList<>()).add(found);
    }
  }

  /** Some tokens as a name: a line break in it is a space. */
  private String words(int from, int to) {
    String printed = text.between(from, to);
    return printed.indexOf('\n') < 0 && printed.indexOf('\r') < 0
        ? printed
        : printed.replaceAll("\\s+", " ");
  }

  private static String initials(Mention mention) {
    StringBuilder letters = new StringBuilder();
    for (String word : mention.name().split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    return letters.toString();
  }

  private String bare(int i) {
    String word = text.lower(i);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** X (ABC), and ABC, the agency for …. */
  private void findAcronyms() {
    for (int i = 1; i + 2 < text.size(); i++) {
      boolean bracketed =
          text.token(i).is("(")
              && text.token(i + 2).is(")")
              && text.token(i + 1).shape() == Token.Shape.UPPER
              && text.quoteOf(i) < 0;
      if (!bracketed || text.token(i + 1).text().length() > 10) {
        continue;
      }
      String acronym = text.token(i + 1).text();
      Optional<Mention> name = mentionEndingAt(i);
      if (name.isPresent() && name.get().lower().size() > 1) {
        noteAcronym(acronym, name.get().name());
      } else {
        int start = i;
        while (start > 0
            && i - start < 6
            && text.token(start - 1).word()
            && text.quoteOf(start - 1) < 0
            && !WordLists.DETERMINERS.contains(text.lower(start - 1))
            && !WordLists.FINITE.contains(text.lower(start - 1))
            && !WordLists.CLAUSE.contains(text.lower(start - 1))) {
          start--;
        }
        while (start < i && FunctionWords.contains(text.lower(start))) {
          start++;
        }
        if (i - start > 1 && descriptions.size() < DESCRIPTIONS) {
          descriptions.putIfAbsent(acronym, words(start, i));
        }
      }
    }
  }

  private void noteAcronym(String acronym, String name) {
    if (acronyms.size() < ACRONYMS) {
      acronyms.putIfAbsent(acronym, name);
    }
  }

  private Optional<Mention> mentionEndingAt(int to) {
    int low = 0;
    int high = mentions.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int end = mentions.get(middle).to();
      if (end == to) {
        return Optional.of(mentions.get(middle));
      }
      if (end < to) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  // --- sources

  /** The actors that the words of a source stand for: none when it is unnamed. */
  List<Member> speakers(Stretch source) {
    List<Member> found = new ArrayList<>();
    for (Stretch part : jointly(source)) {
      speaker(part)
          .ifPresent(
              member -> {
                wrote(part, member);
                if (!found.contains(member)) {
                  found.add(member);
                }
              });
    }
    spoke.addAll(found);
    return found;
  }

  /** Notes whose statement a statement is, for "the statement" later on. */
  private void wrote(Stretch source, Member author) {
    for (int i = source.from(); i < Math.min(source.to(), source.from() + FEW); i++) {
      if (WRITINGS.contains(text.lower(i))) {
        authors.put(text.lower(i), author);
        return;
      }
    }
  }

  /** The last speakers, for a quotation that names none. */
  Optional<Member> lastSpeaker() {
    return spoke.isEmpty() ? Optional.empty() : Optional.of(spoke.get(spoke.size() - 1));
  }

  /** The medium that some words name, if they name one. */
  Optional<Member> medium(Stretch source) {
    for (int i = source.from(); i < source.to(); i++) {
      if (text.token(i).capital()
          && !(FunctionWords.contains(text.lower(i)) && i == source.from())) {
        int end = Names.end(text, i, source.to());
        String name = words(i, end);
        if (outlets.known(name).isPresent() || outlets.surelyOutlet(name)) {
          String canonical = outlets.known(name).orElse(name);
          Member member = member(canonical, Actor.Kind.OUTLET, ActorWords.Gender.UNKNOWN);
          member.aliases.add(name);
          return Optional.of(member);
        }
        i = end - 1;
      }
    }
    return Optional.empty();
  }

  /** "A and B" are two. */
  private List<Stretch> jointly(Stretch source) {
    boolean comma = false;
    for (int i = source.from() + 1; i + 1 < source.to(); i++) {
      comma |= text.token(i).is(",");
      if (!text.lower(i).equals("and")) {
        continue;
      }
      boolean next =
          text.token(i + 1).capital()
              || switch (text.lower(i + 1)) {
                case "the", "its", "his", "her", "their" -> true;
                default -> false;
              };
      if (oneOffice(source.from(), i)) {
        continue;
      }
      boolean names = !comma && text.token(i - 1).capital() && next;
      boolean described =
          text.token(i - 1).is(",")
              && i + 2 < source.to()
              && text.token(i + 1).capital()
              && text.token(i + 2).capital()
              && text.token(source.from()).capital();
      if (names || described) {
        return List.of(
            new Stretch(source.from(), names ? i : i - 1), new Stretch(i + 1, source.to()));
      }
    }
    return List.of(source);
  }

  /** The "and" of a Department of Health and Human Services. */
  private boolean oneOffice(int from, int and) {
    boolean office = false;
    for (int i = from; i < and; i++) {
      office |= Names.joinsPairs(text.lower(i));
    }
    return (office || Names.PAIRED.contains(text.lower(and - 1))) && Names.andWithin(text, and);
  }

  private Optional<Member> speaker(Stretch source) {
    int from = source.from();
    int to = source.to();
    if (to - from == 1 && WordLists.PRONOUNS.contains(text.lower(from))) {
      return pronoun(text.lower(from), from);
    }
    String owner = text.lower(from);
    if (to - from > 1
        && (owner.equals("his") || owner.equals("her"))
        && WRITINGS.contains(text.lower(Math.min(to, from + 3) - 1))) {
      return pronoun(owner.equals("his") ? "he" : "she", from);
    }
    int comma = from;
    while ((comma < to
            && text.token(comma).word()
            && !text.lower(comma).equals("who")
            && !text.lower(comma).equals("which"))
        || (comma < to
            && (text.token(comma).is("&")
                || Names.ofPlural(text, comma)
                || text.token(comma).is("/")))) {
      comma++;
    }
    Optional<Member> named = head(from, comma);
    if (named.isPresent()) {
      named.get().role = named.get().role.or(() -> apposition(comma(source), to));
      named.get().role.ifPresent(role -> gender(named.get(), role));
      return named;
    }
    for (int i = comma; i < to; i++) {
      if (text.token(i).is(",") && i + 1 < to) {
        int end = i + 1;
        while (end < to && text.token(end).word()) {
          end++;
        }
        Optional<String> role =
            comma > from ? Optional.of(words(roleStart(from, comma), comma)) : Optional.empty();
        int nameEnd = text.token(i + 1).capital() ? Names.end(text, i + 1, end) : 0;
        if (nameEnd == end && end - i > 2) {
          return Optional.of(named(i + 1, end, role));
        }
        int person = personAtEnd(i + 1, end);
        if (person > 0) {
          return Optional.of(named(person, end, role));
        }
      }
    }
    return nominal(from, comma);
  }

  private int comma(Stretch source) {
    int i = source.from();
    while (i < source.to() && !text.token(i).is(",")) {
      i++;
    }
    return i;
  }

  private int roleStart(int from, int to) {
    int start = from;
    while (start < to - 1 && WordLists.DETERMINERS.contains(text.lower(start))) {
      start++;
    }
    return start;
  }

  /** Who the words before any comma name. */
  private Optional<Member> head(int begin, int end) {
    int from = begin;
    while (from < end
        && (WordLists.DETERMINERS.contains(text.lower(from)) || !text.token(from).word())) {
      from++;
    }
    int person = personAtEnd(from, end);
    if (person > from) {
      return namedOrNobody(person, end, Optional.of(words(from, person)), begin);
    }
    int by = writing(from, end);
    if (by > 0) {
      return speaker(new Stretch(by, end));
    }
    int first = from;
    while (first < end && !text.token(first).capital()) {
      if (WordLists.PREPOSITIONS.contains(text.lower(first))) {
        return Optional.empty();
      }
      first++;
    }
    if (first >= end) {
      return Optional.empty();
    }
    int to = Names.end(text, first, end);
    if (to == end) {
      return namedOrNobody(
          first, end, first > from ? Optional.of(words(from, first)) : Optional.empty(), begin);
    }
    // the name that the words end with: Kremlin spokesman Dmitry Peskov, Norway's minister Jonas
    // Dahl
    int last = end;
    while (last > to && text.token(last - 1).capital()) {
      last--;
    }
    boolean lower =
        last < end
            && last > to
            && text.token(last - 1).shape() == Token.Shape.LOWER
            && !WordLists.PREPOSITIONS.contains(text.lower(last - 1))
            && !text.token(last - 1).possessive()
            && !WordLists.DETERMINERS.contains(text.lower(last - 1))
            && !Names.PARTICLES.contains(text.lower(last - 1));
    if (lower
        || (last < end
            && last > to
            && text.token(last - 1).possessive()
            && startsWithTitle(last, end))) {
      return namedOrNobody(last, end, Optional.of(words(from, last)), begin);
    }
    if (text.token(to).possessive()) {
      if (WRITINGS.contains(text.lower(end - 1)) && !demonym(first, to)) {
        return namedOrNobody(first, to, Optional.empty(), begin);
      }
      if (text.lower(end - 1).equals("office") && end - to <= 3) {
        return Optional.of(organisation(words(first, end), "office"));
      }
      return described(from, end);
    }
    String next = text.lower(to);
    String noun = text.lower(end - 1);
    boolean traders =
        to - first == 1
            && text.token(first).shape() == Token.Shape.CAPITALISED
            && text.lower(first).endsWith("s")
            && initial(first)
            && outlets.known(text.token(first).text()).isEmpty();
    if (traders && WordLists.PREPOSITIONS.contains(next)) {
      return Optional.empty();
    }
    if (WordLists.PREPOSITIONS.contains(next)) {
      boolean post =
          (next.equals("in") || next.equals("to") || next.equals("of"))
              && to + 1 < end
              && (text.lower(to - 1).equals("embassy")
                  || text.lower(to - 1).equals("consulate")
                  || text.lower(to - 1).equals("mission"));
      int until = post ? Names.end(text, to + 1, end) : to;
      return namedOrNobody(
          first, until, first > from ? Optional.of(words(from, first)) : Optional.empty(), begin);
    }
    if (text.token(to).shape() == Token.Shape.LOWER
        && ActorWords.HEADS.contains(noun)
        && end - to == 1
        && !demonym(first, to)) {
      return Optional.of(organisation(words(first, end), noun));
    }
    boolean participle =
        next.endsWith("ed")
            && next.length() > 4
            && to + 1 < end
            && WordLists.PREPOSITIONS.contains(text.lower(to + 1));
    if (participle) {
      return namedOrNobody(first, to, Optional.empty(), begin);
    }
    boolean written =
        (end - to == 1 && WRITINGS.contains(noun))
            || (end - to > 1
                && WRITINGS.contains(next)
                && WordLists.PREPOSITIONS.contains(text.lower(to + 1)));
    if (written && !demonym(first, to)) {
      return namedOrNobody(first, to, Optional.empty(), begin);
    }
    if (text.token(to).shape() == Token.Shape.NUMBER || !text.token(to).word()) {
      return namedOrNobody(first, to, Optional.empty(), begin);
    }
    return Optional.empty();
  }

  /**
   * Where the given name is that a description ends with: director of national intelligence James
   * Dahl; or 0.
   */
  private int personAtEnd(int from, int end) {
    int run = end;
    while (run > from && text.token(run - 1).capital()) {
      run--;
    }
    for (int i = run; i + 1 < end; i++) {
      boolean behind =
          i == from
              || (!WordLists.PREPOSITIONS.contains(text.lower(i - 1))
                  && !WordLists.DETERMINERS.contains(text.lower(i - 1))
                  && !text.lower(i - 1).equals("and"));
      if (lists.isGiven(text.lower(i)) && behind && end - i <= 5) {
        return i;
      }
    }
    boolean described =
        end - run >= 2
            && end - run <= 3
            && run > from
            && !WordLists.DETERMINERS.contains(text.lower(from))
            && text.token(run - 1).shape() == Token.Shape.LOWER
            && !WordLists.PREPOSITIONS.contains(text.lower(run - 1))
            && !WordLists.DETERMINERS.contains(text.lower(run - 1))
            && !WordLists.CLAUSE.contains(text.lower(run - 1))
            && !Names.PARTICLES.contains(text.lower(run - 1))
            && !text.lower(run - 1).equals("and")
            && !text.lower(run - 1).equals("by")
            && !ActorWords.ORGANISATIONS.contains(text.lower(end - 1))
            && !ActorWords.GOVERNMENTS.contains(text.lower(end - 1))
            && !ActorWords.TITLES.contains(bare(run))
            && !demonym(run, run + 1)
            && outlets.known(words(run, end)).isEmpty();
    return described ? run : 0;
  }

  /** Where whoever wrote or said it begins: a statement from …, an announcement by …; or 0. */
  private int writing(int from, int end) {
    for (int i = from; i + 2 < end && i < from + 4; i++) {
      boolean by = text.lower(i + 1).equals("by") || text.lower(i + 1).equals("from");
      if (by && WRITINGS.contains(text.lower(i))) {
        return i + 2;
      }
    }
    return 0;
  }

  private static final Set<String> WRITINGS =
      Set.of(
          "statement",
          "announcement",
          "report",
          "letter",
          "memo",
          "post",
          "tweet",
          "email",
          "analysis",
          "study",
          "brochure",
          "survey",
          "poll",
          "investigation",
          "article",
          "story",
          "editorial",
          "filing",
          "paper",
          "advisory",
          "figures",
          "data",
          "research",
          "lawsuit",
          "complaint",
          "petition",
          "motion",
          "testimony",
          "comments",
          "remarks",
          "words",
          "memoir",
          "memoirs",
          "book",
          "message",
          "claim",
          "claims",
          "speech",
          "release");

  private boolean startsWithTitle(int from, int to) {
    return to - from > 1
        && (ActorWords.TITLES.contains(bare(from))
            || text.lower(from).equals("prime")
            || text.lower(from).equals("foreign")
            || text.lower(from).equals("defense")
            || text.lower(from).equals("interior"));
  }

  private boolean demonym(int from, int to) {
    return to - from == 1
        && gazetteer.named(PlaceNames.word(text.lower(from))).stream()
            .anyMatch(Gazetteer.Entry::demonym);
  }

  /** Ukraine's military intelligence: an actor only where an acronym names it. */
  private Optional<Member> described(int from, int end) {
    String description = words(from, end);
    for (Map.Entry<String, String> entry : descriptions.entrySet()) {
      if (description.equals(entry.getValue()) || description.startsWith(entry.getValue() + " ")) {
        Member member = organisation(entry.getKey(), "agency");
        member.aliases.add(entry.getValue());
        member.aliases.add(description);
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  private Optional<Member> namedOrNobody(int from, int to, Optional<String> before, int begin) {
    int named = from;
    for (int i = from; i < to; i++) {
      String word = bare(i);
      if (ActorWords.TITLES.contains(word) || ActorWords.HONORIFICS.contains(word)) {
        named = i + 1;
        if (named + 2 < to && text.lower(named).equals("of")) {
          named += text.lower(named + 1).equals("the") ? 3 : 2;
        }
      }
    }
    if (named >= to && to - from > 1 && lists.isGiven(text.lower(from))) {
      named = from; // Charlie King
    }
    boolean title = named > from;
    if (named >= to) {
      return nominal(begin, to);
    }
    if (to - named == 1 && (demonym(named, to) || plural(named)) && !title) {
      return Optional.empty();
    }
    boolean word =
        to - named == 1
            && (FunctionWords.contains(text.lower(named))
                || text.lower(named).startsWith("i'")
                || WordLists.TIMES.contains(text.lower(named))
                || (!title && onlyBeginsSentences(named)));
    if (word) {
      return Optional.empty();
    }
    Optional<String> role =
        title && !ActorWords.HONORIFICS.contains(bare(named - 1))
            ? Optional.of(words(from, named))
            : Optional.empty();
    if (before.isPresent() && !before.get().isBlank()) {
      role = Optional.of(role.map(r -> before.get() + " " + r).orElse(before.get()));
    }
    Member member = named(named, to, role);
    if (title) {
      for (int i = from; i < named; i++) {
        ActorWords.Gender gender = ActorWords.ofWord(text.lower(i));
        member.gender = gender == ActorWords.Gender.UNKNOWN ? member.gender : gender;
      }
    }
    return Optional.of(member);
  }

  /**
   * Whether a word of the text has a capital for no other reason than its place, as far as can be
   * seen: History.
   */
  private boolean onlyBeginsSentences(int i) {
    String word = text.token(i).text();
    return initial(i)
        && text.token(i).shape() == Token.Shape.CAPITALISED
        && !insideSentences.contains(word)
        && !byLast.containsKey(text.lower(i))
        && outlets.known(word).isEmpty()
        && !lists.isGiven(text.lower(i))
        && !ActorKinds.SURNAMES.contains(text.lower(i))
        && !ActorWords.GROUPS.contains(text.lower(i))
        && !acronyms.containsKey(word)
        && gazetteer.named(PlaceNames.word(text.lower(i))).isEmpty()
        && smallWords.contains(text.lower(i));
  }

  private boolean initial(int i) {
    return i == 0 || !text.token(i - 1).word();
  }

  private boolean plural(int i) {
    return switch (text.lower(i)) {
      case "democrats",
          "republicans",
          "conservatives",
          "liberals",
          "americans",
          "officials",
          "critics",
          "supporters",
          "congressmen",
          "senators",
          "dealers",
          "traders",
          "analysts",
          "protesters",
          "attorneys",
          "lawyers",
          "prosecutors",
          "researchers",
          "scientists",
          "residents",
          "workers",
          "economists",
          "experts",
          "voters",
          "sources",
          "investigators",
          "activists",
          "opponents",
          "lawmakers",
          "demonstrators",
          "witnesses",
          "doctors",
          "investors",
          "brokers",
          "christians",
          "muslims",
          "jews",
          "catholics",
          "islamists",
          "communists",
          "socialists" ->
          true;
      default -> false;
    };
  }

  private Member named(int from, int to, Optional<String> role) {
    String printed = words(from, to);
    List<String> lower = new ArrayList<>();
    for (int i = from; i < to; i++) {
      lower.add(text.lower(i));
    }
    String name = fullest(printed, lower, from);
    boolean article = from > 0 && text.lower(from - 1).equals("the");
    Actor.Kind kind = kinds.of(name, role.isPresent(), article);
    ActorWords.Gender gender =
        kind == Actor.Kind.PERSON
            ? lists.ofGivenName(name.toLowerCase(Locale.ROOT).split(" ")[0])
            : ActorWords.Gender.UNKNOWN;
    Member member = member(name, kind, gender);
    member.aliases.add(printed);
    if (kind == Actor.Kind.PERSON) {
      member.role = member.role.or(() -> role.map(Cast::trimmedRole).filter(r -> !r.isBlank()));
    }
    role.ifPresent(r -> gender(member, r));
    return member;
  }

  private static String trimmedRole(String role) {
    String plain = role.strip();
    for (String article :
        List.of(
            "the ", "The ", "a ", "A ", "an ", "An ", "his ", "His ", "her ", "Her ", "its ",
            "Its ", "their ", "Their ")) {
      if (plain.startsWith(article)) {
        return plain.substring(article.length());
      }
    }
    return plain;
  }

  private static void gender(Member member, String role) {
    for (String word : role.toLowerCase(Locale.ROOT).split("[ ,]+")) {
      ActorWords.Gender gender = ActorWords.ofWord(word);
      if (member.gender == ActorWords.Gender.UNKNOWN && gender != ActorWords.Gender.UNKNOWN) {
        member.gender = gender;
      }
    }
  }

  private Member organisation(String name, String noun) {
    Actor.Kind kind =
        switch (noun) {
          case "administration",
              "government",
              "ministry",
              "police",
              "army",
              "navy",
              "court",
              "parliament",
              "congress",
              "embassy",
              "military" ->
              Actor.Kind.GOVERNMENT;
          case "newspaper", "magazine" -> Actor.Kind.OUTLET;
          default -> Actor.Kind.ORGANISATION;
        };
    return member(name, kind, ActorWords.Gender.UNKNOWN);
  }

  private Member member(String name, Actor.Kind kind, ActorWords.Gender gender) {
    return members.computeIfAbsent(
        name.toLowerCase(Locale.ROOT), key -> new Member(name, kind, gender));
  }

  /** The fullest name in the article for this one. */
  private String fullest(String printed, List<String> lower, int at) {
    String known = outlets.known(printed).orElse("");
    if (!known.isEmpty()) {
      return known;
    }
    if (acronyms.containsKey(printed)) {
      return acronyms.getOrDefault(printed, printed);
    }
    if (lower.size() == 1 && printed.length() > 2 && initials.containsKey(printed)) {
      noteAcronym(printed, initials.getOrDefault(printed, printed));
      return initials.getOrDefault(printed, printed);
    }
    if (lower.size() == 1) {
      Optional<String> company = company(lower);
      if (company.isPresent()) {
        return company.get();
      }
      Mention person = nearest(byLast.getOrDefault(lower.get(0), List.of()), at, true);
      if (person != null) {
        return person.lower().size() == 1
            ? person.name()
            : fullest(person.name(), person.lower(), person.from());
      }
      Mention familyFirst = familyFirst(lower.get(0), at);
      if (familyFirst != null) {
        return familyFirst.name();
      }
      Mention organisation = nearest(byFirst.getOrDefault(lower.get(0), List.of()), at, false);
      return organisation != null
          ? organisation.name()
          : givenName(lower.get(0), at).map(Mention::name).orElse(printed);
    }
    Optional<String> company = company(lower);
    if (company.isPresent()) {
      return company.get();
    }
    // Hillary Clinton is Hillary Rodham Clinton
    String best = printed;
    List<Mention> same = byLast.getOrDefault(lower.get(lower.size() - 1), List.of());
    for (int i = 0; i < Math.min(same.size(), 50); i++) {
      Mention other = same.get(i);
      boolean longer =
          other.lower().size() > lower.size()
              || (other.lower().size() == lower.size()
                  && other.name().length() > printed.length()
                  && !other.lower().get(0).equals(lower.get(0)));
      if (longer
          && other.lower().size() <= 4
          && ActorWords.sameGivenName(other.lower().get(0), lower.get(0))
          && (lists.isGiven(lower.get(0)) || !other.lower().get(0).equals(lower.get(0)))
          && other.name().length() > best.length()) {
        best = other.name();
      }
    }
    return best;
  }

  /** Santos is Santos Ltd, Mark IV is Mark IV Industries Inc. */
  private Optional<String> company(List<String> lower) {
    List<Mention> candidates = byFirst.getOrDefault(lower.get(0), List.of());
    for (int i = 0; i < Math.min(candidates.size(), 50); i++) {
      List<String> full = candidates.get(i).lower();
      String last = full.get(full.size() - 1);
      boolean fits =
          full.size() > lower.size()
              && full.size() <= 7
              && full.subList(0, lower.size()).equals(lower)
              && ActorWords.COMPANIES.contains(
                  last.endsWith(".") ? last.substring(0, last.length() - 1) : last);
      if (fits) {
        return Optional.of(candidates.get(i).name());
      }
    }
    return Optional.empty();
  }

  /**
   * The nearest mention before a token that can be meant by one word of it, else the first after.
   */
  private @Nullable Mention nearest(List<Mention> candidates, int at, boolean person) {
    Mention best = null;
    for (int i = 0; i < Math.min(candidates.size(), 100); i++) {
      Mention candidate = candidates.get(i);
      boolean fits = person ? personal(candidate) : organisational(candidate);
      if (fits && (best == null || candidate.from() <= at)) {
        best = candidate;
      }
    }
    return best;
  }

  /** Foreign Minister Wang Yi is Wang: a name with a title whose first word is no given name. */
  private @Nullable Mention familyFirst(String word, int at) {
    List<Mention> candidates = byFirst.getOrDefault(word, List.of());
    boolean titled = at > 0 && ActorWords.TITLES.contains(bare(at - 1));
    Mention found = null;
    for (int i = 0; i < Math.min(candidates.size(), 50); i++) {
      Mention candidate = candidates.get(i);
      boolean fits =
          (titled || !candidate.title().isEmpty())
              && candidate.lower().size() == 2
              && !lists.isGiven(word)
              && personal(candidate);
      if (fits && (found == null || candidate.from() <= at)) {
        found = candidate;
      }
    }
    return found;
  }

  /** Sheikh Ali is Ali al-Masri: somebody called by the given name. */
  private Optional<Mention> givenName(String word, int at) {
    List<Mention> candidates = byFirst.getOrDefault(word, List.of());
    Optional<Mention> found = Optional.empty();
    for (int i = 0; lists.isGiven(word) && i < Math.min(candidates.size(), 50); i++) {
      Mention candidate = candidates.get(i);
      boolean fits = candidate.lower().size() <= 3 && personal(candidate);
      if (fits && (found.isEmpty() || candidate.from() <= at)) {
        found = Optional.of(candidate);
      }
    }
    return found;
  }

  /** Born-again: a word rather than a name. */
  private static final Pattern HALF_CAPITAL = Pattern.compile("\\b\\p{Lu}\\p{Ll}+-\\p{Ll}");

  /** Whether a name is all that its line holds: a heading, a caption or a button. */
  private boolean heading(Mention mention) {
    return (mention.from() == 0 || broken(mention.from() - 1))
        && (mention.to() == text.size() || broken(mention.to() - 1));
  }

  private boolean broken(int i) {
    int end = i + 1 < text.size() ? text.token(i + 1).start() : text.text().length();
    return text.text().substring(text.token(i).end(), end).indexOf('\n') >= 0;
  }

  private boolean personal(Mention mention) {
    List<String> lower = mention.lower();
    String last = lower.get(lower.size() - 1);
    for (String word : lower) {
      if (FunctionWords.contains(word) || Character.isDigit(word.charAt(word.length() - 1))) {
        return false;
      }
    }
    if (HALF_CAPITAL.matcher(mention.name()).find() || heading(mention)) {
      return false;
    }
    boolean likely = lower.size() < 4 || !mention.title().isEmpty() || lists.isGiven(lower.get(0));
    return lower.size() <= 5
        && likely
        && !ActorWords.COMPANIES.contains(last)
        && !lower.contains("of")
        && !ActorWords.ORGANISATIONS.contains(last)
        && !ActorWords.GOVERNMENTS.contains(last)
        && !ActorWords.HEADS.contains(last)
        && !outlets.surelyOutlet(mention.name())
        && !(mention.title().isEmpty() && place(lower) && !lists.isGiven(lower.get(0)));
  }

  private boolean organisational(Mention mention) {
    List<String> lower = mention.lower();
    String first = lower.get(0);
    String last = lower.get(lower.size() - 1);
    boolean organisation =
        ActorWords.ORGANISATIONS.contains(last) || outlets.surelyOutlet(mention.name());
    return organisation
        && !lower.contains("of")
        && gazetteer.named(PlaceNames.word(first)).isEmpty()
        && !lists.isGiven(first)
        && !FunctionWords.contains(first)
        && lower.size() <= 4;
  }

  private boolean place(List<String> lower) {
    StringBuilder key = new StringBuilder();
    for (String word : lower) {
      key.append(key.isEmpty() ? "" : " ").append(PlaceNames.word(word));
    }
    return !gazetteer.named(key.toString()).isEmpty();
  }

  /** "…, a spokesman for the ministry" behind a name. */
  private Optional<String> apposition(int comma, int to) {
    int start = comma + 1;
    if (start >= to || !text.token(comma).is(",")) {
      return Optional.empty();
    }
    int end = start;
    while (end < to && (text.token(end).word() || text.token(end).is("&"))) {
      end++;
    }
    String first = text.lower(start);
    boolean described =
        text.token(start).shape() == Token.Shape.LOWER
            && !first.equals("who")
            && !first.equals("which")
            && !first.equals("whose")
            && !first.equals("of")
            && !first.equals("from")
            && !first.equals("and")
            && !WordLists.CLAUSE.contains(first);
    if (text.token(start).shape() == Token.Shape.NUMBER && end < to && text.token(end).is(",")) {
      return apposition(end, to);
    }
    int cut = start;
    while (cut < end
        && !text.lower(cut).equals("who")
        && !text.lower(cut).equals("which")
        && !text.lower(cut).equals("that")) {
      cut++;
    }
    return described && cut > start
        ? Optional.of(trimmedRole(words(start, cut))).filter(role -> role.length() < 120)
        : Optional.empty();
  }

  // --- pronouns and nouns

  private Optional<Member> pronoun(String pronoun, int at) {
    return switch (pronoun) {
      case "he", "him" -> person(at, ActorWords.Gender.MALE);
      case "she", "her" -> person(at, ActorWords.Gender.FEMALE);
      case "who", "which" -> before(at, pronoun.equals("who"));
      case "it" -> organisationBefore("", at);
      case "they" -> lastOf(member -> member.kind != Actor.Kind.PERSON);
      default -> Optional.empty();
    };
  }

  /** The nearest person before, those who spoke or began a sentence first. */
  private Optional<Member> person(int at, ActorWords.Gender gender) {
    int index = firstMentionFrom(at) - 1;
    Mention best = null;
    int bestScore = Integer.MAX_VALUE;
    for (int m = index; m >= 0 && at - mentions.get(m).from() < NEAR; m--) {
      Mention mention = mentions.get(m);
      if (text.quoteOf(mention.from()) >= 0 || !couldBe(mention, gender)) {
        continue;
      }
      int score = at - mention.from() + (subjectLike(mention) ? 0 : 60);
      if (score < bestScore) {
        best = mention;
        bestScore = score;
      }
    }
    if (best == null) {
      return lastOf(member -> member.kind == Actor.Kind.PERSON && fits(member.gender, gender));
    }
    Member member =
        named(
            best.from(),
            best.to(),
            best.title().isEmpty() ? Optional.empty() : Optional.of(best.title()));
    if (member.kind == Actor.Kind.PERSON && member.gender == ActorWords.Gender.UNKNOWN) {
      member.gender = gender;
    }
    return Optional.of(member);
  }

  private boolean couldBe(Mention mention, ActorWords.Gender gender) {
    String name = fullest(mention.name(), mention.lower(), mention.from());
    boolean titled = !mention.title().isEmpty();
    if ((mention.lower().size() > 1 && !personal(mention))
        || heading(mention)
        || kinds.of(name, titled, text.lower(mention.from() - 1).equals("the")) != Actor.Kind.PERSON
        || (mention.from() > 0
            && mention.to() < text.size()
            && text.token(mention.to()).possessive())) {
      return false;
    }
    Member member = members.get(name.toLowerCase(Locale.ROOT));
    if (member != null) {
      return member.kind == Actor.Kind.PERSON && fits(member.gender, gender);
    }
    if (!titled
        && mention.lower().size() > 1
        && name.equals(mention.name())
        && !lists.isGiven(mention.lower().get(0))
        && !subjectLike(mention)) {
      return false;
    }
    ActorWords.Gender own = lists.ofGivenName(name.toLowerCase(Locale.ROOT).split(" ")[0]);
    for (String word : mention.title().toLowerCase(Locale.ROOT).split(" ")) {
      own = own == ActorWords.Gender.UNKNOWN ? ActorWords.ofWord(word) : own;
    }
    return fits(own, gender);
  }

  private static boolean fits(ActorWords.Gender own, ActorWords.Gender asked) {
    return own == ActorWords.Gender.UNKNOWN || own == asked;
  }

  /** Whether a name begins its sentence or stands beside a reporting word. */
  private boolean subjectLike(Mention mention) {
    int start = mention.from();
    while (start > 0
        && (text.token(start - 1).capital()
            || WordLists.DETERMINERS.contains(text.lower(start - 1)))) {
      start--;
    }
    boolean initial = start == 0 || !text.token(start - 1).word();
    return initial
        || text.lower(start - 1).equals("said")
        || text.lower(mention.to()).equals("said");
  }

  private int firstMentionFrom(int at) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).from() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean sentenceEnds(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.token(i).is(".") || text.token(i).is("!") || text.token(i).is("?")) {
        return true;
      }
    }
    return false;
  }

  /** Whom a relative pronoun follows: "Oduya, who said". */
  private Optional<Member> before(int at, boolean person) {
    int index = firstMentionFrom(at) - 1;
    if (index < 0) {
      return Optional.empty();
    }
    Mention mention = mentions.get(index);
    boolean described = false;
    for (int m = index; m >= 0 && at - mentions.get(m).to() < LONGEST_DESCRIPTION; m--) {
      int comma = mentions.get(m).to();
      if (sentenceEnds(comma, at)) {
        break;
      }
      if (text.lower(comma).equals(",")
          && WordLists.DETERMINERS.contains(text.lower(comma + 1))
          && (!person || personal(mentions.get(m)))) {
        mention = mentions.get(m);
        described = true;
      }
    }
    if (!described && at - mention.to() > 2) {
      return Optional.empty();
    }
    return namedOrNobody(
        mention.from(),
        mention.to(),
        mention.title().isEmpty() ? Optional.empty() : Optional.of(mention.title()),
        mention.from());
  }

  private Optional<Member> nominal(int from, int end) {
    int to = from + 1;
    while (to < end && !WordLists.PREPOSITIONS.contains(text.lower(to)) && text.token(to).word()) {
      to++;
    }
    if (to > end || from >= end || !text.lower(from).equals("the")) {
      return Optional.empty();
    }
    String noun = text.lower(to - 1);
    if (WRITINGS.contains(noun)) {
      return Optional.ofNullable(authors.get(noun));
    }
    if (to - from <= 3 && ActorWords.ORGANISATION_NOUNS.contains(noun)) {
      return organisationBefore(noun, from);
    }
    if (to - from <= 2) {
      Optional<Member> headed =
          roles.headed(noun, from).map(mention -> organisation(mention.name() + " " + noun, noun));
      if (headed.isPresent()) {
        return headed;
      }
    }
    if (to - from <= 4 && text.token(to - 1).shape() != Token.Shape.NUMBER) {
      return lastOf(
              member ->
                  member.kind == Actor.Kind.PERSON
                      && member.role.map(role -> hasWord(role, noun)).orElse(false))
          .or(
              () ->
                  roles
                      .person(noun, from)
                      .filter(this::personal)
                      .map(
                          mention ->
                              named(
                                  mention.from(),
                                  mention.to(),
                                  mention.title().isEmpty()
                                      ? Optional.of(noun)
                                      : Optional.of(mention.title()))));
    }
    return Optional.empty();
  }

  private Member organised(Mention mention) {
    return named(mention.from(), mention.to(), Optional.empty());
  }

  private static boolean hasWord(String role, String noun) {
    for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
      if (word.equals(noun)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Member> organisationBefore(String noun, int at) {
    Optional<Member> same =
        noun.isEmpty()
            ? Optional.empty()
            : lastOf(member -> member.kind != Actor.Kind.PERSON && hasWord(member.name, noun));
    if (noun.equals("group")) {
      same = same.or(() -> lastOf(member -> member.kind == Actor.Kind.GROUP));
    }
    boolean general =
        switch (noun) {
          case "",
              "company",
              "firm",
              "group",
              "agency",
              "organization",
              "organisation",
              "carmaker",
              "airline",
              "retailer",
              "operator" ->
              true;
          default -> false;
        };
    Optional<Member> named = same.or(() -> roles.organisation(noun, at).map(this::organised));
    return named.or(
        () ->
            general
                ? lastOf(
                    member ->
                        member.kind == Actor.Kind.ORGANISATION
                            || (noun.isEmpty()
                                && (member.kind == Actor.Kind.GOVERNMENT
                                    || member.kind == Actor.Kind.GROUP)))
                : Optional.empty());
  }

  private Optional<Member> lastOf(Predicate<Member> wanted) {
    for (int i = spoke.size() - 1; i >= Math.max(0, spoke.size() - 12); i--) {
      if (wanted.test(spoke.get(i))) {
        return Optional.of(spoke.get(i));
      }
    }
    return Optional.empty();
  }

  /** Adds the other forms in which the text names everybody: surnames and acronyms. */
  void addAliases() {
    Map<String, Member> bySurname = new HashMap<>();
    for (Member member : members.values()) {
      for (Map.Entry<String, String> acronym : acronyms.entrySet()) {
        if (acronym.getValue().equals(member.name)) {
          member.aliases.add(acronym.getKey());
        }
      }
      String description = descriptions.get(member.name);
      if (description != null) {
        member.aliases.add(description);
        if (text.text().contains(description + " agency")) {
          member.aliases.add(description + " agency");
        }
      }
      if (member.kind == Actor.Kind.PERSON && member.name.indexOf(' ') > 0) {
        bySurname.putIfAbsent(member.name.substring(member.name.lastIndexOf(' ') + 1), member);
      }
    }
    for (Mention mention : mentions) {
      Member member = mention.lower().size() == 1 ? bySurname.get(mention.name()) : null;
      if (member != null) {
        member.aliases.add(mention.name());
      }
    }
  }
}

package news.dateline.extract.speech;

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
import java.util.TreeMap;
import news.dateline.article.Actor;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.speech.SpeechRules.Spoken;
import news.dateline.extract.speech.SpeechSubjects.Form;
import news.dateline.extract.speech.SpeechSubjects.Subject;
import news.dateline.extract.speech.SpeechWords.Gender;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * The people of an article that is not in English, and which of them a subject means.
 *
 * <p>Somebody goes by the longest name that the article gives. A surname means its only bearer; of
 * two bearers it means neither. A pronoun, a description or a verb alone means somebody only where
 * nobody else can be meant: one person named in the paragraph before it; or, where the quotation
 * opens its paragraph, the one speaker of the paragraph before. Whoever is only named behind
 * prepositions is not meant. Who is not sure stays unnamed.
 */
final class SpeechPeople {
  private static final int WINDOW = 400;

  private final Text text;
  private final SpeechWords words;
  private final Gazetteer gazetteer;
  private final OutletNames outlets;
  private final Map<String, Person> byFull = new LinkedHashMap<>();
  private final Map<String, Set<Person>> byPart = new HashMap<>();
  private final Map<String, Set<Person>> byRole = new HashMap<>();
  private final TreeMap<Integer, Person> mentions = new TreeMap<>();

  /** Somebody, in the making. */
  static final class Person {
    private String name;
    private final Actor.Kind kind;
    private final Gender gender;
    private Optional<String> role = Optional.empty();
    private final Set<String> aliases = new LinkedHashSet<>();

    private Person(String name, Actor.Kind kind, Gender gender) {
      this.name = name;
      this.kind = kind;
      this.gender = gender;
    }

    Actor actor() {
      return new Actor(
          name, kind, role, aliases.stream().filter(alias -> !alias.equals(name)).toList());
    }
  }

  SpeechPeople(
      Text text,
      SpeechWords words,
      SpeechSubjects subjects,
      List<Spoken> spoken,
      SpeechRules rules,
      Gazetteer gazetteer,
      OutletNames outlets) {
    this.text = text;
    this.words = words;
    this.gazetteer = gazetteer;
    this.outlets = outlets;
    for (Spoken one : spoken) {
      one.subject()
          .filter(subject -> subject.form() == Form.NAME && subject.name().size() > 1)
          .ifPresent(subject -> full(subject.name()));
    }
    for (int i = 0; i < text.size(); i++) {
      if (words.given(text.token(i))) {
        int end = subjects.nameEnd(i, text.size());
        if (end - i > 1) {
          full(new TokenSpan(i, end));
          i = end - 1;
        }
      }
    }
    Set<Person> people = new LinkedHashSet<>(byFull.values());
    for (Person person : people) {
      String[] parts = person.name.split(" ");
      for (String part : parts) {
        if (Character.isUpperCase(part.codePointAt(0))) {
          byPart.computeIfAbsent(part, p -> new LinkedHashSet<>()).add(person);
        }
      }
    }
    for (int i = 0; i < text.size(); i++) {
      Set<Person> bearers = byPart.getOrDefault(text.token(i).text(), Set.of());
      if (bearers.size() == 1 && !rules.quoted(i)) {
        mentions.put(i, bearers.iterator().next());
      }
    }
  }

  /** Takes in a full name: somebody new, or a longer form of somebody known. */
  private void full(TokenSpan stretch) {
    String name = name(stretch);
    String[] parts = name.split(" ");
    Person person = byFull.get(name);
    for (int i = 1; person == null && i < parts.length; i++) {
      person = byFull.get(key(parts[0], parts[i]));
    }
    if (person == null) {
      person = new Person(name, Actor.Kind.PERSON, words.ofGiven(parts[0]));
    } else if (name.length() > person.name.length()) {
      person.aliases.add(person.name);
      person.name = name;
    } else if (!name.equals(person.name)) {
      person.aliases.add(name);
    }
    byFull.put(name, person);
    for (int i = 1; i < parts.length; i++) {
      if (!words.given(parts[i])) {
        byFull.putIfAbsent(key(parts[0], parts[i]), person);
      }
    }
    roles(stretch, person);
  }

  /** One name for Pedro Vidal and Pedro Vidal Roca. */
  private static String key(String first, String later) {
    return first + " … " + later;
  }

  /** What stands before a name or behind it, between commas, and says what its bearer is. */
  private void roles(TokenSpan name, Person person) {
    if (name.from() > 0 && words.role(text.token(name.from() - 1))) {
      role(name.from() - 1, person);
    }
    int i = name.to();
    if (i + 1 >= text.size() || !text.token(i).is(",")) {
      return;
    }
    i++;
    i += words.is("determiner", text.lower(i)) && i + 1 < text.size() ? 1 : 0;
    int from = i;
    while (i < text.size() && i - from < 4 && text.token(i).word()) {
      if (words.role(text.token(i))) {
        role(i, person);
        return;
      }
      if (words.is("stop", text.lower(i)) || words.verb(text.lower(i))) {
        return;
      }
      i++;
    }
  }

  private void role(int token, Person person) {
    byRole.computeIfAbsent(head(token), r -> new LinkedHashSet<>()).add(person);
    if (person.role.isEmpty()) {
      person.role = Optional.of(printed(token));
    }
  }

  /** A word without the article that is written together with it. */
  private String printed(int token) {
    return SpeechWords.withoutElision(text.token(token).text().replace('\u2019', '\''));
  }

  /** A role as it is compared: in German the last part of the word, elsewhere the word. */
  private String head(int token) {
    String lower = SpeechWords.withoutElision(text.lower(token));
    if (words.is("role", lower) || !words.german()) {
      return lower;
    }
    for (int from = 1; from < Math.min(40, lower.length() - 3); from++) {
      if (words.is("role", lower.substring(from))) {
        return lower.substring(from);
      }
    }
    return lower.toLowerCase(Locale.ROOT);
  }

  private String name(TokenSpan stretch) {
    StringBuilder name = new StringBuilder();
    for (int i = stretch.from(); i < stretch.to(); i++) {
      name.append(i > stretch.from() ? " " : "").append(text.token(i).text());
    }
    return name.toString();
  }

  /** Whom a subject means, if that is sure; {@code before} are those who spoke so far. */
  Optional<Person> of(Spoken spoken, List<Voice> before) {
    if (spoken.subject().isEmpty()) {
      return spoken.bare()
          ? implied(spoken, before, spoken.cue().from(), Gender.UNKNOWN)
          : Optional.empty();
    }
    Subject subject = spoken.subject().get();
    return switch (subject.form()) {
      case NAME -> named(subject);
      case ACRONYM -> Optional.of(organisation(name(subject.name())));
      case DESCRIPTION -> described(subject);
      case PRONOUN -> {
        String lower = text.lower(subject.name().from());
        String pronoun = words.enclitic(lower).map(parts -> parts[1]).orElse(lower);
        Gender gender = words.ofPronoun(pronoun);
        yield words.is("other", pronoun)
            ? Optional.empty()
            : implied(spoken, before, subject.whole().from(), gender);
      }
    };
  }

  /**
   * Who spoke where.
   *
   * @param person who
   * @param paragraph in which paragraph
   * @param at at which token
   */
  record Voice(Person person, int paragraph, int at) {}

  private Optional<Person> named(Subject subject) {
    String name = name(subject.name());
    if (subject.name().size() > 1) {
      Optional<Person> person = Optional.ofNullable(byFull.get(name));
      person.ifPresent(known -> rolePrinted(known, subject));
      return person;
    }
    Set<Person> bearers = byPart.getOrDefault(name, Set.of());
    if (bearers.size() == 1) {
      Person person = bearers.iterator().next();
      person.aliases.add(name);
      rolePrinted(person, subject);
      return Optional.of(person);
    }
    boolean titled =
        subject.name().from() > 0 && words.honorific(text.token(subject.name().from() - 1));
    if (!bearers.isEmpty() || (!titled && !gazetteer.named(name).isEmpty())) {
      return Optional.empty();
    }
    boolean outlet = !titled && outlets.known(name).isPresent();
    Person person =
        byFull.computeIfAbsent(
            name,
            n ->
                new Person(n, outlet ? Actor.Kind.OUTLET : Actor.Kind.PERSON, words.ofGiven(name)));
    rolePrinted(person, subject);
    return Optional.of(person);
  }

  private void rolePrinted(Person person, Subject subject) {
    subject
        .role()
        .map(
            role ->
                (printed(role.from())
                        + text.text()
                            .substring(
                                text.token(role.from()).end(), text.token(role.to() - 1).end()))
                    .replaceAll("[\\s\u00a0]+", " "))
        .filter(role -> role.length() > person.role.map(String::length).orElse(0))
        .ifPresent(role -> person.role = Optional.of(role));
  }

  private Person organisation(String name) {
    return byFull.computeIfAbsent(
        name, n -> new Person(n, Actor.Kind.ORGANISATION, Gender.UNKNOWN));
  }

  private Optional<Person> described(Subject subject) {
    for (int i = subject.whole().from(); i < subject.whole().to(); i++) {
      if (words.role(text.token(i))) {
        Set<Person> holders = byRole.getOrDefault(head(i), Set.of());
        return holders.size() == 1 ? Optional.of(holders.iterator().next()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Person> implied(Spoken spoken, List<Voice> before, int at, Gender gender) {
    TokenSpan paragraph = text.paragraphs().get(spoken.paragraph());
    int from = Math.max(paragraph.from(), at - WINDOW);
    Set<Person> near = new HashSet<>();
    boolean free = named(from, at, near);
    for (int i = before.size() - 1; i >= 0 && before.get(i).at() >= from; i--) {
      near.add(before.get(i).person());
      free = true;
    }
    List<Person> fitting = fitting(near, gender);
    boolean above =
        (near.isEmpty() || (fitting.isEmpty() && gender != Gender.UNKNOWN))
            && spoken.content().getFirst().from() <= paragraph.from() + 1
            && !before.isEmpty()
            && before.getLast().paragraph() == spoken.paragraph() - 1;
    if (above) {
      TokenSpan last = text.paragraphs().get(spoken.paragraph() - 1);
      near.clear();
      named(Math.max(last.from(), last.to() - WINDOW), last.to(), near);
      near.add(before.getLast().person());
      fitting = fitting(near, gender);
      free = true;
    }
    return free && fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /**
   * Adds whoever is named in some tokens.
   *
   * @return whether a name among them can be a subject, having no preposition before it
   */
  private boolean named(int from, int to, Set<Person> people) {
    boolean free = false;
    for (Map.Entry<Integer, Person> mention :
        mentions.subMap(from, Math.max(from, to)).entrySet()) {
      people.add(mention.getValue());
      int name = mention.getKey();
      boolean begins = name == 0 || !mention.getValue().equals(mentions.get(name - 1));
      String word = name == 0 ? "" : text.lower(name - 1);
      free |= begins && !words.is("stop", word) && !words.is("of", word);
    }
    return free;
  }

  private static List<Person> fitting(Set<Person> people, Gender gender) {
    List<Person> fitting = new ArrayList<>();
    for (Person person : people) {
      boolean other =
          gender != Gender.UNKNOWN && person.gender != Gender.UNKNOWN && person.gender != gender;
      if (!other && person.kind == Actor.Kind.PERSON) {
        fitting.add(person);
      }
    }
    return fitting;
  }
}

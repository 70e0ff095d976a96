package news.dateline.extract.quotation.actor;

import java.util.List;
import java.util.Optional;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.Mentions;
import news.dateline.extract.name.Names;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/** Whom the words of a source stand for: cuts them into names, appositions, pronouns and nouns. */
final class Sources {
  private final Text text;
  private final SourceNames names;
  private final Pronouns pronouns;
  private final Entities entities;
  private final Nominals nominals;
  private final NameSense sense;
  private final Mentions mentions;

  Sources(
      Text text,
      SourceNames names,
      Pronouns pronouns,
      Entities entities,
      Nominals nominals,
      NameSense sense,
      Mentions mentions) {
    this.sense = sense;
    this.mentions = mentions;
    this.text = text;
    this.names = names;
    this.pronouns = pronouns;
    this.entities = entities;
    this.nominals = nominals;
  }

  /** The sources that some words are: "A and B" are two. */
  List<TokenSpan> jointly(TokenSpan source) {
    boolean comma = false;
    for (int i = source.from() + 1; i + 1 < source.to(); i++) {
      comma |= text.token(i).is(",");
      if (!text.lower(i).equals("and")) {
        continue;
      }
      boolean next = text.token(i + 1).capital() || SourceWords.SECOND.contains(text.lower(i + 1));
      if (oneOffice(source.from(), i)) {
        continue;
      }
      boolean named =
          !comma
              && (text.token(i - 1).capital() || ActorWords.HEADS.contains(text.lower(i - 1)))
              && next;
      boolean described =
          text.token(i - 1).is(",")
              && i + 2 < source.to()
              && text.token(i + 1).capital()
              && text.token(i + 2).capital()
              && text.token(source.from()).capital();
      if (named || described) {
        return List.of(
            new TokenSpan(source.from(), named ? i : i - 1), new TokenSpan(i + 1, source.to()));
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

  /** Whom a source stands for that is one: nobody when it is unnamed. */
  Optional<Resolved> of(TokenSpan source) {
    int from = source.from();
    int to = mentions.endInHeadline(from, source.to());
    if (to - from == 1 && WordLists.PRONOUNS.contains(text.lower(from))) {
      return pronouns.of(text.lower(from), from);
    }
    String owner = text.lower(from);
    if (to - from > 1
        && (owner.equals("his") || owner.equals("her"))
        && ActorWords.WRITINGS.contains(text.lower(Math.min(to, from + 3) - 1))) {
      return pronouns
          .of(owner.equals("his") ? "he" : "she", from)
          .map(found -> found.behind(ActorRule.WRITING_OF_A_PRONOUN));
    }
    int comma = endOfWords(from, to);
    if (office(from, comma, to)) {
      Optional<Resolved> holder = behindComma(from, comma, to);
      if (holder.isPresent()) {
        return holder.map(found -> found.behind(ActorRule.HOLDER_BEHIND_AN_OFFICE));
      }
    }
    int author = names.authorOfWriting(from, comma);
    Optional<Resolved> named =
        author > 0
            ? of(new TokenSpan(author, comma))
                .map(found -> found.behind(ActorRule.AUTHOR_OF_A_WRITING))
            : names.of(from, comma);
    if (named.isPresent()) {
      return Optional.of(withRole(named.get(), comma(source), to));
    }
    return behindComma(from, comma, to)
        .map(found -> found.behind(ActorRule.NAME_BEHIND_A_COMMA))
        .or(() -> nominals.of(from, comma))
        .or(() -> somebody(from, comma) ? pronouns.person(from) : Optional.empty());
  }

  private Resolved withRole(Resolved named, int comma, int to) {
    Entity member = named.entity();
    Optional<String> role = member.role().isEmpty() ? apposition(comma, to) : Optional.empty();
    member.roleIfNone(() -> role);
    member.role().ifPresent(member::genderOfRole);
    return role.isPresent() ? named.with(ActorRule.ROLE_BEHIND_THE_NAME) : named;
  }

  /** Whether words say nothing but where somebody named is from, or how old: the Scot. */
  private boolean somebody(int from, int to) {
    if (to - from != 2 || !text.lower(from).equals("the")) {
      return false;
    }
    String noun = text.lower(from + 1);
    return (sense.demonym(from + 1, to) && !noun.endsWith("s")) || noun.endsWith("-year-old");
  }

  /** Whether a name may follow behind a comma: the Bishop of Halden, Ine Oduya. */
  private boolean office(int from, int comma, int to) {
    int title = from;
    while (title < comma && WordLists.DETERMINERS.contains(text.lower(title))) {
      title++;
    }
    return comma < to
        && text.token(comma).is(",")
        && ActorWords.TITLES.contains(text.bare(title))
        && (text.lower(title + 1).equals("of") || text.lower(title + 1).equals("for"));
  }

  /** The name behind a comma, with what stands before it as the role: his lawyer, Ine Oduya. */
  private Optional<Resolved> behindComma(int from, int comma, int to) {
    int brackets = 0;
    for (int i = comma; i < to; i++) {
      brackets += text.token(i).is("(") ? 1 : text.token(i).is(")") ? -1 : 0;
      if (text.token(i).is(",") && i + 1 < to && brackets == 0) {
        int end = i + 1;
        while (end < to && text.token(end).word()) {
          end++;
        }
        Optional<String> role =
            comma > from
                ? Optional.of(text.oneLine(roleStart(from, comma), comma))
                : Optional.empty();
        int nameEnd = text.token(i + 1).capital() ? Names.end(text, i + 1, end) : 0;
        if (nameEnd == end && end - i > 2) {
          int named = Names.behindTitles(text, i + 1, end - 1, end);
          return Optional.of(entities.named(named, end, role));
        }
        int person = names.personAtEnd(i + 1, end);
        if (person > 0) {
          return Optional.of(entities.named(person, end, role));
        }
      }
    }
    return Optional.empty();
  }

  /** Where the words end that stand before any comma, "who" or "which". */
  private int endOfWords(int from, int to) {
    int end = from;
    while (end < to
        && ((text.token(end).word()
                && !text.lower(end).equals("who")
                && !text.lower(end).equals("which"))
            || text.token(end).is("&")
            || Names.ofPlural(text, end)
            || text.token(end).is("/"))) {
      end++;
    }
    return end;
  }

  private int comma(TokenSpan source) {
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
            && !SourceWords.NO_ROLE.contains(first)
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
        ? Optional.of(Entity.plainRole(text.oneLine(start, cut)))
            .filter(role -> role.length() < 120)
        : Optional.empty();
  }
}

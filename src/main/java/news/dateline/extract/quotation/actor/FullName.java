package news.dateline.extract.quotation.actor;

import java.util.List;

/** The fullest name in a text for a name in it, and by which rules it is that. */
record FullName(String name, List<ActorRule> rules) {
  FullName {
    rules = List.copyOf(rules);
  }

  static FullName by(ActorRule rule, String name) {
    return new FullName(name, List.of(rule));
  }

  /** The same, found behind another rule. */
  FullName behind(ActorRule rule) {
    return new FullName(name, ActorRule.behind(rule, rules));
  }
}

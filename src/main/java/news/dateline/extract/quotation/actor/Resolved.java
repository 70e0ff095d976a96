package news.dateline.extract.quotation.actor;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom some words stand for, and by which rules.
 *
 * @param rules in the order in which they applied, from the whole words to the name
 */
record Resolved(Entity entity, List<ActorRule> rules) {
  Resolved {
    rules = List.copyOf(rules);
  }

  static Resolved by(ActorRule rule, Entity entity) {
    return new Resolved(entity, List.of(rule));
  }

  /** The same, found behind another rule. */
  Resolved behind(ActorRule rule) {
    return new Resolved(entity, ActorRule.behind(rule, rules));
  }

  /** The same, of which another rule says more. */
  Resolved with(ActorRule rule) {
    List<ActorRule> all = new ArrayList<>(rules);
    all.add(rule);
    return new Resolved(entity, all);
  }
}

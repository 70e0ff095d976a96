package news.dateline.extract.quotation.actor;

import java.util.List;
import news.dateline.extract.text.Rule;

/**
 * Whom the words of a source stand for.
 *
 * @param entities nobody when it is unnamed, several who speak jointly
 * @param rules by which they were found, in the order in which they applied
 */
public record Resolution(List<Entity> entities, List<Rule> rules) {
  public Resolution {
    entities = List.copyOf(entities);
    rules = List.copyOf(rules);
  }
}

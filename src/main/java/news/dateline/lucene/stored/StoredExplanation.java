package news.dateline.lucene.stored;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.article.Explanation;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * The stored form of an explanation: the names of an article's rules, each once; every combination
 * of rules that occurs, once; and for each finding the number of its combination.
 */
final class StoredExplanation {
  private static final List<Explanation.Finding> FINDINGS = List.of(Explanation.Finding.values());

  private StoredExplanation() {}

  static void write(DataOutput out, Explanation explanation) throws IOException {
    Map<String, Integer> names = new LinkedHashMap<>();
    Map<List<String>, Integer> combinations = new LinkedHashMap<>();
    for (Explanation.Finding finding : FINDINGS) {
      for (List<String> rules : explanation.all(finding).values()) {
        combinations.putIfAbsent(rules, combinations.size());
        rules.forEach(rule -> names.putIfAbsent(rule, names.size()));
      }
    }
    out.writeVInt(names.size());
    for (String name : names.keySet()) {
      out.writeString(name);
    }
    out.writeVInt(combinations.size());
    for (List<String> rules : combinations.keySet()) {
      out.writeVInt(rules.size());
      for (String rule : rules) {
        out.writeVInt(names.getOrDefault(rule, 0));
      }
    }
    for (Explanation.Finding finding : FINDINGS) {
      SortedMap<Integer, List<String>> all = explanation.all(finding);
      out.writeVInt(all.size());
      int before = -1;
      for (Map.Entry<Integer, List<String>> one : all.entrySet()) {
        out.writeVInt(one.getKey() - before - 1);
        out.writeVInt(combinations.getOrDefault(one.getValue(), 0));
        before = one.getKey();
      }
    }
  }

  static Explanation read(DataInput in) throws IOException {
    List<String> names = new ArrayList<>();
    for (int count = in.readVInt(); count > 0; count--) {
      names.add(in.readString());
    }
    List<List<String>> combinations = new ArrayList<>();
    for (int count = in.readVInt(); count > 0; count--) {
      List<String> rules = new ArrayList<>();
      for (int some = in.readVInt(); some > 0; some--) {
        rules.add(names.get(in.readVInt()));
      }
      combinations.add(rules);
    }
    Explanation explanation = Explanation.NONE;
    for (Explanation.Finding finding : FINDINGS) {
      SortedMap<Integer, List<String>> all = new TreeMap<>();
      int before = -1;
      for (int count = in.readVInt(); count > 0; count--) {
        before += in.readVInt() + 1;
        all.put(before, combinations.get(in.readVInt()));
      }
      explanation = explanation.with(finding, all);
    }
    return explanation;
  }
}

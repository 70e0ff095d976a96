package news.dateline.lucene.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import news.dateline.lucene.schema.ClusterFields;
import news.dateline.lucene.schema.Schema;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The texts of a snapshot that several articles have: the clusters that {@link
 * news.dateline.lucene.write.Clusters} made.
 *
 * <p>Their articles, the members, are numbered text by text, and within a text by date, undated
 * ones last, then by id: so the first that matches stands for its text. Clusters are doc values
 * that change while segments do not, so they are read for each snapshot.
 *
 * <p>Some 20 bytes for each article that has copies, and two bits for each document of a segment
 * that has such. Immutable, safe for use by several threads.
 */
public final class ClusterTable {
  private final List<Leaf> leaves;

  /** By member: its segment, its document, its text. */
  private final int[] leaf;

  private final int[] doc;
  private final int[] text;

  /** By text: its first member; one more for the end. */
  private final int[] first;

  /** By segment: the documents of members in their order, and the members. */
  private final int[][] docs;

  private final int[][] members;

  /** By segment: the articles that are members, and their quotations. */
  private final FixedBitSet[] articles;

  private final FixedBitSet[] quotations;

  /** Reads the clusters. */
  public static ClusterTable read(List<Leaf> leaves) throws IOException {
    List<Member> found = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      NumericDocValues clusters =
          DocValues.getNumeric(leaves.get(i).context().reader(), Schema.CLUSTER);
      FixedBitSet articles = leaves.get(i).articles();
      for (int doc = clusters.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = clusters.nextDoc()) {
        if (clusters.longValue() != ClusterFields.NONE && articles.get(doc)) {
          int day = leaves.get(i).columns().day(doc);
          found.add(
              new Member(
                  clusters.longValue(), day == Columns.UNDATED ? Integer.MAX_VALUE : day, i, doc));
        }
      }
    }
    found.sort(Comparator.comparingLong(Member::cluster).thenComparingInt(Member::day));
    sortTies(leaves, found);
    return new ClusterTable(leaves, found);
  }

  private ClusterTable(List<Leaf> leaves, List<Member> found) {
    this.leaves = leaves;
    int all = found.size();
    this.leaf = found.stream().mapToInt(Member::leaf).toArray();
    this.doc = found.stream().mapToInt(Member::doc).toArray();
    this.text = new int[all];
    int[] starts = new int[all + 1];
    int texts = 0;
    for (int member = 0; member < all; member++) {
      if (member == 0 || found.get(member).cluster != found.get(member - 1).cluster) {
        starts[texts++] = member;
      }
      text[member] = texts - 1;
    }
    starts[texts] = all;
    this.first = Arrays.copyOf(starts, texts + 1);
    this.docs = new int[leaves.size()][];
    this.members = new int[leaves.size()][];
    this.articles = new FixedBitSet[leaves.size()];
    this.quotations = new FixedBitSet[leaves.size()];
    for (int i = 0; i < leaves.size(); i++) {
      int size = leaves.get(i).size();
      articles[i] = new FixedBitSet(size);
      quotations[i] = new FixedBitSet(size);
    }
    for (int member = 0; member < all; member++) {
      int i = leaf[member];
      articles[i].set(doc[member]);
      quotations[i].set(begin(i, doc[member]), doc[member]);
    }
    for (int i = 0; i < leaves.size(); i++) {
      int count = articles[i].cardinality();
      docs[i] = new int[count];
      members[i] = new int[count];
      int at = 0;
      for (int article = DocSets.next(articles[i], 0);
          article != DocIdSetIterator.NO_MORE_DOCS;
          article = DocSets.next(articles[i], article + 1)) {
        docs[i][at++] = article;
      }
    }
    for (int member = 0; member < all; member++) {
      int i = leaf[member];
      members[i][Arrays.binarySearch(docs[i], doc[member])] = member;
    }
  }

  /** The first document of an article's block, its first quotation if it has any. */
  private int begin(int leaf, int article) {
    return article == 0 ? 0 : leaves.get(leaf).columns().articles().prevSetBit(article - 1) + 1;
  }

  /** How many members there are. */
  public int size() {
    return doc.length;
  }

  /** A member's text. */
  public int text(int member) {
    return text[member];
  }

  /** The number of a member's segment. */
  public int leaf(int member) {
    return leaf[member];
  }

  /** A member's document. */
  public int article(int member) {
    return doc[member];
  }

  /** The first document of a member's block. */
  public int begin(int member) {
    return begin(leaf[member], doc[member]);
  }

  /** The sets without members, articles or their quotations. */
  public FixedBitSet[] alone(FixedBitSet[] sets, boolean ofQuotations) {
    FixedBitSet[] alone = new FixedBitSet[sets.length];
    for (int i = 0; i < sets.length; i++) {
      alone[i] = sets[i].clone();
      alone[i].andNot((ofQuotations ? quotations : articles)[i]);
    }
    return alone;
  }

  /** Of each text only its first article that is in the sets, or whose quotations are. */
  public FixedBitSet[] once(FixedBitSet[] sets, boolean ofQuotations) {
    FixedBitSet[] once = alone(sets, ofQuotations);
    for (int member = 0; member < doc.length; ) {
      int i = leaf[member];
      int from = ofQuotations ? begin(member) : doc[member];
      int to = ofQuotations ? doc[member] : doc[member] + 1;
      boolean there = false;
      for (int at = DocSets.next(sets[i], from); at < to; at = DocSets.next(sets[i], at + 1)) {
        once[i].set(at);
        there = true;
      }
      member = there ? first[text[member] + 1] : member + 1;
    }
    return once;
  }

  /** How many other articles have the text of this one. */
  public int copies(int leafOf, int article) {
    int at = Arrays.binarySearch(docs[leafOf], article);
    if (at < 0) {
      return 0;
    }
    int its = text[members[leafOf][at]];
    return first[its + 1] - first[its] - 1;
  }

  /** The other articles that have the text of this one, or their quotations. */
  public FixedBitSet[] copies(int leafOf, int article, boolean ofQuotations) {
    FixedBitSet[] copies = none();
    int at = Arrays.binarySearch(docs[leafOf], article);
    if (at >= 0) {
      int its = text[members[leafOf][at]];
      for (int member = first[its]; member < first[its + 1]; member++) {
        if (leaf[member] == leafOf && doc[member] == article) {
          continue;
        }
        FixedBitSet set = copies[leaf[member]];
        if (ofQuotations) {
          set.set(begin(member), doc[member]);
        } else {
          set.set(doc[member]);
        }
      }
    }
    return copies;
  }

  /** Empty sets. */
  public FixedBitSet[] none() {
    FixedBitSet[] none = new FixedBitSet[leaves.size()];
    for (int i = 0; i < none.length; i++) {
      none[i] = new FixedBitSet(leaves.get(i).size());
    }
    return none;
  }

  /** A member before it has a number; an undated one's day is the last there is. */
  private record Member(long cluster, int day, int leaf, int doc) {
    boolean ties(Member other) {
      return cluster == other.cluster && day == other.day;
    }
  }

  /** A member that others tie with. */
  private record Named(BytesRef id, Member member) {}

  private static void sortTies(List<Leaf> leaves, List<Member> found) throws IOException {
    for (int from = 0; from < found.size(); ) {
      int to = from + 1;
      while (to < found.size() && found.get(to).ties(found.get(from))) {
        to++;
      }
      if (to > from + 1) {
        List<Named> tied = new ArrayList<>();
        for (Member member : found.subList(from, to)) {
          tied.add(new Named(id(leaves.get(member.leaf), member.doc), member));
        }
        tied.sort(Comparator.comparing(Named::id));
        for (int i = 0; i < tied.size(); i++) {
          found.set(from + i, tied.get(i).member());
        }
      }
      from = to;
    }
  }

  private static BytesRef id(Leaf leaf, int article) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.context().reader(), Schema.ID);
    return BytesRef.deepCopyOf(ids.lookupOrd(leaf.columns().id(article)));
  }
}

package news.dateline.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much running text each block of a page holds.
 *
 * <p>Text is weighed in letters and digits; an ideograph, a kana or a syllable of Hangul weighs
 * {@value TextWeight#IDEOGRAPH}, since it says as much as so many letters. A stretch of text
 * between two borders of blocks is <i>prose</i> when it weighs at least {@value #LEAST} (in a
 * {@code p} {@value #LEAST_IN_P}) and less than half of it is linked: menus, teasers and buttons
 * are short or linked, sentences are neither.
 *
 * <p>One pass over the tree; safe for any depth.
 */
final class Prose {
  private static final int LEAST = 60;
  private static final int LEAST_IN_P = 30;

  private final IdentityHashMap<Element, Weights> byBlock = new IdentityHashMap<>();

  /**
   * What a block holds.
   *
   * @param text all text
   * @param linked of it, what stands in links
   * @param prose of it, what is running text
   */
  record Weights(int text, int linked, int prose) {
    static final Weights NONE = new Weights(0, 0, 0);

    /** Whether nearly all of it is linked. */
    boolean isLinks() {
      return linked * 2 > text;
    }
  }

  /** Weighs everything below an element. */
  Prose(Element root) {
    Weighing weighing = new Weighing();
    root.traverse(weighing);
  }

  /** The weights of a block, or of the nearest block around an inline element. */
  Weights of(Element element) {
    for (Element block = element; block != null; block = block.parent()) {
      Weights weights = byBlock.get(block);
      if (weights != null) {
        return weights;
      }
    }
    return Weights.NONE;
  }

  /** The prose in a block. */
  int in(Element block) {
    return of(block).prose();
  }

  /** The block that is open, and the stretch of text that is open in it. */
  private static final class Open {
    final Element element;
    int text;
    int linked;
    int prose;
    int stretch;
    int stretchLinked;

    Open(Element element) {
      this.element = element;
    }

    void endStretch() {
      boolean paragraph = element.normalName().equals("p");
      if (stretch >= (paragraph ? LEAST_IN_P : LEAST) && stretchLinked * 2 < stretch) {
        prose += stretch;
      }
      text += stretch;
      linked += stretchLinked;
      stretch = 0;
      stretchLinked = 0;
    }
  }

  private final class Weighing implements NodeVisitor {
    private final Deque<Open> open = new ArrayDeque<>();
    private int links;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        int weight = TextWeight.of(words.getWholeText());
        if (weight > 0 && !open.isEmpty()) {
          open.getLast().stretch += weight;
          open.getLast().stretchLinked += links > 0 ? weight : 0;
        }
      } else if (node instanceof Element element) {
        links += element.normalName().equals("a") ? 1 : 0;
        if (open.isEmpty() || Blocks.isBlock(element)) {
          if (!open.isEmpty()) {
            open.getLast().endStretch();
          }
          open.addLast(new Open(element));
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      links -= element.normalName().equals("a") ? 1 : 0;
      if (!open.isEmpty() && open.getLast().element.equals(element)) {
        Open done = open.removeLast();
        done.endStretch();
        byBlock.put(element, new Weights(done.text, done.linked, done.prose));
        if (!open.isEmpty()) {
          open.getLast().text += done.text;
          open.getLast().linked += done.linked;
          open.getLast().prose += done.prose;
        }
      }
    }
  }
}

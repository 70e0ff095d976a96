package news.dateline.extract.quotation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * Finds who said what in an English text, by rules over reporting words, quotation marks and
 * commas.
 *
 * <pre>
 *   source-cue-content      source cue [whom] [when, where] [that | , | :] content   Oduya told the court on Friday that …
 *   quotation-source-cue    content [,] source cue [when, where]      "…," Oduya said on Friday
 *   quotation-cue-source    content [,] cue source                    "…," said Oduya, a spokesman for …
 *   according-to-…          according to source, content              content, according to source
 *   same-source-again       …, adding content                         … and said content
 *   cited-by-medium         medium cue content, citing source         the medium relays
 * </pre>
 *
 * <p>These are {@link ReportRule}s; the parts of a form have rules of their own. A quotation
 * interrupted by its source is one; so are the sentences that go on in quotation marks behind it,
 * and a paragraph that continues it. A quotation alone in its paragraph belongs to the last
 * speaker. In transcripts a line {@code NAME: …} is what NAME said.
 *
 * <p>Linear in the length of the text: each look to the left or right is bounded.
 *
 * <p>Reads sentence by sentence: {@link SentenceRules} finds the reports in one, {@link
 * Continuations} what goes on from one sentence to the next.
 */
public final class QuotationRules implements Attributions {
  private final Cues cues;
  private final OutletNames outlets;

  public QuotationRules(Cues cues, OutletNames outlets) {
    this.cues = cues;
    this.outlets = outlets;
  }

  @Override
  public List<TokenAttribution> in(Text text, int begin) {
    return in(text, begin, rule -> {});
  }

  /** The same; {@code refusals} is told why words of reporting report nothing. */
  List<TokenAttribution> in(Text text, int begin, Consumer<Rule> refusals) {
    return inSentences(text, begin, refusals).stream()
        .filter(draft -> !draft.content.isEmpty())
        .map(Draft::said)
        .sorted(Comparator.comparingInt(TokenAttribution::start))
        .toList();
  }

  private List<Draft> inSentences(Text text, int begin, Consumer<Rule> refusals) {
    List<Draft> drafts = new ArrayList<>();
    Passage here = new Passage(text, refusals);
    ReportingWords words = new ReportingWords(cues, here);
    NounPhrases phrases = new NounPhrases(cues, here);
    Subjects subjects = new Subjects(cues, phrases, here);
    SentenceRules rules =
        new SentenceRules(
            words,
            subjects,
            phrases,
            new Circumstances(outlets, here),
            new Contents(cues, here),
            new MediaReports(outlets, phrases, subjects, here),
            here);
    Continuations continuations = new Continuations(words, subjects, drafts, here);
    int paragraph = 0;
    for (TokenSpan sentence : text.sentences()) {
      while (text.paragraphs().get(paragraph).to() <= sentence.from()) {
        paragraph++;
      }
      here.moveTo(sentence, begin);
      rules.read();
      continuations.continued(text.paragraphs().get(paragraph));
      drafts.addAll(here.drafts());
      continuations.announced(text.paragraphs(), paragraph);
    }
    return drafts;
  }
}

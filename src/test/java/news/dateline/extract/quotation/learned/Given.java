package news.dateline.extract.quotation.learned;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.quotation.MarkedExample;
import news.dateline.extract.quotation.learned.AttributionExample.Part;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/** A text whose marks say what was found in it before: what one step works on by itself. */
record Given(Text text, MarkedExample marked) {
  static Given of(String example) {
    MarkedExample marked = MarkedExample.of(example);
    return new Given(Text.of(marked.text()), marked);
  }

  /** What a mark encloses. */
  List<TokenSpan> all(char mark) {
    return marked.marked().getOrDefault(mark, List.of()).stream()
        .map(span -> new Part(span.start(), span.end()).tokens(text).orElseThrow())
        .toList();
  }

  Optional<TokenSpan> first(char mark) {
    return all(mark).stream().findFirst();
  }

  /** The attribution that the marks make, by a reporting word. */
  TokenAttribution said() {
    return said(first('['));
  }

  TokenAttribution said(Optional<TokenSpan> source) {
    return new TokenAttribution(
        all('<'),
        source,
        first('{'),
        Optional.empty(),
        Optional.empty(),
        LinkedBy.CUE,
        1,
        List.of());
  }

  String printed(TokenSpan stretch) {
    return text.between(stretch.from(), stretch.to());
  }

  Optional<String> printed(Optional<TokenSpan> stretch) {
    return stretch.map(this::printed);
  }

  List<String> printed(List<TokenSpan> stretches) {
    return stretches.stream().map(this::printed).toList();
  }
}

package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Rule;

/** Which texts are transcripts. The marks of the examples are those of the package page. */
enum TranscriptRule implements Rule {
  /** A third of the paragraphs are lines that begin with a name and a colon. */
  MANY_LINES_HAVE_NAMES(
      "Oduya: Is it late?¶[Kolenc]: <It is.>¶Vidali: I see.¶They all went home after that."),
  /** There are fewer such lines, but the same names begin them. */
  NAMES_BEGIN_SEVERAL_LINES(
      "Oduya: Is it late?¶[Kolenc]: <It is.>¶Oduya: Why?¶Kolenc: Rain.¶"
          + "It rained.¶The sun came.¶The ferry left.¶The quay was dry.¶A gull cried.¶"
          + "It was noon.¶The bells rang.¶The square was empty.¶All was still."),
  /** Some words with a colon behind them head a line; nobody of that name speaks. */
  HEADING_IS_NO_SPEAKER("Oduya: Is it late?¶Kolenc: It is.¶[Note]: They all went home.");

  private final String example;

  TranscriptRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}

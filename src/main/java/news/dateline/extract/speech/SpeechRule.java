package news.dateline.extract.speech;

import news.dateline.extract.text.Rule;

/**
 * The ways in which {@link SpeechRules} finds speech in languages other than English. The marks of
 * the examples are those of the page of {@code quotation.rules}.
 */
enum SpeechRule implements Rule {
  // where the verb stands
  /** A comma or a dash, a verb and its subject. */
  VERB_BEHIND_MARKS("de", "<„Das bleibt“>, {sagte} [Lena Kolbitz]."),
  /** A verb, a colon and the marks. */
  VERB_BEFORE_MARKS("de", "[Lena Kolbitz] {sagte} am Freitag: <„Das bleibt.“>"),
  /** Between the marks: a verb with its subject, in commas or dashes. */
  VERB_INSIDE_MARKS("fr", "<« La rouille>, {explique-t-[elle]}, <est une couleur. »>"),
  /** In a paragraph that begins with a dash: a turn of a dialogue. */
  VERB_INSIDE_TURN("fr", "— <La grue reste>, — {dit} [Solène Marchedieu]."),

  // what the verb is
  /** A pronoun hangs on it. */
  PRONOUN_HANGS_ON_VERB("fr", "<« La grue reste »>, {dit-[elle]}."),
  /** A participle behind its auxiliary. */
  VERB_WITH_PARTICIPLE("fr", "<« La grue reste »>, {a déclaré} lundi [Solène Marchedieu]."),
  /** A verb whose second part stands later. */
  VERB_IN_TWO_PARTS("de", "<„Das bleibt“>, {teilte} [Lena Kolbitz] mit."),
  /** A word that names a source without a verb. */
  SOURCE_WITHOUT_VERB("fr", "<« La grue reste »>, {selon} [Solène Marchedieu]."),

  // where its subject is
  /** Behind it. */
  SUBJECT_BEHIND_VERB("de", "Auf die Frage {antwortete} [Lena Kolbitz]: <„Das bleibt.“>"),
  /** Before it. */
  SUBJECT_BEFORE_VERB("de", "[Lena Kolbitz] {sagte}: <„Das bleibt.“>"),
  /** Nowhere: it is to be understood. */
  VERB_WITHOUT_SUBJECT("es", "<«Eso queda»>, {dijo}."),
  /** That of a report in the same sentence before. */
  SUBJECT_OF_REPORT_BEFORE("de", "„Ja“, sagte [Lena Kolbitz] und {ergänzte}: <„Das bleibt.“>"),

  // how far it goes
  /** In the next marks, behind the verb and its subject. */
  SPEECH_RESUMES_BEHIND_VERB("fr", "<« Vous voyez »>, {dit} [Marchedieu], <« même ici »>."),
  /** In the next sentence. */
  SPEECH_RESUMES_IN_NEXT_SENTENCE("de", "<„Das bleibt“>, {sagte} [Lena Kolbitz]. <„Es hält.“>"),
  /** In the next paragraph, which opens marks again. */
  SPEECH_OVER_PARAGRAPHS("de", "[Lena Kolbitz] {sagte}: <„Das bleibt.>¶<„Es hält.“>");

  private final String language;
  private final String example;

  SpeechRule(String language, String example) {
    this.language = language;
    this.example = example;
  }

  /** The code of the language that its example is in. */
  String language() {
    return language;
  }

  @Override
  public String example() {
    return example;
  }
}

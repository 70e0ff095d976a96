package news.dateline.lucene.schema;

/**
 * What articles and the JSON of their findings are full of: the {@link CompressionDictionary} of
 * archives that are too small to learn one from.
 *
 * <p>Written by hand: months, reporting words, common turns of news English, and the keys of {@code
 * ArticleJson}, the commonest last.
 */
final class DictionaryPhrases {
  static final String TEXT =
      """
      January February March April May June July August September October November December \
      Monday Tuesday Wednesday Thursday Friday Saturday Sunday \
      parliament ministry spokesman spokeswoman investigation department administration committee \
      government international national security military officials president minister million \
      billion company companies business economic economy political campaign election Republican \
      Democrat Democratic Senate House White Congress court justice police university research \
      according to people familiar with the matter \
      did not immediately respond to a request for comment \
      The New York Times The Washington Post Associated Press Reuters United States United Kingdom \
      President Prime Minister Secretary of State told reporters on in an interview with \
      ” he said. ” she said. ” said , who has been , which is , and the , but the , where \
      in the first time the end of the more than one of the most as well as part of the at least \
      because of there are would be could have been should not be able to will have had been were \
      is expected to that they have this week last year last month years ago after before during \
      about their other only some than what when with from this that which would there because \
      through against between without another himself themselves whether including \
      for the and the to the of the in the on the at the by the with the from the that the \
      . The . But . In . It . He . She . “ . ” ” “ ’s n’t
      \
      {"file":".jsonl","record":,"key":"","url":"https://www.","time":null,"modified":null,"digest":"0123456789abcdef"}],"versions":[]}\
      "metadata":{"published":"20","author":""},"captures":[\
      "evidence":"metadata:","evidence":"inferred:","evidence":"text","evidenceSpan":{"start":\
      ,"outlet":"","outletEvidence":"metadata:outlet","published":{"date":"20","precision":"day","time":"00:00","offset":"Z",\
      "dateline":null,"dateline":{"place":"","agency":null,"country":"US",\
      "cited":[],"citedEvidence":[]\
      "actors":[{"name":"","aliases":[],"kind":"organisation","role":null,"quotations":1},\
      "type":"indirect","type":"mixed","linkedBy":"continued","linkedBy":"previous speaker","kind":"government",\
      {"start":,"end":,"name":"","gazetteerId":"iso3166:US","country":"US","admin1":null,"lat":null,"lon":null},\
      {"start":,"end":,"name":"","gazetteerId":"geonames:","country":"US","admin1":"","lat":38.,"lon":-77.},\
      {"type":"direct","content":[{"start":,"end":}],"source":{"start":,"end":},"cue":{"start":,"end":},\
      "actors":[{"name":"","kind":"person","role":null}],"relayedBy":[],"addressee":null,"linkedBy":"cue","confidence":0.9},\
      {"key":null,"id":"","source":{"file":"","record":0},"url":null,"title":"","byline":null,"language":"en",""";

  private DictionaryPhrases() {}
}

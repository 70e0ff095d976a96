package news.dateline.extract;

/** The parts of an attribution, in the order in which the chain numbers them. */
enum Role {
  SOURCE,
  CUE,
  CONTENT
}

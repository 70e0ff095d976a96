package news.dateline.http;

/** A request is not answered, for a reason that the client is told. */
final class Refusal extends Exception {
  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}

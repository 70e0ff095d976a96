package news.dateline.http;

import java.util.List;

/** A problem for a person to read. */
final class ProblemPage {
  private ProblemPage() {}

  /** The page. */
  static Reply of(Problem problem) {
    Reply reply =
        PageFrame.of(
            problem.status(),
            problem.title(),
            PageFrame.masthead(""),
            Html.el("main")
                .set("id", "content")
                .set("class", "problem")
                .add(
                    Html.el("h1").text(problem.title()),
                    words(problem),
                    Html.el("p").add(Html.link("/", "Start again"))),
            PageFrame.foot(List.of(Html.text("Status " + problem.status()))));
    for (var header : problem.headers().entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply.with("Cache-Control", "no-store");
  }

  /** What is wrong, where, and what may have been meant. */
  static Html words(Problem problem) {
    Html where =
        Html.maybe(
            problem.parameter(),
            name ->
                Html.el("p")
                    .text("The fault is in ")
                    .add(Html.el("code").text(name))
                    .text(
                        problem.position().isPresent()
                            ? ", at character " + (problem.position().getAsInt() + 1) + "."
                            : "."));
    return Html.all(
        Html.el("p").text(problem.detail()),
        where,
        Html.maybe(
            problem.suggestion(),
            words -> Html.el("p").text("Perhaps: ").add(Html.el("b").text(words))));
  }
}

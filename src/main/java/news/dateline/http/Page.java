package news.dateline.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The frame of every page: works without scripts, and without styles. */
final class Page {
  private Page() {}

  /**
   * A whole page.
   *
   * @param title what it is, for the window
   * @param content what stands in it
   */
  static Reply of(int status, String title, Html... content) {
    Html.Element page =
        Html.el("html")
            .set("lang", "en")
            .add(
                Html.el("head")
                    .add(
                        Html.el("meta").set("charset", "utf-8"),
                        Html.el("meta")
                            .set("name", "viewport")
                            .set("content", "width=device-width, initial-scale=1"),
                        Html.el("meta").set("name", "color-scheme").set("content", "light dark"),
                        Html.el("title")
                            .text(title.equals("Dateline") ? title : title + " · Dateline"),
                        Html.el("link").set("rel", "stylesheet").set("href", "/style.css"),
                        Html.el("link").set("rel", "icon").set("href", "/icon.svg")),
                Html.el("body").add(content));
    return Reply.of(
        status,
        "text/html; charset=utf-8",
        ("<!doctype html>\n" + page.render() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The head of a page: the way home, and what the archive holds. */
  static Html masthead(String note) {
    return Html.el("header")
        .set("class", "masthead")
        .add(
            Html.el("a").set("class", "name").set("href", "/").text("Dateline"),
            Html.el("span").set("class", "note").text(note));
  }

  /** The foot of a page. */
  static Html foot(List<Html> links) {
    return Html.el("footer").add(Html.all(links));
  }
}

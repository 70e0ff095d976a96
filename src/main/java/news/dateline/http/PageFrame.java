package news.dateline.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The frame of every page. It works without scripts, and without styles.
 *
 * <p>An element with {@code data-part} is a part that the script {@code page.js} puts in place of
 * the part of the same name when another page of the search is asked for; what is outside of them
 * stays.
 */
final class PageFrame {
  private PageFrame() {}

  /**
   * A whole page.
   *
   * @param title what it is, for the window
   * @param content what stands in it; one of them has the id {@code content}
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
                        Html.el("link").set("rel", "icon").set("href", "/icon.svg"),
                        Html.module("/page.js")),
                Html.el("body")
                    .add(
                        Html.el("a")
                            .set("class", "skip")
                            .set("href", "#content")
                            .text("Skip to the content"))
                    .add(content)
                    .add(
                        Html.el("p")
                            .set("class", "aloud")
                            .set("id", "aloud")
                            .set("role", "status")));
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
            Html.when(!note.isEmpty(), Html.el("span").set("class", "note").text(note)));
  }

  /** The foot of a page. */
  static Html foot(List<Html> links) {
    return Html.el("footer").set("data-part", "foot").add(Html.all(links));
  }
}
